import Foundation
import Literature
import PageFormats
import Query
import Testing

@testable import Library

@Suite struct ImportTests {
  @Test func aPageBecomesARecordAndItsEntriesStubs() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "pages/one.txt",
      PageText.article(
        101, title: "Trial of one", citations: 596, citing: [(201, "A citing trial")],
        references: [(301, "A cited trial")]))
    let report = try folder.importing(["\(folder.path)/pages"])
    #expect(report.files.read == 1)
    #expect(report.records.new == 1)
    #expect(report.stubs == 2)
    #expect(report.links == 2)
    let reader = try folder.reader()
    let detail = try #require(try reader.detail(pmid: 101))
    #expect(!detail.isStub)
    #expect(detail.citedBy.map { $0.pmid?.number } == [201])
    #expect(detail.references.map { $0.pmid?.number } == [301])
    #expect(detail.record.citationsStated.value == 596)
    let stub = try #require(try reader.detail(pmid: 201))
    #expect(stub.isStub)
    #expect(stub.references.map { $0.pmid?.number } == [101])
    #expect(stub.sources.map(\.path) == ["\(folder.path)/pages/one.txt"])
  }

  @Test func anUnchangedFileIsSkippedAndNothingIsWritten() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("one.txt", PageText.cureHunter(101, title: "Trial of one."))
    try folder.importing([page])
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.library))
    let report = try folder.importing([page])
    #expect(report.files.unchanged == 1)
    #expect(report.files.read == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.library)) == before)
  }

  @Test func aChangedFileReplacesWhatItSaidBefore() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write(
      "one.txt",
      PageText.article(
        101, title: "Trial of zebras", citing: [(201, "A citing trial"), (202, "Another trial")]))
    try folder.importing([page])
    try folder.write(
      "one.txt",
      PageText.article(101, title: "Trial of yaks", citing: [(202, "Another trial")]))
    let report = try folder.importing([page])
    #expect(report.records.improved == 1)
    #expect(report.links == 0)
    let reader = try folder.reader()
    #expect(try reader.pmids("zebras") == [])
    #expect(try reader.pmids("yaks") == [101])
    #expect(try reader.detail(pmid: 201) == nil)
    #expect(try reader.detail(pmid: 101)?.citedBy.map { $0.pmid?.number } == [202])
    #expect(try reader.info().links == 1)
  }

  @Test func aStubIsCompletedByItsPageAndNeverOverwritesIt() throws {
    let folder = try TemporaryFolder()
    let citing = PageText.article(101, title: "Trial of one", references: [(102, "Stub title")])
    let page = PageText.cureHunter(102, title: "Title of the page.", topics: ["Humans"])
    for order in [["a-citing.txt", "b-page.txt"], ["b-citing.txt", "a-page.txt"]] {
      let inner = try TemporaryFolder()
      try inner.write(order[0], citing)
      try inner.write(order[1], page)
      try inner.importing([inner.path])
      let detail = try #require(try inner.reader().detail(pmid: 102))
      #expect(!detail.isStub)
      #expect(detail.record.title == .value("Title of the page."))
      #expect(detail.sources.map(\.format) == [.curehunter, .article])
      #expect(try inner.reader().pmids("Stub") == [])
    }
    try folder.write("1.txt", citing)
    #expect(try folder.importing([folder.path + "/1.txt"]).stubs == 1)
    try folder.write("2.txt", page)
    #expect(try folder.importing([folder.path + "/2.txt"]).records.completed == 1)
  }

  @Test func twoFilesThatStateOneLinkHoldItOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.txt", PageText.article(101, title: "One", citing: [(102, "Two")]))
    try folder.write("2.txt", PageText.article(102, title: "Two", references: [(101, "One")]))
    let report = try folder.importing([folder.path])
    #expect(report.links == 1)
    #expect(report.records.new + report.records.completed == 2)
    let reader = try folder.reader()
    #expect(try reader.info().links == 1)
    #expect(try reader.detail(pmid: 101)?.citedBy.count == 1)
    // Each file alone holds it too.
    try folder.write("1.txt", PageText.article(101, title: "One"))
    try folder.importing([folder.path + "/1.txt"])
    #expect(try reader.info().links == 1)
    try folder.write("2.txt", PageText.article(102, title: "Two"))
    try folder.importing([folder.path + "/2.txt"])
    #expect(try reader.info().links == 0)
  }

  @Test func whatCannotBeReadCostsOneFindingAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    try folder.write("a-empty.txt", "")
    try folder.write("b-other.txt", "A shopping list\n- milk\n")
    try folder.write("c-page.txt", PageText.cureHunter(101, title: "Trial of one."))
    try folder.write(".hidden.txt", PageText.cureHunter(102, title: "Hidden."))
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/loop", withDestinationPath: folder.path)
    try FileManager.default.createDirectory(
      atPath: "\(folder.path)/empty", withIntermediateDirectories: false)
    var codes: [DiagnosticCode] = []
    let report = try folder.importing(
      [folder.path, "\(folder.path)/nothing", "\(folder.path)/empty"]
    ) { event in
      if case .diagnostic(let diagnostic, _) = event, diagnostic.severity == .error {
        codes.append(diagnostic.code)
      }
    }
    #expect(codes == [.emptyFile, .unknownFormat, .missingFile, .emptyFolder])
    #expect(report.files.failed == 4)
    #expect(report.files.read == 1)
    #expect(try folder.reader().totals().records == 1)
  }

  @Test func aRehearsalWritesNothing() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("one.txt", PageText.cureHunter(101, title: "Trial of one."))
    let report = try folder.importing([page], dry: true)
    #expect(report.records.new == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["one.txt"])

    try folder.importing([page])
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    let content = try Data(contentsOf: URL(fileURLWithPath: folder.library))
    let second = try folder.write("two.txt", PageText.cureHunter(102, title: "Trial of two."))
    #expect(try folder.importing([page, second], dry: true).records.new == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.library)) == content)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == (before + ["two.txt"]).sorted())
    #expect(try folder.reader().totals().records == 1)
  }

  @Test func aStoppedImportKeepsWhatItHas() throws {
    let folder = try TemporaryFolder()
    for number in 101...104 {
      try folder.write("\(number).txt", PageText.cureHunter(number, title: "Trial."))
    }
    var finished = 0
    let report = try Importer(libraryPath: folder.library).run(
      [folder.path],
      tell: { if case .finished = $0 { finished += 1 } },
      isStopped: { finished == 2 })
    #expect(report.files.read == 2)
    #expect(try folder.reader().totals().records == 2)
    #expect(try folder.importing([folder.path]).records.new == 2)
  }
}
