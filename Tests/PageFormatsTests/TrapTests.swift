import Literature
import PageFormats
import Testing

/// The traps of the tables in page formats, sections 1 and 2, that no whole page shows.
@Suite struct TrapTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  private func record(_ text: String) throws -> Record {
    try #require(page(text).entries.first).record
  }

  // MARK: The first style

  @Test func wordsOfTheAbstractThatLookLikeLabelsAreText() throws {
    let record = try record(Fixtures.labelsInTheAbstract)
    #expect(
      record.abstract
        == .value([
          AbstractSection(
            text: """
              Authors have shown alpha. Journal clubs met. PMID numbers were kept. \
              References: none. Cited by beta. Topics of gamma were
              """.replacing("\n", with: " ")),
          AbstractSection(label: "CONCLUSION", text: "this:"),
        ]))
    #expect(record.authors.value?.authors.map(\.shortName) == ["Beta A"])
    #expect(record.journal.title == .value("Journal of alpha") && record.pmid == PMID(31))
    #expect(record.headings == .value([MeshHeading("Adult")]))
  }

  @Test(arguments: [
    "JournalJournal of alpha (J Alpha) Issue 2 Pg. 3 (2001) ISSN: 1 [Print] Japan",
    "JournalJournal of alpha (J Alpha) Vol. 1 Pg. 3 (2001) ISSN: 1 [Print] Japan",
    "JournalJournal of alpha (J Alpha) Vol. 1 Issue 2 (2001) ISSN: 1 [Print] Japan",
    "JournalJournal of alpha (J Alpha) Vol. 1 Issue 2 Pg. 3 ISSN: 1 [Print] Japan",
    "JournalJournal of alpha (J Alpha) Vol. 1 Issue 2 Pg. 3 (2001) Japan",
    "JournalJournal of alpha (J Alpha) Vol. 1 Issue 2 Pg. 3 (2001) ISSN: 1 Japan",
    "JournalJournal of alpha (J Alpha) Vol. 1 Issue 2 Pg. 3 (2001) ISSN: 1 [Print]",
    "JournalJournal of alpha Vol. 1 Issue 2 Pg. 3 (2001) ISSN: 1 [Print] Japan",
  ])
  func everyPartBehindTheJournalsTitleMayBeMissing(line: String) throws {
    let record = try record("T.\n\(line)\nPMID1 (Publication Type: Letter)")
    func states(_ value: Stated<String>, _ text: String, where mark: String) {
      #expect(value == (line.contains(mark) ? .value(text) : .notStated))
    }
    #expect(record.journal.title == .value("Journal of alpha"))
    states(record.journal.abbreviation, "J Alpha", where: "(J Alpha)")
    states(record.volume, "1", where: "Vol.")
    states(record.issue, "2", where: "Issue")
    states(record.pages, "3", where: "Pg.")
    states(record.journal.issn, "1", where: "ISSN")
    states(record.journal.issnMedium, "Print", where: "[Print]")
    states(record.journal.country, "Japan", where: "Japan")
    #expect(record.date.value?.year == (line.contains("(2001)") ? 2001 : nil))
  }

  @Test func everyPartOfThePageMayBeMissing() throws {
    let parts = [
      "Title of alpha.", "AbstractText of beta.", "AuthorsAlpha Beta", "JournalX Vol. 1 (2001)",
      "PMID7 (Publication Type: Letter)", "Chemical References\n• Alpha", "Topics\n• Adult",
    ]
    let whole = try record(parts.joined(separator: "\n"))
    for missing in parts.indices where missing != 4 {
      var fewer = parts
      fewer.remove(at: missing)
      let record = try record(fewer.joined(separator: "\n"))
      #expect(record.title == (missing == 0 ? .notStated : whole.title))
      #expect(record.abstract == (missing == 1 ? .notStated : whole.abstract))
      #expect(record.authors == (missing == 2 ? .notStated : whole.authors))
      #expect(record.journal == (missing == 3 ? Journal() : whole.journal))
      #expect(record.substances == (missing == 5 ? .notStated : whole.substances))
      #expect(record.headings == (missing == 6 ? .notStated : whole.headings))
      #expect(record.pmid == whole.pmid && record.publicationTypes == whole.publicationTypes)
    }
  }

  // MARK: The second style

  @Test(arguments: 0..<8)
  func eachIdentifierOfAnEntryMayBeMissing(which: Int) throws {
    let all = ["PMID: 39796666", "PMC: 11718842.", "DOI: 10.3390/alpha17010035."]
    let line = all.indices.filter { which & 1 << $0 != 0 }.map { all[$0] }.joined(separator: " ")
    let page = page(
      """
      » Articles » PMID: 1

      T

      Citing Articles

      One.

      Alpha S Lancet. 2025; 17.

      \(line)

      2. Two.

      Beta T Cells. 2024; 3:4.

      PMID: 88.
      """)
    let entries = page.entries.dropFirst().map(\.record)
    try #require(entries.count == 2)
    #expect(entries[0].pmid == (which & 1 != 0 ? PMID(39_796_666) : nil))
    #expect(entries[0].pmcid == (which & 2 != 0 ? PMCID("PMC11718842") : nil))
    #expect(entries[0].doi == (which & 4 != 0 ? DOI("10.3390/alpha17010035") : nil))
    #expect(entries[0].title == .value("One.") && entries[0].volume == .value("17"))
    #expect(entries[1].pmid == PMID(88) && entries[1].title == .value("Two."))
    #expect(page.links.count == 2)
  }

  @Test func wordsOfAnAbstractThatLookLikeHeadingsAreText() throws {
    let page = page(Fixtures.headingsInTheAbstract)
    let record = try #require(page.entries.first).record
    #expect(
      record.abstract
        == .value([
          AbstractSection(text: "References were read. Overview of alpha."),
          AbstractSection(label: "RESULTS", text: "PMID: 12 was one. Citing Articles: five."),
        ]))
    #expect(record.pmid == PMID(41) && page.entries.count == 2)
    #expect(page.entries.last?.record.pmid == PMID(42))
  }

  @Test(arguments: ["Journal", "Specialty", "Date", "PMID", "Citations"])
  func eachValueOfTheOverviewMayBeMissing(label: String) throws {
    let values = [
      "Journal": "J Alpha", "Specialty": "Oncology", "Date": "1987 Apr 9", "PMID": "1",
      "Citations": "596",
    ]
    let lines = values.keys.sorted().map { $0 == label ? $0 : "\($0) \(values[$0] ?? "")" }
    let record = try record(
      "» Articles » PMID: 1\n\nT\n\nOverview\n\(lines.joined(separator: "\n"))\nAuthors\n")
    #expect(record.pmid == PMID(1))
    #expect(record.journal.abbreviation == (label == "Journal" ? .notStated : .value("J Alpha")))
    #expect(record.specialty == (label == "Specialty" ? .notStated : .value("Oncology")))
    #expect(record.date.value?.year == (label == "Date" ? nil : 1987))
    #expect(record.citationsStated == (label == "Citations" ? .notStated : .value(596)))
  }

  @Test func anArticlePageSavedAsHTMLGivesWhatItsTextGives() throws {
    let page = page(Fixtures.articleHTML)
    let record = try #require(page.entries.first).record
    #expect(record.pmid == PMID(51) && record.title == .value("Title of α & beta"))
    #expect(record.journal.abbreviation == .value("J Alpha"))
    #expect(record.citationsStated == .value(1_596))
    #expect(record.authors.value?.authors.map(\.shortName) == ["Alpha S", "Beta MT"])
    #expect(record.affiliations == .value(["Institute of Alpha.", "Institute of Beta."]))
    #expect(record.abstract == .value([AbstractSection(text: "Text of one. Text of two.")]))
    let citing = try #require(page.entries.dropFirst().first).record
    #expect(citing.title == .value("One <within>.") && citing.volume == .value("17"))
    #expect(citing.authors.value?.authors.map(\.shortName) == ["Gamma S", "Delta R"])
    #expect(citing.journal.abbreviation == .value("Lancet") && citing.pmid == PMID(52))
    #expect(page.links == [.init(citing: 1, cited: 0)])
  }
}
