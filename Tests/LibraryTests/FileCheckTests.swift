import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

@Suite struct FileCheckTests {
  private func check(
    _ paths: [String], tell: (ImportEvent) -> Void = { _ in }
  ) -> CheckReport {
    var check = FileCheck(paths, besides: nil)
    return check.run(tell: tell, isStopped: { false })
  }

  private func medline(_ count: Int) -> String {
    (1...count).map { number in
      "PMID- \(number)\nSTAT- MEDLINE\nTI  - Title of alpha \(number).\n"
        + "AB  - \(String(repeating: "words of beta ", count: 20))\n\n"
    }.joined()
  }

  @Test func fieldsAreCountedForEachFormatRecordsAndStubsApart() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.nbib", "PMID- 11\nTI  - On alpha.\nQQ  - beta\n\nPMID- 12\nVI  - 7\n")
    try folder.write("b.csv", "citing,referenced\n11,12\n11,13\n")
    let report = check([folder.path])
    #expect(report.files == .init(read: 2, failed: 0) && report.errors == 0)
    let medline = try #require(report.formats[.medline])
    #expect(medline.files == 1 && medline.records == 2 && medline.stubs == 0)
    #expect(
      medline.recordFields.map { "\($0.name) \($0.count)" }
        == ["pmid 2", "title 1", "volume 1", "abstract 2", "unmapped 1"])
    let citations = try #require(report.formats[.openCitations])
    #expect(citations.records == 0 && citations.stubs == 4 && citations.links == 2)
    #expect(citations.stubFields.map(\.name) == ["pmid"] && citations.recordFields.isEmpty)
    #expect(report.total.records == 2 && report.total.stubs == 4)
  }

  /// The same whether it is read whole or piece by piece.
  @Test func aLargeFileIsCountedAsManySmallOnesAre() throws {
    let (large, small) = (try TemporaryFolder(), try TemporaryFolder())
    let text = medline(6_000)
    try large.write("all.nbib", text)
    let records = text.components(separatedBy: "\n\n").dropLast()
    for (number, start) in stride(from: 0, to: 6_000, by: 500).enumerated() {
      try small.write(
        "\(number).nbib", records[start..<start + 500].joined(separator: "\n\n") + "\n\n")
    }
    var one = check([large.path])
    let other = check([small.path])
    #expect(one.files.read == 1 && other.files.read == 12)
    one.formats[.medline]?.files = 12
    #expect(one.formats == other.formats && one.total.records == 6_000)
  }

  @Test func whatIsNotReadIsAnErrorAndTheRestIsCounted() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(
      "a.xml",
      """
      <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>31</PMID></MedlineCitation></PubmedArticle>
      <PubmedArticle><MedlineCitation><PMID>32</PMID><Article></MedlineCitation></PubmedArticle>
      <PubmedArticle><MedlineCitation><PMID>33</PMID></MedlineCitation></PubmedArticle></PubmedArticleSet>
      """)
    let letter = try folder.write("letter.txt", "A letter about alpha.\n")
    var found: [String] = []
    let report = check([good, letter, folder.path + "/missing"]) { event in
      if case .diagnostic(let diagnostic, let path) = event {
        found.append("\((path as NSString).lastPathComponent) \(diagnostic.code.rawValue)")
      }
    }
    #expect(
      found == ["a.xml broken_record", "letter.txt unknown_format", "missing missing_file"])
    #expect(report.files == .init(read: 1, failed: 2))
    #expect(report.errors == 3 && report.diagnostics == 3 && report.total.records == 2)
  }

  @Test func theLibraryAmongTheFilesIsNoneOfThem() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("a.nbib", medline(2))
    try folder.importing([page])
    var check = FileCheck([folder.path], besides: folder.library)
    #expect(check.run(tell: { _ in }, isStopped: { false }).files == .init(read: 1, failed: 0))
  }

  @Test func aStoppedCheckSaysWhatItCountedSoFar() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.nbib", medline(6_000))
    var isReading = false
    var check = FileCheck([path, path], besides: nil)
    let report = check.run(
      tell: { if case .reading = $0 { isReading = true } }, isStopped: { isReading })
    #expect(report.total.records > 0 && report.total.records < 6_000)
  }
}
