import Literature
import PageFormats
import Testing

/// What was not read, with its bytes.
@Suite struct BrokenRecordTests {
  private func broken(_ text: String) -> [String] {
    PageParser.parse(Array(text.utf8)).broken.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func aBrokenRecordIsKeptFromItsStartToItsEnd() throws {
    let first = "<PubmedArticle><MedlineCitation><PMID>31</PMID></MedlineCitation></PubmedArticle>"
    let second =
      "<PubmedArticle><MedlineCitation><PMID>32</PMID><Article></MedlineCitation></PubmedArticle>"
    let page = PageParser.parse(
      Array("<PubmedArticleSet>\(first)\n\(second)\n\(first)</PubmedArticleSet>".utf8))
    let record = try #require(page.broken.first)
    #expect(page.broken.count == 1 && page.entries.count == 2)
    #expect(String(decoding: record.bytes, as: UTF8.self) == second)
    let start = "<PubmedArticleSet>".count + first.count + 1
    #expect(record.range == start..<start + second.count)
    #expect(record.diagnostic.code == .brokenRecord && record.diagnostic.pmid == PMID(32))
    #expect(page.diagnostics == [record.diagnostic])
  }

  @Test func aRecordThatIsCutOffIsKeptAsFarAsItGoes() {
    let rest = "<PubmedArticle><MedlineCitation><PMID>34</PMID></MedlineCitation><PubmedData>"
    #expect(broken("<PubmedArticleSet>\n" + rest) == [rest])
  }

  @Test func ofTheOldFormTheCitationIsTheRecord() {
    let bad = "<MedlineCitation Owner=\"NLM\"><PMID>21</PMID><Article></MedlineCitation>"
    let good = "<MedlineCitation Owner=\"NLM\"><PMID>22</PMID></MedlineCitation>"
    let text = "<MedlineCitationSet>\(bad)\n\(good)\(bad)</MedlineCitationSet>"
    #expect(broken(text) == [bad, bad])
  }

  @Test func theBytesAreThoseOfTheFileWhateverTheirEncoding() throws {
    let text = Array("<PubmedArticleSet><PubmedArticle><PMID>3</PMID><ArticleTitle>a".utf8)
    let tail = Array("</PubmedArticle></PubmedArticleSet>".utf8)
    let page = PageParser.parse(text + [0xE9] + tail)
    let record = try #require(page.broken.first)
    #expect(record.bytes.contains(0xE9) && record.bytes.first == UInt8(ascii: "<"))
    #expect(record.range.count == record.bytes.count)
  }

  @Test func aLineThatIsNoJSONIsKeptAndALineThatIsNoRecordIsNot() {
    let bad = #"{"schema":1,"kind":"record","pmid":11"#
    let later = #"{"schema":2,"kind":"record","pmid":12}"#
    let other = #"{"schema":1,"kind":"summary"}"#
    let good = #"{"schema":1,"kind":"record","pmid":13}"#
    #expect(broken([good, bad, later, other, good].joined(separator: "\n")) == [bad, later])
  }

  @Test func ofAVeryLargeRecordTheBeginningIsKept() throws {
    let head = "<PubmedArticle><PMID>1</PMID><ArticleTitle>"
    let text = head + String(repeating: "alpha ", count: 400_000)
    let record = try #require(PageParser.parse(Array(text.utf8)).broken.first)
    #expect(record.bytes.count == BrokenRecord.mostBytes && record.range == 0..<text.utf8.count)
  }

  @Test func whatIsKeptGivesTheSameFindingAgain() throws {
    let page = PageParser.parse(Array(StreamFixtures.brokenXML.utf8))
    #expect(!page.broken.isEmpty)
    let format = try #require(StreamFormat.of(.pubmedXML))
    for record in page.broken {
      let again = format.parse(Chunk(record.bytes, offset: record.range.lowerBound))
      #expect(again.broken.map(\.range) == [record.range])
      #expect(again.diagnostics.map(\.message) == [record.diagnostic.message])
      #expect(again.entries.isEmpty)
    }
  }
}
