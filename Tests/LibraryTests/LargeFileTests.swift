import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

/// Files that are read piece by piece.
@Suite struct LargeFileTests {
  /// Records of MEDLINE text, more than fit into one chunk.
  private func medline(_ count: Int) -> String {
    (1...count).map { number in
      "PMID- \(number)\nSTAT- MEDLINE\nTI  - Title of alpha \(number).\n"
        + "AB  - \(String(repeating: "words of beta ", count: 20))\nMH  - *Neoplasms/therapy\n\n"
    }.joined()
  }

  private func gzip(_ folder: TemporaryFolder, _ name: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/gzip")
    process.arguments = ["\(folder.path)/\(name)"]
    try process.run()
    process.waitUntilExit()
  }

  @Test func aFileOfManyChunksComesInWhole() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("many.nbib", medline(6_000))
    let report = try folder.importing([path])
    #expect(report.records.new == 6_000 && report.files.read == 1 && report.diagnostics == 0)
    let again = try folder.importing([path])
    #expect(again.files.unchanged == 1 && again.records == ImportReport.Records())
  }

  @Test func aCompressedFileGivesWhatItsContentGives() throws {
    let (plain, packed) = (try TemporaryFolder(), try TemporaryFolder())
    let whole = try plain.importing([try plain.write("a.nbib", medline(3_000))])
    _ = try packed.write("a.nbib", medline(3_000))
    try gzip(packed, "a.nbib")
    let other = try packed.importing([packed.path + "/a.nbib.gz"])
    #expect(whole == other)
    // Touched, but the same.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: packed.path + "/a.nbib.gz")
    #expect(try packed.importing([packed.path + "/a.nbib.gz"]).files.unchanged == 1)
  }

  @Test func aCompressedFileThatEndsTooEarlyKeepsItsGoodRecords() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a.nbib", medline(3_000))
    try gzip(folder, "a.nbib")
    let url = URL(fileURLWithPath: folder.path + "/a.nbib.gz")
    let bytes = try Data(contentsOf: url)
    try bytes.prefix(bytes.count * 2 / 3).write(to: url)
    var codes: [DiagnosticCode] = []
    let report = try folder.importing([url.path]) { event in
      if case .diagnostic(let diagnostic, _) = event { codes.append(diagnostic.code) }
    }
    #expect(report.records.new > 500 && report.records.new < 3_000)
    #expect(codes == [.brokenCompression])
    #expect(report.errors == 1)
    let again = try folder.importing([url.path])
    #expect(again.files.unchanged == 0 && again.files.read == 1 && again.errors == 1)
    #expect(again.records.new == 0 && again.records.unchanged == report.records.new)
  }

  @Test func aCompressedPageThatEndsTooEarlyIsReadAgain() throws {
    let folder = try TemporaryFolder()
    let text = PageText.cureHunter(11, title: "On alpha", topics: (1...400).map { "Topic \($0)" })
    _ = try folder.write("a.txt", text)
    try gzip(folder, "a.txt")
    let url = URL(fileURLWithPath: folder.path + "/a.txt.gz")
    let bytes = try Data(contentsOf: url)
    try bytes.prefix(bytes.count - 20).write(to: url)
    for _ in 1...2 {
      let report = try folder.importing([url.path])
      #expect(report.files.read == 1 && report.files.unchanged == 0 && report.errors == 1)
    }
  }

  @Test(arguments: ["\n", "\u{1F}no member", "other bytes", "\0\0\0\0", "\0\0x"])
  func whatStandsBehindCompressedContentIsSaid(_ rest: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("a.nbib", medline(3))
    try gzip(folder, "a.nbib")
    let url = URL(fileURLWithPath: folder.path + "/a.nbib.gz")
    let bytes = try Data(contentsOf: url)
    try (bytes + Data(rest.utf8)).write(to: url)
    var codes: [DiagnosticCode] = []
    let report = try folder.importing([url.path]) { event in
      if case .diagnostic(let diagnostic, _) = event { codes.append(diagnostic.code) }
    }
    #expect(report.records.new == 3 && report.errors == 0)
    #expect(codes == (rest == "\0\0\0\0" ? [] : [.trailingBytes]))
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: url.path)
    #expect(try folder.importing([url.path]).files.unchanged == 1)
  }

  /// In pieces and whole, cut between two records.
  @Test(arguments: ["PubmedArticleSet", "MedlineCitationSet", "BookSet"], [3, 20_000])
  func anXMLFileWithoutTheEndOfItsRootEndsTooEarly(root: String, count: Int) throws {
    let folder = try TemporaryFolder()
    let records = (1...count).map { number in
      let citation = "<MedlineCitation><PMID>\(number)</PMID></MedlineCitation>\n"
      return root == "MedlineCitationSet"
        ? citation : "<PubmedArticle>\(citation)</PubmedArticle>\n"
    }.joined()
    let text = "<?xml version=\"1.0\"?>\n<\(root)>\n\(records)"
    for isWhole in [false, true] {
      let path = try folder.write("a.xml", text + (isWhole ? "</\(root)>\n" : ""))
      for _ in 1...2 {
        var found: [Diagnostic] = []
        let report = try folder.importing([path]) { event in
          if case .diagnostic(let diagnostic, _) = event { found.append(diagnostic) }
        }
        #expect(found.map(\.code) == (isWhole ? [] : [.endsTooEarly]))
        #expect(found.allSatisfy { $0.offset == text.utf8.count && $0.message.contains(root) })
        #expect(report.errors == 0 && (isWhole || report.files.unchanged == 0))
      }
    }
    #expect(try folder.importing(["\(folder.path)/a.xml"]).files.unchanged == 1)
    #expect(try folder.reader().totals().records == count)
  }

  @Test func pathsThatOverlapAreReadOnce() throws {
    let folder = try TemporaryFolder()
    let inner = try folder.write("a/b.nbib", medline(1))
    let hidden = try folder.write("a/.c.nbib", medline(2))
    var found = 0
    let report = try folder.importing([
      "\(folder.path)/a", inner, "\(folder.path)/a/", hidden, folder.path, inner,
      "\(folder.path)/./a",
    ]) { event in
      if case .found(let files, _) = event { found = files }
    }
    #expect(found == 2)
    #expect(report.files.read == 2 && report.diagnostics == 0)
  }

  @Test func aRecordThatIsNotReadIsAnErrorOfTheReport() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.xml",
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID></Wrong></PubmedArticle>"
        + "<PubmedArticle><MedlineCitation><PMID>2</PMID></MedlineCitation></PubmedArticle>"
        + "</PubmedArticleSet>")
    let report = try folder.importing([path])
    #expect(report.errors == 1 && report.files.read == 1 && report.records.quarantined == 1)
  }

  @Test func aChangedFileReplacesWhatItSaidBefore() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.nbib", medline(5_000))
    try folder.importing([path])
    _ = try folder.write("a.nbib", medline(4_000))
    let report = try folder.importing([path])
    #expect(report.records.deleted == 1_000 && report.records.unchanged == 4_000)
    #expect(try folder.reader().totals().records == 4_000)
  }

  @Test func aStoppedImportOfALargeFileLeavesNothingOfIt() throws {
    let folder = try TemporaryFolder()
    let small = try folder.write("a.nbib", medline(2))
    let large = try folder.write("b.nbib", medline(6_000))
    var isReading = false
    _ = try Importer(libraryPath: folder.library).run(
      [small, large], tell: { if case .reading = $0 { isReading = true } },
      isStopped: { isReading })
    #expect(try folder.reader().totals().records == 2)
    #expect(try folder.importing([small, large]).records.new == 5_998)
  }
}

/// What an export keeps of deletions.
@Suite struct ExportedDeletionTests {
  @Test func aDeletedRecordStaysDeletedBehindAnExportAndAnOlderFile() throws {
    func record(_ title: String) -> String {
      "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>501</PMID><Article><ArticleTitle>"
        + "\(title)</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>"
    }
    let folder = try TemporaryFolder()
    let old = try folder.write("pubmed21n0001.xml", record("Alpha"))
    let deleting = try folder.write(
      "pubmed21n0002.xml",
      "<PubmedArticleSet><DeleteCitation><PMID>501</PMID></DeleteCitation></PubmedArticleSet>")
    let later = try folder.write("pubmed21n0003.xml", record("Beta"))
    try folder.importing([old, deleting])
    let reader = try folder.reader()
    let pmid = try #require(PMID(501))
    let document = try #require(try reader.document(pmid))
    let line = try #require(try reader.linkedRecord(document))
    #expect(line.isDeleted && line.deletedBy == 210002)
    var bytes: [UInt8] = []
    _ = ExportFormat.jsonLines.write(line, to: &bytes)
    let other = try TemporaryFolder()
    let export = try other.write("export.jsonl", String(decoding: bytes, as: UTF8.self))
    try other.importing([export, old])
    #expect(try other.reader().detail(pmid: 501)?.isDeleted == true)
    try other.importing([later])
    #expect(try other.reader().detail(pmid: 501)?.isDeleted == false)
    #expect(try other.reader().detail(pmid: 501)?.record.title == .value("Beta"))
  }
}
