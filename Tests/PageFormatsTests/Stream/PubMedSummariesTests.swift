import Foundation
import Literature
import PageFormats
import Testing

@Suite struct PubMedSummariesTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func sentencesAreAuthorsTitleAndCitation() throws {
    let page = page(NumberedFixtures.summaries)
    let record = try #require(page.entries.first).record
    #expect(page.format == .summaryText && page.entries.count == 6)
    #expect(
      record.authors
        == .value(
          AuthorList([
            Author(lastName: "De Alpha", initials: "BC"),
            Author(lastName: "St. Beta", initials: "D"),
            Author(collectiveName: "Gamma Study Group"),
          ])))
    #expect(record.title == .value("On alpha vs. beta: is it. 2006 so?"))
    #expect(record.journal.abbreviation == .value("J Alpha (Beta)"))
    #expect(record.date.value?.text == "2007 Apr 5" && record.volume == .value("22"))
    #expect(record.issue == .value("2") && record.pages == .value("223-34"))
    #expect(record.electronicDate.value?.text == "2007 Mar 1")
    #expect(
      record.pmid == PMID(11) && record.pmcid == PMCID("PMC5") && record.doi == DOI("10.1/alpha"))
    #expect(record.unmapped == [UnmappedField(tag: "CitationNote", value: "Review")])
  }

  @Test func recordsWithFewPartsComeOut() throws {
    let page = page(NumberedFixtures.summaries)
    let records = page.entries.map(\.record)
    try #require(records.count == 6)
    #expect(records.map(\.pmid) == [PMID(11), PMID(12), PMID(13), PMID(14), PMID(15), nil])
    #expect(records[1].authors == .empty && records[1].title == .value("Two. 2006."))
    #expect(records[1].date.value?.text == "2008")
    #expect(
      records[2].title == .value("Book of alpha.") && !records[2].journal.abbreviation.isStated)
    #expect(records[2].authors.value?.authors.map(\.shortName) == ["Alpha B"])
    #expect(records[2].date.value?.text == "2009 Jan 3")
    #expect(records[3].title == .value("A title alone.") && !records[3].authors.isStated)
    #expect(records[4].unmapped.map(\.value) == ["Nothing of the kind. PMID: 15."])
    #expect(records[5].journal.abbreviation == .value("J Beta"))
    #expect(
      page.diagnostics.map(\.code) == [
        .unreadCitation, .missingTitle, .missingPMID, .missingTitle,
      ])
    #expect(page.diagnostics.map(\.line) == [14, 14, 16, 16])
  }

  @Test(arguments: ["\r\n", "\r"]) func lineEndsAndAByteOrderMarkAreNoPartOfValues(end: String) {
    let other = page("\u{FEFF}" + NumberedFixtures.summaries.replacing("\n", with: end))
    #expect(other.entries.map(\.record) == page(NumberedFixtures.summaries).entries.map(\.record))
  }

  @Test func abstractTextIsTakenForNoSummary() {
    #expect(page(NumberedFixtures.abstracts).format == .abstractText)
    #expect(page("1: Alpha. 2007.").diagnostics.map(\.code) == [.unknownFormat])
  }

  @Test(arguments: [
    ("Alpha A, Alpha IYu, et al. One.", ["Alpha A", "Alpha IYu"], "One."),
    ("Neha, Alpha A, Beta am Gamma B. One.", ["Neha", "Alpha A", "Beta am Gamma B"], "One."),
    ("Retraction of alpha by Beta A. One.", nil, "Retraction of alpha by Beta A. One."),
    ("Alpha A(*); Grupo de Estudio (AVE). One.", ["Alpha A", "Grupo de Estudio (AVE)"], "One."),
    ("Alpha Group. One.", ["Alpha Group"], "One."), ("One: a study.", nil, "One: a study."),
  ])
  func namesAreToldFromTitles(head: String, names: [String]?, title: String) throws {
    let page = page("1: \(head) J Beta [Preprint]. 2007;1 ( Pt 2)(3):4. PMID: 11.\n")
    let record = try #require(page.entries.first).record
    #expect(record.authors.value?.authors.map(\.shortName) == names)
    #expect(record.title == .value(title))
    #expect(record.journal.abbreviation == .value("J Beta"))
    #expect(record.volume == .value("1 ( Pt 2)") && record.issue == .value("3"))
  }
}
