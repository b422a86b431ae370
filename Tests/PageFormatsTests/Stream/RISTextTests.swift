import Foundation
import Literature
import PageFormats
import Testing

@Suite struct RISTextTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }
  private func records() -> [Record] { page(RISFixtures.ris).entries.map(\.record) }

  @Test func namesAreSurnamesBeforeACommaOrShortOrGroups() throws {
    let record = try #require(records().first)
    #expect(
      record.authors
        == .value(
          AuthorList([
            Author(lastName: "De Alpha", foreName: "Beta C.", initials: "BC"),
            Author(lastName: "Beta", initials: "BC", suffix: "Jr."),
            Author(lastName: "Gamma", initials: "DE"),
            Author(collectiveName: "Alpha Study Group"),
          ])))
  }

  @Test func oneOfTheTagsForOneThingCounts() throws {
    let record = try #require(records().first)
    #expect(record.title == .value("On alpha: beta"))
    #expect(record.journal.title == .value("Journal of alpha"))
    #expect(record.journal.isoAbbreviation == .value("J. Alpha"))
    #expect(
      record.journal.issn == .value("1234-5678") && record.journal.issnMedium == .value("Print"))
    #expect(record.date == .value(PartialDate(year: 2007, month: 4, text: "2007 Apr")))
    #expect(record.volume == .value("22") && record.issue == .value("2"))
    #expect(record.pages == .value("223-234"))
    #expect(record.publicationTypes == .value(["Review"]))
    #expect(record.languages == .value(["eng"]))
    #expect(
      record.unmapped == [
        UnmappedField(tag: "A1", value: "Gamma D E"), UnmappedField(tag: "JO", value: "J Alpha"),
        UnmappedField(tag: "SN", value: "1234-567x"), UnmappedField(tag: "DB", value: "Alpha"),
        UnmappedField(tag: "AN", value: "5"),
        UnmappedField(tag: "UR", value: "https://pubmed.ncbi.nlm.nih.gov/11/"),
        UnmappedField(tag: "L2", value: "http://www.ncbi.nlm.nih.gov/pmc/articles/PMC5"),
        UnmappedField(tag: "XX", value: "kept"),
      ])
  }

  @Test func valuesOfSeveralLinesAreTextOrLists() throws {
    let record = try #require(records().first)
    #expect(
      record.abstract
        == .value([
          AbstractSection(label: "AIM", text: "One text goes on."),
          AbstractSection(label: "RESULTS", text: "Another."),
        ]))
    #expect(record.copyright == .value("Copyright of J Alpha."))
    #expect(
      record.keywords
        == .value([
          Keyword("Alpha", isMajorTopic: .value(true)), Keyword("Beta"), Keyword("Gamma"),
        ]))
    #expect(record.affiliations == .value(["Institute of Alpha."]))
  }

  @Test func identifiersAreFoundWhereProgramsLeaveThem() throws {
    let records = records()
    try #require(records.count == 4)
    #expect(records.map(\.pmid) == [PMID(11), PMID(12), nil, nil])
    #expect(records[0].pmcid == PMCID("PMC5") && records[0].doi == DOI("10.1/alpha"))
    // Two fields that disagree state nothing; a number is PubMed's only where its database says so.
    #expect(records[2].unmapped.map(\.tag) == ["DB", "AN", "UR", "DO"])
    #expect(records[2].doi == DOI("10.1/gamma"))
  }

  @Test func brokenValuesAreKeptAndSaid() throws {
    let page = page(RISFixtures.ris)
    let record = try #require(page.entries.dropFirst().first).record
    #expect(record.date.value?.text == "2008 Feb 30" && record.pages == .value("e5"))
    #expect(record.unmapped.map(\.tag) == ["TY", "PY", "DO", "C3", "LA"])
    #expect(page.entries[2].record.date.value?.season == .spring)
    #expect(
      page.diagnostics.map(\.code) == [.badDate, .badIdentifier, .missingTitle])
    #expect(page.diagnostics.map(\.line) == [43, 43, 60])
    #expect(page.diagnostics.first?.pmid == PMID(12))
  }

  @Test func aRecordEndsAtItsLastLineOrWhereTheNextBegins() {
    let text = RISFixtures.ris
    let bytes = Array(text.utf8)
    let parts = page(text).entries.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(parts.allSatisfy { $0.hasPrefix("TY  -") })
    #expect(parts.first?.hasSuffix("ER  -") == true && parts.last?.hasSuffix("an end") == true)
  }

  @Test(arguments: ["\r\n", "\r"]) func lineEndsAndAByteOrderMarkAreNoPartOfValues(end: String) {
    let other = page("\u{FEFF}" + RISFixtures.ris.replacing("\n", with: end))
    #expect(other.entries.map(\.record) == records())
  }
}
