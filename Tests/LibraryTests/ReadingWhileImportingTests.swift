import Dispatch
import Foundation
import Literature
import PageFormats
import Query
import Synchronization
import Testing

@testable import Library

/// What a reader sees of a library into which another process imports.
@Suite struct ReadingWhileImportingTests {
  @Test func aSearchBesideAnImportNeverLosesRecords() throws {
    let folder = try TemporaryFolder()
    let library = folder.library
    let connection = try LibraryConnection(path: library, for: .importing)
    let contents = try ContentStore(connection)
    let writer = try LibraryWriter(connection, contents)
    func write(_ number: Int) throws {
      try connection.execute("BEGIN IMMEDIATE")
      var page = ParsedPage(format: .pubmedXML)
      var record = Record()
      record.pmid = PMID(number)
      record.title = .value("Alpha")
      page.entries = [.init(record: record, isStub: false, range: 0..<1)]
      _ = try writer.write(
        PreparedFile(
          head: FileHead(path: "\(number)", size: 0, modified: 0, format: .pubmedXML),
          fingerprint: Fingerprint(of: []), part: PreparedPart(page, contents)))
      try writer.flush()
      try connection.execute("COMMIT")
    }
    try write(1)
    let isOver = Atomic(false)
    let drops = Mutex(0)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      defer { done.signal() }
      guard let reader = try? LibraryReader(path: library) else { return }
      var most = 0
      while !isOver.load(ordering: .relaxed) {
        let query = Selection(query: .word("alpha", isPrefix: false))
        let count = (try? reader.documents(query).count) ?? -1
        if count < most { drops.withLock { $0 += 1 } }
        most = max(most, count)
      }
    }
    // Often enough for segments to be put together many times.
    for number in 2..<200 { try write(number) }
    isOver.store(true, ordering: .relaxed)
    done.wait()
    #expect(drops.withLock { $0 } == 0)
    let reader = try folder.reader()
    #expect(try reader.documents(Selection(query: .word("alpha", isPrefix: false))).count == 199)
  }

  @Test(arguments: [-6, -1, 0, 1, 3, 6, 7])
  func theRecordBehindOneThatWasTooLargeIsReadWhereverReadingWasCut(cut: Int) throws {
    let folder = try TemporaryFolder()
    let window = 8192
    let open = "PMID- 1\nTI  - "
    let fill = window - open.utf8.count - 1 - cut
    let path = try folder.write(
      "x.nbib",
      open + String(repeating: "a", count: fill)
        + "\nPMID- 2\nTI  - Beta.\n\nPMID- 3\nTI  - Gamma.\n\nPMID- 4\nTI  - Delta.\n")
    let source = try ByteSource(FoundFile(path: path))
    let format = try #require(StreamFormat.of(.medline))
    let reader = ChunkReader(source, format, head: [], window: window, largest: 4096)
    var pmids: [PMID?] = []
    while let chunk = reader.next() { pmids += format.parse(chunk).entries.map(\.record.pmid) }
    #expect(pmids.suffix(3) == [PMID(2), PMID(3), PMID(4)])
  }
}
