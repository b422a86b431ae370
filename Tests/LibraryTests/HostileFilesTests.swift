import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

/// Files made to exhaust whoever reads them: an answer, within bounds, and the next file comes in.
@Suite struct HostileFilesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What an import of a file says, with a good file behind it that must come in.
  private func answer(_ file: String) throws -> (codes: [DiagnosticCode], records: [UInt32]) {
    let good = try folder.write("zz-good.nbib", "PMID- 99\nTI  - Good.\n")
    var codes: [DiagnosticCode] = []
    try folder.importing([file, good]) { event in
      if case .diagnostic(let diagnostic, _) = event { codes.append(diagnostic.code) }
    }
    let records = try folder.reader().pmids("").sorted()
    #expect(records.contains(99), "the file behind it was not read")
    return (codes, records.filter { $0 != 99 })
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let path = "\(folder.path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// gzip's members one after another are one file (RFC 1952, section 2.2): a block that is
  /// compressed once and stands there many times makes a large file at no cost.
  private func writeCompressed(
    _ name: String, head: String = "", block: [UInt8], times: Int, tail: String = ""
  ) throws -> String {
    func member(_ bytes: [UInt8]) throws -> Data {
      let plain = try write("member", bytes)
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/gzip")
      process.arguments = ["-f", plain]
      try process.run()
      process.waitUntilExit()
      return try Data(contentsOf: URL(fileURLWithPath: plain + ".gz"))
    }
    var file = try member(Array(head.utf8))
    let packed = try member(block)
    for _ in 0..<times { file.append(packed) }
    file.append(try member(Array(tail.utf8)))
    let path = "\(folder.path)/\(name)"
    try file.write(to: URL(fileURLWithPath: path))
    return path
  }

  private let article = "<PubmedArticle><MedlineCitation><PMID>11</PMID></MedlineCitation>"
  private let articleEnd = "</PubmedArticle>"

  // MARK: XML

  @Test func anEntityBombIsNotExpanded() throws {
    var types = "<!ENTITY a0 \"alpha\">"
    for level in 1...9 {
      types +=
        "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    let file = try folder.write(
      "bomb.xml",
      "<?xml version=\"1.0\"?><!DOCTYPE PubmedArticleSet [\(types)]>\n<PubmedArticleSet>"
        + "<PubmedArticle><MedlineCitation><PMID>11</PMID><Article><ArticleTitle>&a9;"
        + "</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>")
    #expect(try answer(file).records == [11])
    #expect(try folder.reader().detail(pmid: 11)?.record.title == .value("&a9;"))
  }

  /// 1 GB of it, of which no more is held than of any record.
  @Test func aTitleWithoutEndIsPassedOverInPieces() throws {
    let file = try writeCompressed(
      "title.xml.gz",
      head: "<PubmedArticleSet>\(article)\(articleEnd)<PubmedArticle><MedlineCitation>"
        + "<PMID>12</PMID><Article><ArticleTitle>",
      block: [UInt8](repeating: UInt8(ascii: "a"), count: 16 << 20), times: 64)
    let found = try answer(file)
    #expect(found.records == [11])
    #expect(!found.codes.isEmpty && Set(found.codes).isSubset(of: [.tooLarge, .brokenRecord]))
  }

  /// What a reader gives of records without end of 16 MB each, with good ones between.
  private func pieces(
    of bytes: [UInt8], window: Int, largest: Int
  ) throws -> (chunks: [Chunk], reader: ChunkReader)? {
    let file = FoundFile(path: try write("pieces.nbib", bytes))
    guard case .pieces(let source, let format, let head) = LargeFile.open(file, held: nil) else {
      Issue.record("not read in pieces")
      return nil
    }
    let reader = ChunkReader(source, format, head: head, window: window, largest: largest)
    var chunks: [Chunk] = []
    while let chunk = reader.next() { chunks.append(chunk) }
    return (chunks, reader)
  }

  @Test func noMoreIsHeldThanTheLargestRecordTakes() throws {
    let long = String(repeating: "alpha beta\n      ", count: 100_000)
    let text = (1...3).map { "PMID- \($0)1\nTI  - Good.\n\nPMID- \($0)2\nAB  - \(long)\n\n" }
      .joined()
    let (chunks, reader) = try #require(
      try pieces(of: Array(text.utf8), window: 1 << 12, largest: 1 << 19))
    let records = chunks.flatMap { StreamFormat.of(.medline)?.parse($0).entries ?? [] }
    #expect(records.map(\.record.pmid) == [PMID(11), PMID(21), PMID(31)])
    #expect(reader.diagnostics.count == 3 && reader.diagnostics.allSatisfy { $0.code == .tooLarge })
    #expect(chunks.allSatisfy { $0.bytes.count <= 2 << 19 })
    // The whole of each is named, to the beginning of the next record.
    let starts = [12, 22, 32].compactMap { text.utf8.firstRange(of: "PMID- \($0)\n".utf8) }
      .map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) }
    #expect(reader.broken.map(\.range.lowerBound) == starts)
    #expect(reader.broken.last?.range.upperBound == text.utf8.count)
  }

  @Test func elementsNestedTenMillionDeepAreOneBrokenRecord() throws {
    let file = try writeCompressed(
      "deep.xml.gz", head: "<PubmedArticleSet>\(article)",
      block: Array(String(repeating: "<a>", count: 1 << 18).utf8), times: 40,
      tail: "\(articleEnd)<PubmedArticle><MedlineCitation><PMID>12</PMID></MedlineCitation>"
        + "\(articleEnd)</PubmedArticleSet>")
    let found = try answer(file)
    #expect(found.records == [12] && found.codes == [.brokenRecord])
  }

  @Test func aPageNestedTenMillionDeepIsRefused() throws {
    let file = try writeCompressed(
      "deep.html.gz", head: "<html><body>",
      block: Array(String(repeating: "<b>", count: 1 << 18).utf8), times: 40)
    #expect(try answer(file).records == [])
  }

  // MARK: Compression

  @Test func aFileThatInflatesToAThousandTimesItsSizeIsRefused() throws {
    let file = try writeCompressed(
      "bomb.gz", block: [UInt8](repeating: 0, count: 16 << 20), times: 256)
    let found = try answer(file)
    #expect(found.records == [] && found.codes == [.tooLarge])
  }

  @Test func aCompressedFileThatIsCutOffGivesWhatCameBefore() throws {
    let whole = try writeCompressed(
      "cut.xml.gz", head: "<PubmedArticleSet>\(article)\(articleEnd)",
      block: (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) | 1 }, times: 1)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: whole))
    let file = try write("cut.xml.gz", Array(bytes.prefix(bytes.count / 2)))
    let found = try answer(file)
    #expect(found.records == [11] && found.codes.contains(.brokenCompression))
  }

  // MARK: Bytes

  @Test func aFileOfNothingButNULsIsRefused() throws {
    // Sparse: it takes no room.
    let file = try write("nul.bin", [])
    #expect(truncate(file, 1 << 32) == 0)
    let found = try answer(file)
    #expect(found.records == [] && found.codes == [.tooLarge])
  }

  @Test func aNULInATitleCostsNoRecord() throws {
    let file = try folder.write("nul.nbib", "PMID- 11\nTI  - One\0two.\n\nPMID- 12\nTI  - Two.\n")
    let found = try answer(file)
    #expect(found.records == [11, 12] && found.codes == [.nulBytes])
    #expect(try folder.reader().detail(pmid: 11)?.record.title == .value("One\u{FFFD}two."))
  }

  @Test func latin1IsReadWithAFinding() throws {
    let file = try write(
      "latin1.nbib", Array("PMID- 11\nTI  - Caf".utf8) + [0xE9] + Array(" alpha.\n".utf8))
    let found = try answer(file)
    #expect(found.records == [11] && found.codes == [.notUTF8])
    #expect(try folder.reader().detail(pmid: 11)?.record.title == .value("Café alpha."))
  }

  @Test func utf16IsReadWithAFinding() throws {
    let text = "<PubmedArticleSet>\(article)\(articleEnd)</PubmedArticleSet>"
    let file = try write(
      "utf16.xml", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let found = try answer(file)
    #expect(found.records == [11] && found.codes == [.utf16])
  }

  @Test func aLineOfAHundredMegabytesIsAnswered() throws {
    let file = try writeCompressed(
      "line.nbib.gz", head: "PMID- 11\nTI  - One.\n\nPMID- 12\nAB  - ",
      block: [UInt8](repeating: UInt8(ascii: "b"), count: 10 << 20), times: 10)
    let found = try answer(file)
    #expect(found.records.first == 11 && found.codes.contains(.tooLarge), "\(found)")
  }
}
