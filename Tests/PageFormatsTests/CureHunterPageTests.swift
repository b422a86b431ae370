import Literature
import PageFormats
import Testing

@Suite struct CureHunterPageTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }
  private func record(_ text: String) throws -> Record {
    try #require(page(text).entries.first).record
  }

  @Test func everyPartOfAPageComesOut() throws {
    let record = try record(Fixtures.cureHunter)
    #expect(record.title == .value("Title of alpha and beta cells."))
    #expect(
      record.abstract
        == .value([
          AbstractSection(label: "OBJECTIVE", text: "The first text: with a colon"),
          AbstractSection(label: "METHODS", text: "Cells x 10(10)."),
        ]))
    #expect(record.copyright == .value("Copyright © 2001 Society Alpha."))
    #expect(
      record.authors
        == .value(
          AuthorList([
            Author(lastName: "Gamma", foreName: "Alpha-Beta", initials: "AB"),
            Author(lastName: "van der Delta", foreName: "Jan", initials: "J"),
            Author(lastName: "Epsilon", foreName: "D E", initials: "DE", suffix: "Jr"),
            Author(lastName: "Zeta"), Author(collectiveName: "Theta Study Group"),
          ])))
    #expect(record.journal.title == .value("Journal of alpha"))
    #expect(record.journal.abbreviation == .value("J Alpha"))
    #expect(record.date == .value(PartialDate(year: 2007, month: 4, day: 15, text: "Apr 15 2007")))
    #expect(record.volume == .value("22") && record.issue == .value("2"))
    #expect(record.pages == .value("223-34") && record.journal.country == .value("United States"))
    #expect(
      record.publicationTypes
        == .value([
          "Clinical Trial, Phase I", "Journal Article", "Research Support, Non-U.S. Gov't",
        ]))
    #expect(
      record.substances == .value([Substance("Alpha Antigens"), Substance("Benzo(a)pyrene")]))
  }

  @Test func aBracketIsQualifiersOnlyWhenEveryPartIsOne() throws {
    #expect(
      try record(Fixtures.cureHunter).headings
        == .value([
          MeshHeading("Adult"),
          MeshHeading(
            "Alpha Antigens",
            qualifiers: [MeshQualifier("genetics"), MeshQualifier("administration & dosage")]),
          MeshHeading("Beta Receptors (T-Cell)"),
          MeshHeading("Gamma Rays", qualifiers: [MeshQualifier("utilization")]),
          MeshHeading("Tomography, X-Ray Computed"),
        ]))
  }

  @Test func aPageOfFewPartsStatesNoMoreThanItSays() throws {
    let record = try record(Fixtures.bare)
    #expect(record.title == .value("[Translated title of alpha?]"))
    #expect(record.journal.title == .value("JAMA (Chicago)"))
    #expect(!record.journal.abbreviation.isStated && !record.abstract.isStated)
    #expect(record.date.value?.year == 1999 && record.pmid == PMID(12))
    #expect(!record.headings.isStated && !record.substances.isStated && !record.volume.isStated)
  }

  @Test(arguments: ["Authors", "Authors: ", "Authors ", "Authors\n", "Authors:\n"])
  func aLabelIsKnownHoweverItStandsBeforeItsValue(label: String) throws {
    let record = try record(
      "T.\n\(label)Alpha Beta\nJournalX (2001)\nPMID1 (Publication Type: Letter)")
    #expect(
      record.authors.value?.authors == [Author(lastName: "Beta", foreName: "Alpha", initials: "A")])
  }

  @Test(arguments: [
    ("(2007)", PartialDate(year: 2007, text: "2007")),
    ("(Apr 2007)", PartialDate(year: 2007, month: 4, text: "Apr 2007")),
    ("(Jul-Aug 2007)", PartialDate(year: 2007, month: 7, endMonth: 8, text: "Jul-Aug 2007")),
    ("(Winter 1999)", PartialDate(year: 1999, season: .winter, text: "Winter 1999")),
  ])
  func datesOfEveryShapeAreRead(printed: String, date: PartialDate) throws {
    let record = try record(
      "T.\nJournalX Vol. 1 \(printed) ISSN: 1\nPMID1 (Publication Type: Letter)")
    #expect(record.date == .value(date))
  }

  @Test(arguments: ["e12", "S1-S9", "1234, 1236", "223-34"])
  func pagesStayAsPrinted(pages: String) throws {
    let record = try record("T.\nJournalX Pg. \(pages) (2001)\nPMID1 (Publication Type: Letter)")
    #expect(record.pages == .value(pages))
  }

  @Test func lineEndsAndByteOrderMarksAreNoPartOfValues() throws {
    let lines = Fixtures.cureHunter.replacing("\n", with: "\r\n")
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(lines.utf8)
    let page = PageParser.parse(bytes)
    #expect(page.entries.first?.record == (try record(Fixtures.cureHunter)))
    #expect(page.entries.first?.range == 0..<bytes.count)
  }

  @Test func bytesThatAreNotUTF8AreReadAsWindows1252AndSaid() throws {
    let bytes =
      Array("T.\nAuthorsJos".utf8) + [0xE9] + Array(" Beta\nPMID1 (Publication Type: Letter)".utf8)
    let page = PageParser.parse(bytes)
    #expect(page.entries.first?.record.authors.value?.authors.first?.foreName == "José")
    #expect(page.diagnostics.contains { $0.code == .notUTF8 })
  }

  @Test func aPageSavedAsHTMLGivesWhatItsTextGives() throws {
    let record = try record(Fixtures.html)
    #expect(record.title == .value("Title of alpha & beta."))
    #expect(record.abstract == .value([AbstractSection(text: "Text of alpha.")]))
    #expect(record.authors.value?.authors.map(\.shortName) == ["Beta A", "Delta G"])
    #expect(record.pmid == PMID(77) && record.volume == .value("1"))
    #expect(
      record.headings
        == .value([
          MeshHeading("Adult"), MeshHeading("Neoplasms", qualifiers: [MeshQualifier("therapy")]),
        ]))
  }

  @Test func emptyAndForeignFilesAreRefusedInOneLine() {
    #expect(page("").diagnostics.map(\.code) == [.emptyFile])
    #expect(page(" \n\r\n").diagnostics.map(\.code) == [.emptyFile])
    #expect(page("A letter to alpha.").diagnostics.map(\.code) == [.unknownFormat])
  }
}
