import Foundation
import ParserOracle
import Testing

/// Real exports beside the project, cut anywhere, give the unsplit result.
@Suite struct LongFilesTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data").standardizedFileURL
  private static let isThere = FileManager.default.fileExists(atPath: data.path)

  @Test(
    .enabled(if: isThere, "there is no ../shared/data here"),
    arguments: [
      ("pubmed_xml", "pubmed-xml/pubmedsample19n0001.xml.gz", [1_013, 65_537, 700_001]),
      ("pubmed_xml", "pubmed-xml/medsamp2014/medsamp2014.xml", [4_099, 130_003]),
      ("pubmed_xml", "pubmed-xml/broken-cut-off/pubmed_sample.xml", [997, 10_007]),
      ("medline", "medline/crlf-821/pubmed-pharmacoth-set.nbib", [20_011, 300_007]),
      ("ris", "medline/ris-of-24-tools/_baseline.ris", [503, 50_021]),
      ("abstract_text", "same-100-records-two-formats/abstract-butyrylcho-set.txt", [307, 9_001]),
    ])
  func aLongFileGivesTheUnsplitResult(name: String, path: String, windows: [Int]) throws {
    let oracle = try #require(ParserOracle.all.first { $0.name == name })
    let bytes = Array(try Data(contentsOf: Self.data.appending(path: path)))
    #expect(oracle.violation(bytes, windows: windows) == nil)
  }
}
