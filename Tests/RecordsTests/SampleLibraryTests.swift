import Foundation
import Testing

/// The counts that the sample library promises, taken from its own files.
@Suite struct SampleLibraryTests {
  private let pages: [String: String]

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "records")
    var pages: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path())
    where name.hasSuffix(".txt") {
      pages[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    self.pages = pages
  }

  private func pmids(_ isCounted: (String) -> Bool) -> Set<Substring> {
    Set(pages.filter { isCounted($0.value) }.keys.compactMap { $0.split(separator: "-").first })
  }

  @Test func atLeast150RecordsAnd120WithHeadings() {
    #expect(pmids { _ in true }.count >= 150)
    #expect(pmids { $0.contains("\nTopics\n") }.count >= 120)
  }

  @Test func atLeast24RecordsOpenWithASummary() {
    #expect(pmids { $0.contains("Summary:") }.count >= 24)
  }

  @Test func citationCountsStandOnlyWhereASourceStatesOne() {
    #expect(pmids { $0.contains("\nCitations ") } == ["3493432"])
  }
}
