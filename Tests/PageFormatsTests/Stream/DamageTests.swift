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

  @Test func placesInUTF16AreThoseOfTheFile() throws {
    let text = "PMID- 11\nTI  - Ä.\n\nPMID- 12\nTI  - B.\n"
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let ranges = PageParser.parse(bytes).entries.map(\.range)
    #expect(ranges == [2..<40, 40..<bytes.count])
  }

  @Test func placesInAQuotedTextAreThoseOfTheFile() throws {
    let before = #""<PubmedArticleSet>\n"#
    let file = before + #"<PubmedArticle><MedlineCitation Owner=\"NLM\"/></PubmedArticle>""#
    let range = try #require(PageParser.parse(Array(file.utf8)).entries.first).range
    #expect(range == before.utf8.count..<(file.utf8.count - 1))
  }
}
