import Literature
import PageFormats
import Testing

/// A PMID that is none costs one finding; its record is kept, and what it said.
@Suite struct BadPMIDTests {
  static let bad = ["abc", "100000000000000000000", "-5", "0"]

  private func check(_ file: String, _ stated: String) {
    let page = PageParser.parse(Array(file.utf8))
    let findings = page.diagnostics.filter { $0.code == .badPMID }
    #expect(findings.count == 1 && page.diagnostics.count == 1)
    #expect(findings.first?.message.contains(stated) == true)
    #expect(page.entries.map(\.record.pmid) == [nil, PMID(12)])
    let first = page.entries.first?.record
    #expect(first?.title == .value("Alpha"))
    #expect(first?.unmapped == [UnmappedField(tag: "PMID", value: stated)])
  }

  @Test(arguments: bad) func aWrongPMIDOfMedlineTextIsAFinding(stated: String) {
    check("PMID- \(stated)\nTI  - Alpha\n\nPMID- 12\nTI  - Beta\n", stated)
  }

  @Test(arguments: bad) func aWrongPMIDOfXMLIsAFinding(stated: String) {
    func article(_ pmid: String, _ title: String) -> String {
      "<PubmedArticle><MedlineCitation><PMID>\(pmid)</PMID><Article>"
        + "<ArticleTitle>\(title)</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
    }
    check(
      "<PubmedArticleSet>\(article(stated, "Alpha"))\(article("12", "Beta"))</PubmedArticleSet>",
      stated)
  }
}
