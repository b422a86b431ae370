import Foundation
import Literature
import PageFormats
import Testing

@Suite struct PubMedCSVTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func aRowIsARecord() throws {
    let page = page(CSVFixtures.csv)
    let record = try #require(page.entries.first).record
    #expect(page.format == .csv)
    #expect(record.pmid == PMID(11) && record.pmcid == PMCID("PMC5"))
    #expect(
      record.doi == DOI("10.1/alpha") && record.title == .value("On alpha, \"beta\" and gamma."))
    #expect(
      record.authors
        == .value(
          AuthorList([
            Author(lastName: "De Alpha", initials: "BC"), Author(lastName: "Beta", initials: "D"),
            Author(collectiveName: "Gamma Group"),
          ])))
    #expect(record.journal.abbreviation == .value("J Alpha") && record.pages == .value("223-34"))
    #expect(record.date.value?.text == "2007 Apr 5" && record.volume == .value("22"))
    #expect(record.electronicDate.value?.text == "2007 Mar 1" && record.issue == .value("2"))
    #expect(record.history == .value([HistoryEvent(status: "entrez", date: "2007-03-02")]))
    #expect(record.unmapped == [UnmappedField(tag: "ArticleId mid", value: "NIHMS1")])
  }

  @Test func rowsWithoutACitationStateWhatTheyHave() throws {
    let records = page(CSVFixtures.csv).entries.map(\.record)
    try #require(records.count == 6)
    #expect(records[1].journal.abbreviation == .value("J Beta"))
    #expect(records[1].date.value?.text == "2008" && records[1].unmapped.isEmpty)
    // The first author alone is no list of all.
    #expect(
      records[1].authors
        == .value(AuthorList([Author(lastName: "Alpha", initials: "B")], isIncomplete: true)))
    #expect(!records[1].abstract.isStated && !records[1].volume.isStated)
    #expect(
      records[2].unmapped.map(\.tag) == [
        "PMCID", "DOI", "First Author", "Citation", "Journal/Book", "Create Date",
      ])
    #expect(records[4].date.value?.text == "2010")
    #expect(records[4].unmapped.map(\.tag) == ["PMID", "Publication Year"])
  }

  @Test func aBrokenRowCostsOneFindingAndNoNeighbour() throws {
    let page = page(CSVFixtures.csv)
    #expect(
      page.entries.map(\.record.pmid) == [PMID(11), PMID(12), PMID(13), PMID(15), nil, PMID(18)])
    let broken = page.diagnostics.filter { $0.code == .brokenRecord }
    #expect(broken.map(\.line) == [7, 9, 12])
    #expect(
      Set(page.diagnostics.map(\.code)) == [
        .badIdentifier, .badDate, .brokenRecord, .badPMID, .missingTitle,
      ])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let page = page(CSVFixtures.otherOrder)
    let record = try #require(page.entries.first).record
    #expect(page.format == .csv && page.entries.count == 1 && page.diagnostics.isEmpty)
    #expect(record.pmid == PMID(11) && record.title == .value("One"))
    #expect(record.date.value?.text == "2008" && record.electronicDate.value?.text == "2007")
    #expect(record.unmapped == [UnmappedField(tag: "Note", value: "a note")])
  }

  @Test func lineEndsOfRowsAreNoPartOfValues() {
    for end in ["\r\n", "\r"] {
      let other = page(CSVFixtures.csv.replacing("\n", with: end))
      #expect(other.entries.map(\.record) == page(CSVFixtures.csv).entries.map(\.record))
    }
  }

  @Test(arguments: ["PMID;Title\n1;2", "Title,Authors\na,b", "a,PMID\n1,2"])
  func otherTablesAreNone(text: String) {
    #expect(page(text).diagnostics.map(\.code) == [.unknownFormat])
  }
}
