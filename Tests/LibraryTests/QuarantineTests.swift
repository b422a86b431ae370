import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

@Suite struct QuarantineTests {
  private let folder: TemporaryFolder
  private static let good =
    "<PubmedArticle><MedlineCitation><PMID>31</PMID></MedlineCitation></PubmedArticle>\n"
  private static let bad =
    "<PubmedArticle><MedlineCitation><PMID>32</PMID><Article></MedlineCitation></PubmedArticle>"
  /// As long as the bad one.
  private static let mended =
    "<PubmedArticle><MedlineCitation><PMID>32</PMID></MedlineCitation>         </PubmedArticle>"

  init() throws { folder = try TemporaryFolder() }

  private func set(_ records: String...) -> String {
    "<PubmedArticleSet>\(records.joined())</PubmedArticleSet>"
  }

  private func quarantine() throws -> [QuarantinedRecord] { try folder.reader().quarantine() }

  /// As if an older version had refused what this one can read.
  private func replaceBytes(by text: String) throws {
    let connection = try LibraryConnection(path: folder.library, for: .importing)
    let update = try connection.statement("UPDATE quarantine SET bytes = ?1, version = '0.0.1'")
    update.bind(1, Array(text.utf8))
    try update.run()
  }

  @Test func whatCannotBeReadIsKeptAndTheRestComesIn() throws {
    let path = try folder.write("a.xml", set(Self.good, Self.bad))
    let report = try folder.importing([path])
    #expect(report.records.new == 1 && report.records.quarantined == 1)
    let record = try #require(try quarantine().first)
    #expect(record.path == path && record.format == .pubmedXML && record.pmid == PMID(32))
    #expect(record.offset == 18 + Self.good.utf8.count && record.length == Self.bad.utf8.count)
    #expect(record.code == .brokenRecord && record.version == ProgramVersion.current)
    let bytes = try folder.reader().quarantinedBytes(of: record)
    #expect(String(decoding: bytes, as: UTF8.self) == Self.bad)
    // Unchanged files are passed over with what is broken in them.
    #expect(try folder.importing([path]).files.unchanged == 1)
    #expect(try quarantine() == [record])
  }

  @Test func aFileThatIsMendedLeavesTheQuarantine() throws {
    let path = try folder.write("a.xml", set(Self.good, Self.bad))
    try folder.importing([path])
    try folder.write("a.xml", set(Self.good, Self.mended))
    try folder.importing([path])
    #expect(try quarantine().isEmpty && folder.reader().totals().records == 2)
  }

  @Test func aFileOfBrokenRecordsAloneIsQuarantinedToo() throws {
    let small = try folder.write("a.xml", set(Self.bad))
    let report = try folder.importing([small])
    #expect(report.files.failed == 1 && report.records.quarantined == 1)
    #expect(try quarantine().map(\.path) == [small])
    // Large enough to be read piece by piece.
    let many = String(repeating: Self.bad + "\n", count: 15_000)
    let large = try folder.write("b.xml", set(many))
    #expect(try folder.importing([large]).records.quarantined == 15_000)
    #expect(try quarantine().count == 15_001)
    // The same again takes the place of what was there.
    try folder.importing([small, large])
    #expect(try quarantine().count == 15_001)
  }

  @Test func aLargeFileKeepsItsBrokenRecordsBesideTheGoodOnes() throws {
    let goods = (100..<16_000).map { Self.good.replacing("31", with: String($0)) }.joined()
    let path = try folder.write("a.xml", set(goods, Self.bad, goods, Self.bad))
    let report = try folder.importing([path])
    #expect(report.records.quarantined == 2 && report.records.new == 15_900)
    #expect(try quarantine().map(\.offset).first == 18 + goods.utf8.count)
  }

  @Test func tryingAgainTakesInWhatCanBeReadNow() throws {
    let path = try folder.write("a.xml", set(Self.good, Self.bad))
    try folder.importing([path])
    let refused = try Importer(libraryPath: folder.library).retry(nil)
    #expect(refused.read == 0 && refused.left == 1)
    let offset = try #require(try quarantine().first?.offset)

    try replaceBytes(by: Self.mended)
    let report = try Importer(libraryPath: folder.library).retry([1])
    #expect(report.read == 1 && report.left == 0 && report.records.records.new == 1)
    #expect(try quarantine().isEmpty)
    let detail = try #require(try folder.reader().detail(pmid: 32))
    #expect(
      detail.sources == [
        Source(
          format: .pubmedXML, path: path, offset: offset,
          length: Self.bad.utf8.count)
      ])
    #expect(try folder.reader().info().files == 1)
    // The file is imported anew: it says itself what is in it.
    try folder.write("a.xml", set(Self.good, Self.good))
    try folder.importing([path])
    #expect(try folder.reader().detail(pmid: 32) == nil)
  }

  /// NLM's number of the file still ranks what was read later.
  @Test func whatWasReadLaterIsDeletedByALaterFile() throws {
    let first = try folder.write("pubmed21n0001.xml", set(Self.good, Self.bad))
    let third = try folder.write(
      "pubmed21n0003.xml", set(Self.good, "<DeleteCitation><PMID>32</PMID></DeleteCitation>"))
    try folder.importing([first, third])
    try replaceBytes(by: Self.mended)
    #expect(try Importer(libraryPath: folder.library).retry(nil).read == 1)
    let document = try #require(PMID(32).flatMap { try folder.reader().document($0) })
    let merged = try #require(try folder.reader().sources(of: document))
    #expect(merged.isDeleted)
    #expect(merged.contributions.indices.map { merged.role(of: $0) } == [.void, .deletion])
    #expect(merged.contributions.map(\.source.path) == [first, third])
  }

  @Test func aStubOfAPMIDAloneHasTheRecordsThatCiteItAsSources() throws {
    let path = try folder.write("a.csv", "citing,referenced\n11,12\n")
    try folder.importing([path])
    let document = try #require(PMID(12).flatMap { try folder.reader().document($0) })
    let merged = try #require(try folder.reader().sources(of: document))
    #expect(merged.contributions.map(\.source.path) == [path] && merged.isStub)
    #expect(merged.givenFields == [["pmid"]])
  }

  @Test func whatIsRefusedAgainIsKeptWithTheVersionThatRefusedIt() throws {
    try folder.importing([try folder.write("a.xml", set(Self.bad))])
    try replaceBytes(by: String(Self.bad.dropLast(10)) + String(repeating: " ", count: 10))
    let report = try Importer(libraryPath: folder.library).retry(nil)
    #expect(report.left == 1)
    #expect(try quarantine().map(\.version) == [ProgramVersion.current])
  }

  @Test func whatTheLibraryDoesNotKeepIsReadFromTheFile() throws {
    let path = try folder.write("a.xml", set(Self.good, Self.bad))
    try folder.importing([path])
    try replaceBytes(by: String(Self.mended.prefix(20)))
    let missing = try Importer(libraryPath: folder.library).retry(nil)
    #expect(missing.read == 0)
    try folder.write("a.xml", set(Self.good, Self.mended))
    #expect(try Importer(libraryPath: folder.library).retry(nil).read == 1)
    // A file that says something else now is not taken for the one that was read.
    try folder.write("b.xml", set(Self.bad))
    try folder.importing([folder.path + "/b.xml"])
    try replaceBytes(by: "<PubmedArticle><Other")
    try folder.write("b.xml", set(Self.mended))
    #expect(try Importer(libraryPath: folder.library).retry(nil).read == 0)
  }

  @Test func aRowOfATableIsReadAgainWithTheHeadsOfItsFile() throws {
    let path = try folder.write(
      "a.csv", "PMID,Title,Authors,Citation\n11,On alpha,Alpha A,x\n12,On beta,Beta B,x,y,z\n")
    #expect(try folder.importing([path]).records.quarantined == 1)
    try replaceBytes(by: "12,On beta,Beta B,x,,,,\n")
    #expect(try Importer(libraryPath: folder.library).retry(nil).read == 1)
    #expect(try folder.reader().detail(pmid: 12)?.record.title == .value("On beta"))
  }

  @Test func ofOneFileOnlySoManyBytesAreKept() throws {
    let connection = try LibraryConnection(path: folder.library, for: .importing)
    let table = QuarantineTable(connection: connection)
    var kept = QuarantineTable.mostBytesOfAFile - 10
    let records = [8, 8, 2].map { count in
      BrokenRecord(
        range: 0..<count, bytes: [UInt8](repeating: 0, count: count),
        diagnostic: Diagnostic(.brokenRecord, "broken", line: 1, offset: 0))
    }
    try table.add(records, of: "a.xml", .pubmedXML, kept: &kept)
    #expect(try table.records().map(\.keptBytes) == [8, 0, 2])
  }

  @Test func aRehearsalLeavesTheQuarantineAsItIs() throws {
    let path = try folder.write("a.xml", set(Self.good))
    try folder.importing([path])
    let other = try folder.write("b.xml", set(Self.bad))
    #expect(try folder.importing([other], dry: true).records.quarantined == 1)
    #expect(try quarantine().isEmpty)
  }
}
