import Literature
import PageFormats
import Testing

@Suite struct MedlineTextTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func everythingThatARecordStatesComesOut() throws {
    let page = page(StreamFixtures.medline)
    let record = try #require(page.entries.first).record
    #expect(page.format == .medline && page.entries.count == 2)
    #expect(record.pmid == PMID(11) && record.pmcid == PMCID("PMC5") && record.pii == .value("S1"))
    #expect(record.doi == DOI("10.1/alpha") && record.status == .value("MEDLINE"))
    #expect(record.title == .value("On alpha and beta."))
    #expect(
      record.abstract
        == .value([
          AbstractSection(label: "AIM", text: "One text."),
          AbstractSection(label: "RESULTS", text: "Another."),
        ]))
    var alpha = Author(lastName: "Alpha", foreName: "Beta C", initials: "BC", suffix: "Jr")
    alpha.orcid = "0000-0001-0002-000X"
    alpha.affiliations = ["Institute of Alpha.", "Second institute."]
    #expect(
      record.authors
        == .value(
          AuthorList([
            alpha, Author(lastName: "De Gamma", initials: "D"),
            Author(collectiveName: "Beta Group"),
          ])))
    #expect(
      record.journal.issn == .value("0000-0001") && record.journal.issnMedium == .value("Print"))
    #expect(record.journal.issnLinking == .value("0000-0002"))
    #expect(record.date == .value(PartialDate(year: 2001, month: 4, day: 9, text: "2001 Apr 9")))
    #expect(record.electronicDate.value?.text == "2001 Mar 1")
    #expect(
      record.history
        == .value([
          HistoryEvent(status: "pubmed", date: "2001-04-09T06:00"),
          HistoryEvent(status: "completed", date: "2001-06-12"),
          HistoryEvent(status: "revised", date: "2004-02-05"),
        ]))
  }

  @Test func everyListOfARecordComesOut() throws {
    let record = try #require(page(StreamFixtures.medline).entries.first).record
    #expect(record.databanks == .value([Databank("GENBANK", accessions: ["A1", "A2"])]))
    #expect(
      record.grants
        == .value([Grant(number: "G/1", acronym: "CA", agency: "Agency", country: "Land")]))
    #expect(record.substances == .value([Substance("Antigens", registryNumber: "0")]))
    #expect(record.supplementaryConcepts == .value([SupplementaryConcept("Alpha disease")]))
    #expect(
      record.commentsCorrections
        == .value([
          CommentCorrection(type: "CommentOn", citation: "J Alpha. 2002;1:1.", pmid: PMID(12)),
          CommentCorrection(type: "RetractionIn", citation: "J Alpha. 2003;1:1"),
        ]))
    #expect(
      record.headings
        == .value([
          MeshHeading(
            "Neoplasms", isMajorTopic: .value(true),
            qualifiers: [
              MeshQualifier("therapy", isMajorTopic: .value(true)),
              MeshQualifier("virology", isMajorTopic: .value(false)),
            ])
        ]))
    #expect(
      record.keywords == .value([Keyword("key", owner: "NOTNLM", isMajorTopic: .value(true))]))
    #expect(record.investigators.value?.first?.affiliations == ["Institute of Gamma."])
    #expect(
      record.unmapped == [
        UnmappedField(tag: "CitationSubset", value: "IM"), UnmappedField(tag: "XYZ", value: "kept"),
      ])
  }

  @Test func aLineWithoutATagIsKeptAndSaidOnce() throws {
    let page = page(StreamFixtures.medline)
    let last = try #require(page.entries.last).record
    #expect(last.unmapped == [UnmappedField(tag: "text", value: "a line without a tag")])
    #expect(page.diagnostics.map(\.code) == [.unmappedText])
    #expect(page.diagnostics.first?.line == 59 && page.diagnostics.first?.pmid == PMID(14))
    #expect(last.abstract == .empty && last.headings == .notStated)
  }

  @Test(arguments: ["\r\n", "\r"]) func lineEndsAreNoPartOfValues(end: String) {
    let other = page(StreamFixtures.medline.replacing("\n", with: end))
    #expect(other.entries.map(\.record) == page(StreamFixtures.medline).entries.map(\.record))
  }

  private func record(_ lines: String) throws -> Record {
    try #require(page("PMID- 11\nTI  - On alpha.\n" + lines).entries.first).record
  }

  @Test(arguments: [
    "2009/12/17 0x:00", "2009/1 /17", "2009/12/1:", "20091a17", "2009121", "/009/12/17 06:00",
    "2009/12/17 06:0\u{E9}", "2009/12/\u{FF}\u{FF} 06:00",
  ]) func aDateThatIsNoneIsKept(date: String) throws {
    let record = try record("EDAT- \(date)\nPHST- \(date) [alpha]\n")
    #expect(record.history == .notStated)
    #expect(
      record.unmapped == [
        UnmappedField(tag: "pubmed", value: date),
        UnmappedField(tag: "PHST", value: "\(date) [alpha]"),
      ])
  }

  @Test func aValueThatComesAgainIsTheSameEachTime() throws {
    let fields = """
      FAU - Alpha, Beta
      AU  - Alpha B
      AD  - Institute of Alpha,
            Land.
      FAU - Gamma, Delta
      AU  - Gamma D
      AD  - Institute of Alpha,
            Land.
      AD  - Institute of Beta.
      FAU - \u{C9}psilon, Zeta
      AU  - \u{C9}psilon Z
      AD  - Institute of Alpha, Land.
      DP  - 2001 Apr 9
      JT  - Journal of alpha and of b\u{EA}ta
      MH  - Alpha/*beta/gamma
      MH  - Alpha/beta/*gamma
      RN  - 0 (Alpha (1), beta)
      """
    let page = page("PMID- 11\n\(fields)\n\nPMID- 12\n\(fields)\n")
    let (first, second) = (page.entries[0].record, page.entries[1].record)
    #expect(
      first.authors.value?.authors.map(\.affiliations) == [
        ["Institute of Alpha, Land."], ["Institute of Alpha, Land.", "Institute of Beta."],
        ["Institute of Alpha, Land."],
      ])
    #expect(first.authors.value?.authors.map(\.initials) == ["B", "D", "Z"])
    #expect(first.journal.title == .value("Journal of alpha and of b\u{EA}ta"))
    #expect(
      first.headings.value?.flatMap { $0.qualifiers.map(\.isMajorTopic) }
        == [.value(true), .value(false), .value(false), .value(true)])
    #expect(first.substances == .value([Substance("Alpha (1), beta", registryNumber: "0")]))
    var other = second
    other.pmid = first.pmid
    #expect(other == first)
  }

  @Test func whatIsNotASCIIIsWhole() throws {
    let text = "\u{3B1}\u{2013}\u{1F9EC} of a longer title"
    let record = try record("AB  - \(text): \(text)\n      \(text).\nVI  - \u{E9}\nIP  - 2")
    #expect(record.abstract.value?.map(\.text) == ["\(text): \(text) \(text)."])
    #expect(record.volume == .value("\u{E9}") && record.issue == .value("2"))
  }
}
