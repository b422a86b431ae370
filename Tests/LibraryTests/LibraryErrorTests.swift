import Foundation
import GRDB
import Literature
import PageFormats
import Query
import Testing

@testable import Library

@Suite struct LibraryErrorTests {
  private let page = PageText.cureHunter(101, title: "Trial of one.")

  @Test func aLibraryThatIsNotThereIsMissing() throws {
    let folder = try TemporaryFolder()
    #expect(throws: LibraryError.missing(path: folder.library)) { try folder.reader() }
  }

  @Test(arguments: ["", "no database at all, just a text of some length to fill its first page"])
  func aFileOfAnotherKindIsNoLibrary(content: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("library.immunolit", content)
    #expect(throws: LibraryError.notALibrary(path: folder.library)) { try folder.reader() }
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    do {
      let other = try DatabaseQueue(path: folder.library)
      try other.write { try $0.execute(sql: "CREATE TABLE other (a)") }
      try other.close()
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.library))
    #expect(throws: LibraryError.notALibrary(path: folder.library)) { try folder.reader() }
    #expect(throws: LibraryError.notALibrary(path: folder.library)) { try folder.importing([]) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.library)) == before)
  }

  @Test func aLibraryOfALaterOrAForgottenVersionIsLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.importing([try folder.write("1.txt", page)])
    func setVersion(_ version: Int) throws {
      let queue = try DatabaseQueue(path: folder.library)
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(version)") }
      try queue.close()
    }
    try setVersion(99)
    let tooNew = LibraryError.tooNew(path: folder.library, version: 99)
    #expect(throws: tooNew) { try folder.reader() }
    #expect(throws: tooNew) { try folder.importing([]) }
    try setVersion(1)
    let tooOld = LibraryError.tooOld(path: folder.library, version: 1)
    #expect(throws: tooOld) { try folder.reader() }
  }

  @Test func aBrokenLibrarySaysSo() throws {
    let folder = try TemporaryFolder()
    try folder.importing([try folder.write("1.txt", page)])
    let url = URL(fileURLWithPath: folder.library)
    var content = try Data(contentsOf: url)
    for index in 200..<content.count { content[index] = 0xA5 }
    try content.write(to: url)
    do {
      let reader = try folder.reader()
      _ = try reader.documents(Selection())
      Issue.record("a broken library was read")
    } catch let error as LibraryError {
      guard case .damaged(folder.library, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func aSecondImporterIsTurnedAwayAndReadersAreNot() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("1.txt", page)
    let first = try Importer(libraryPath: folder.library)
    #expect(throws: LibraryError.busy(path: folder.library)) { try folder.importing([file]) }
    #expect(try folder.reader().totals().records == 0)
    _ = try first.run([file], tell: { _ in })
    #expect(try folder.reader().totals().records == 1)
  }

  @Test func aReaderSeesOnlyWhatIsCommitted() throws {
    let folder = try TemporaryFolder()
    try folder.importing([try folder.write("1.txt", page)])
    let reader = try folder.reader()
    #expect(try reader.totals().records == 1)
    let importer = try Importer(libraryPath: folder.library)
    try folder.write("2.txt", PageText.cureHunter(102, title: "Trial of two."))
    var during = 0
    _ = try importer.run(["\(folder.path)/2.txt"]) { event in
      if case .finished = event { during = (try? reader.totals().records) ?? -1 }
    }
    #expect(during == 1)
    #expect(try reader.totals().records == 2)
  }

  /// What a process that is killed leaves: a journal that nobody has written back.
  @Test func aLibraryWhoseImportWasKilledOpensAndGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.txt", page)
    try folder.importing(["\(folder.path)/1.txt"])
    try folder.write("2.txt", PageText.cureHunter(102, title: "Trial of two."))
    let other = try TemporaryFolder()
    let importer = try Importer(libraryPath: folder.library)
    _ = try importer.run(["\(folder.path)/2.txt"]) { event in
      guard case .finished = event else { return }
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.copyItem(
          atPath: folder.library + suffix, toPath: other.library + suffix)
      }
    }
    #expect(try other.reader().totals().records == 1)
    #expect(try other.importing(["\(folder.path)/2.txt"]).records.new == 1)
    #expect(try other.reader().totals().records == 2)
  }

  /// What may not be written is asked of the system; the superuser may everywhere.
  @Test func aLibraryIsReadWhereNothingCanBeWritten() throws {
    let folder = try TemporaryFolder()
    try folder.importing([try folder.write("1.txt", page)])
    let odd = "\(folder.path)/50% of ä? #1.immunolit"
    try FileManager.default.moveItem(atPath: folder.library, toPath: odd)
    let stamp = try #require(LibraryAccess.Stamp(odd))
    let frozen = try LibraryConnection(path: odd, for: .reading, access: .frozen(stamp))
    let reader = LibraryReader(frozen)
    #expect(try reader.totals().records == 1 && reader.pmids("one") == [101])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).allSatisfy {
        !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
      })
    #expect(throws: LibraryError.self) {
      try LibraryConnection(path: odd, for: .importing, access: .frozen(stamp))
    }

    // Another user who may write imports meanwhile.
    _ = try Importer(libraryPath: odd).run(
      [try folder.write("2.txt", PageText.cureHunter(102, title: "Trial of two."))], tell: { _ in })
    #expect {
      try reader.totals()
    } throws: { error in
      if case LibraryError.storage(odd, _) = error { true } else { false }
    }
  }

  @Test func aFolderThatMayNotBeWrittenIsNamed() throws {
    // The superuser may write everywhere but below a file.
    let folder = try TemporaryFolder()
    let file = try folder.write("file", "text")
    #expect {
      try Importer(libraryPath: "\(file)/library.immunolit")
    } throws: { error in
      if case LibraryError.cannotOpen = error { true } else { false }
    }
  }

  @Test func aFullDiskLosesNothingThatWasCommitted() throws {
    let folder = try TemporaryFolder()
    try folder.importing([try folder.write("1.txt", page)])
    let connection = try LibraryConnection(path: folder.library, for: .importing)
    try connection.execute("PRAGMA max_page_count = 1")
    let contents = try ContentStore(connection)
    let writer = try LibraryWriter(connection, contents)
    #expect(throws: LibraryError.diskFull(path: folder.library)) {
      try connection.execute("BEGIN IMMEDIATE")
      defer { try? connection.execute("ROLLBACK") }
      for number in 1...50 {
        var record = Literature.Record()
        record.pmid = PMID(number)
        record.title = .value(String(repeating: "word ", count: 2_000))
        var parsed = ParsedPage(format: .article)
        parsed.entries = [.init(record: record, isStub: false, range: 0..<1)]
        _ = try writer.write(
          PreparedFile(
            head: FileHead(path: "\(number)", size: 0, modified: 0, format: .article),
            fingerprint: Fingerprint(of: []), part: PreparedPart(parsed, contents)))
      }
    }
    #expect(try folder.reader().totals().records == 1)
  }
}
