import Literature
import PageFormats
import Testing

@Suite struct CopyrightLineTests {
  @Test func aCopyrightLineBehindTheTopicsIsNoPartOfTheLastTopic() throws {
    let text = """
      One title.
      AbstractText of it.
      AuthorsAa Alpha
      JournalJournal of beta (2007)
      PMID17 (Publication Type: Journal Article)
      Topics
        • Tomography, X-Ray Computed (methods)
      Copyright © 2007 Delta.
      """
    let record = try #require(PageParser.parse(Array(text.utf8)).entries.first).record
    #expect(record.headings.value?.map(\.descriptor) == ["Tomography, X-Ray Computed"])
    #expect(record.headings.value?.first?.qualifiers.map(\.name) == ["methods"])
    #expect(record.copyright == .value("Copyright © 2007 Delta."))
  }
}
