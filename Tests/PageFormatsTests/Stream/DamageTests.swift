import Literature
import PageFormats
import Testing

/// Damage costs the record in which it stands, and no other.
@Suite struct DamageTests {
  private func pmids(_ text: String) -> [Int] {
    PageParser.parse(Array(text.utf8)).entries.compactMap { $0.record.pmid.map { Int($0.number) } }
  }

  private func article(_ pmid: Int, _ inner: String = "") -> String {
    "<PubmedArticle><MedlineCitation><PMID>\(pmid)</PMID>\(inner)</MedlineCitation></PubmedArticle>\n"
  }

  @Test func aLostQuoteHidesOnlyItsRecord() {
    let lost = article(2, #"<Article PubModel="Print></Article>"#)
    #expect(pmids("<PubmedArticleSet>" + article(1) + lost + article(3)) == [1, 3])
  }

  @Test func aLostEndTagHidesOnlyItsRecord() {
    let lost = "<PubmedArticle><MedlineCitation><PMID>2</PMID></MedlineCitation>\n"
    #expect(pmids("<PubmedArticleSet>" + article(1) + lost + article(3)) == [1, 3])
  }

  @Test func aDeclarationInsideARecordIsNoDocumentType() {
    let wrong = article(2, "<![CDA[ </PubmedArticle>")
    #expect(pmids("<PubmedArticleSet>" + article(1) + wrong + article(3)) == [1, 3])
  }

  @Test func deletionsBehindABrokenRecordAreRead() {
    let page = PageParser.parse(
      Array(
        ("<PubmedArticleSet>" + article(1, "<Article>")
          + "<DeleteCitation><PMID>2</PMID><PMID>3</PMID></DeleteCitation>").utf8))
    #expect(page.deletions.map(\.pmid) == [PMID(2), PMID(3)].compactMap { $0 })
  }

  @Test func aDeletionThatIsCutOffIsNone() {
    let page = PageParser.parse(Array("<DeleteCitation><PMID>2</PMID><PMID>12".utf8))
    #expect(page.deletions.map(\.pmid) == [PMID(2)].compactMap { $0 })
  }

  private func list(_ text: String) -> [Int] {
    let page = StreamFormat.of(.pmidList)?.parse(Chunk(Array(text.utf8)))
    return page?.entries.compactMap { $0.record.pmid.map { Int($0.number) } } ?? []
  }

  @Test func listsThatWereJoinedHaveByteOrderMarksInTheirMidst() {
    #expect(list("\u{FEFF}11\n12\n\u{FEFF}13\n") == [11, 12, 13])
  }

  /// A line is no other for what stands elsewhere in its file.
  @Test func aNULElsewhereDoesNotChangeWhatALineIs() {
    #expect(list("11\u{C}\n12\n\n") == [11, 12])
    #expect(list("11\u{C}\n12\n\0\n") == [11, 12])
  }

  @Test func headsThatStandAgainBehindAMarkAreNoRecord() {
    let heads = "PMID,Title,Authors\r\n"
    #expect(pmids("\u{FEFF}\(heads)11,A,B\r\n\u{FEFF}\(heads)12,C,D\r\n") == [11, 12])
  }
}
