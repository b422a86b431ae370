import Literature
import PageFormats
import Testing

@Suite struct LineFormatTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func aListOfNumbersMakesStubs() {
    let page = page(StreamFixtures.pmidList)
    #expect(page.format == .pmidList && page.links.isEmpty)
    #expect(page.entries.map(\.record.pmid) == [PMID(11), PMID(12), PMID(13)])
    #expect(Set(page.entries.map(\.isStub)) == [true])
    #expect(page.diagnostics.map(\.code) == [.badPMID])
    #expect(page.diagnostics.first?.line == 4 && page.diagnostics.first?.offset == 7)
  }

  @Test(arguments: ["11\n12\nx", "11,12", "11 12", "-11"])
  func numbersAmongOtherTextAreNoList(text: String) {
    #expect(page(text).diagnostics.map(\.code) == [.unknownFormat])
  }

  @Test func eachLineOfOpenCitationsIsALinkBetweenStubs() {
    let page = page(StreamFixtures.openCitations)
    #expect(page.format == .openCitations)
    #expect(page.entries.map(\.record.pmid) == [PMID(11), PMID(11)])
    #expect(Set(page.entries.map(\.isStub)) == [true])
    #expect(page.mentions.map(\.citing) == [0, 1])
    #expect(page.mentions.map(\.cited) == [PMID(12), PMID(13)])
    #expect(page.diagnostics.map(\.code) == [.badPMID, .badPMID, .badPMID])
    #expect(page.diagnostics.map(\.line) == [3, 4, 5])
  }

  @Test(arguments: ["\r\n", "\r"]) func lineEndsAndAByteOrderMarkAreNoPartOfALine(end: String) {
    for text in [StreamFixtures.pmidList, StreamFixtures.openCitations] {
      let other = page("\u{FEFF}" + text.replacing("\n", with: end))
      #expect(other.entries.map(\.record) == page(text).entries.map(\.record))
      #expect(other.diagnostics.count == page(text).diagnostics.count)
    }
  }
}
