import Literature
import PageFormats
import Testing

@Suite struct ArticlePageTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func everyPartOfAPageComesOut() throws {
    let page = page(Fixtures.article)
    let record = try #require(page.entries.first).record
    #expect(record.pmid == PMID(3_493_432) && record.title == .value("A Title of Alpha"))
    #expect(record.journal.abbreviation == .value("J Alpha"))
    #expect(record.specialty == .value("Oncology") && record.citationsStated == .value(596))
    #expect(record.date == .value(PartialDate(year: 1987, month: 4, day: 9, text: "1987 Apr 9")))
    #expect(!record.authors.isStated && !record.affiliations.isStated)
    #expect(
      record.abstract
        == .value([
          AbstractSection(label: "BACKGROUND", text: "One text."),
          AbstractSection(label: "RESULTS", text: "Another text."),
        ]))
    #expect(
      page.links == [
        .init(citing: 1, cited: 0), .init(citing: 2, cited: 0), .init(citing: 0, cited: 3),
        .init(citing: 0, cited: 4), .init(citing: 0, cited: 5),
      ])
  }

  @Test func aCutOffIssueIsReadAndSaid() throws {
    let page = page(Fixtures.article)
    let citing = page.entries[1].record
    #expect(citing.authors.value?.authors.map(\.shortName) == ["Alpha S", "Beta M", "De Luca R"])
    #expect(citing.journal.abbreviation == .value("Onco Targets Ther"))
    #expect(citing.volume == .value("17") && citing.issue == .value("1") && !citing.pages.isStated)
    #expect(citing.pmcid == PMCID("PMC11718842") && citing.doi == DOI("10.3390/alpha17010035"))
    #expect(page.diagnostics.map(\.code) == [.cutOffCitation])
    #expect(page.diagnostics.first?.line == 22)
  }

  @Test func aVolumeKeepsItsSupplementAndAnAuthorsInitialIsNoJournal() {
    let citing = page(Fixtures.article).entries[2].record
    #expect(citing.authors.value?.authors == [Author(lastName: "Gamma", initials: "S")])
    #expect(citing.journal.abbreviation == .value("J Clin Oncol"))
    #expect(citing.volume == .value("91 Suppl 1") && citing.pages == .value("12-5"))
    #expect(citing.pmid == nil && citing.doi == DOI("10.1/BETA"))
  }

  @Test func referencesMayLackTitleOrIdentifier() {
    let entries = page(Fixtures.article).entries
    #expect(entries[3].record.journal.abbreviation == .value("Biophys J"))
    #expect(!entries[3].record.title.isStated && !entries[3].record.authors.isStated)
    #expect(
      entries[3].record.pages == .value("403-15") && entries[3].record.pmid == PMID(19_211_013))
    #expect(entries[4].record.journal.abbreviation == .value("N Engl J Med"))
    #expect(entries[4].record.date.value?.endMonth == 8 && entries[4].record.pages == .value("e12"))
    #expect(entries[5].record.title == .value("A title within"))
    #expect(entries[5].record.authors.value?.authors.map(\.shortName) == ["Delta A", "Epsilon B"])
    #expect(entries[5].record.journal.abbreviation == .value("Lancet"))
    #expect(entries[5].record.pmid == PMID(77))
  }

  @Test func theOverviewsPMIDWinsAndTheDifferenceIsSaid() throws {
    let page = page(Fixtures.articleWithNames)
    let record = try #require(page.entries.first).record
    #expect(record.pmid == PMID(6))
    #expect(page.diagnostics.contains { $0.code == .pmidMismatch && $0.line == 1 })
    #expect(
      record.authors.value?.authors.map(\.shortName) == [
        "Alpha S", "Mahdavi Beta P", "Gamma JA Jr",
      ])
    #expect(record.affiliations == .value(["Institute of Alpha."]))
    #expect(record.date == .value(PartialDate(year: 1999, season: .winter, text: "Winter 1999")))
  }

  @Test func aListOfExactlySixIsIncompleteAndABadPMIDIsSaid() {
    let page = page(Fixtures.articleWithNames)
    #expect(page.entries[1].record.authors.value?.isIncomplete == true)
    #expect(page.entries[1].record.authors.value?.authors.count == 6)
    #expect(page.entries[1].record.pmid == nil)
    #expect(page.diagnostics.contains { $0.code == .badPMID })
  }
}
