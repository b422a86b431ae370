import Literature
import PageFormats
import Testing

@Suite struct PubMedXMLTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func everythingThatAnArticleStatesComesOut() throws {
    let page = page(StreamFixtures.xml)
    let record = try #require(page.entries.first).record
    #expect(page.diagnostics.isEmpty && page.format == .pubmedXML)
    #expect(record.pmid == PMID(11) && record.version == .value(2) && record.pmcid == PMCID("PMC5"))
    #expect(record.doi == DOI("10.1/alpha") && record.status == .value("MEDLINE"))
    #expect(record.title == .value("On 10⁻³ H₂O & alphaβ"))
    #expect(record.vernacularTitle == .value("Vom Alpha") && record.languages == .value(["eng"]))
    var alpha = Author(lastName: "Alpha", foreName: "Beta C", initials: "BC", suffix: "Jr")
    alpha.orcid = "0000-0001-0002-000X"
    alpha.affiliations = ["Institute of Alpha."]
    #expect(
      record.authors
        == .value(AuthorList([alpha, Author(collectiveName: "Beta Group")], isIncomplete: true)))
    #expect(record.journal.title == .value("Journal of alpha"))
    #expect(record.journal.abbreviation == .value("J Alpha"))
    #expect(record.journal.isoAbbreviation == .value("J. Alpha"))
    #expect(record.journal.nlmID == .value("99") && record.journal.country == .value("Land"))
    #expect(
      record.journal.issn == .value("0000-0001") && record.journal.issnMedium == .value("Print"))
    #expect(record.journal.issnLinking == .value("0000-0001"))
    #expect(record.date == .value(PartialDate(year: 2001, month: 4, day: 9, text: "2001 Apr 9")))
    #expect(record.electronicDate.value?.text == "2001 Mar 1")
    #expect(record.volume == .value("7") && record.issue == .value("2"))
    #expect(record.pages == .value("12-5") && record.copyright == .value("(c) Alpha"))
    #expect(
      record.abstract
        == .value([AbstractSection(label: "AIM", category: "OBJECTIVE", text: "One text.")]))
    #expect(
      record.history
        == .value([
          HistoryEvent(status: "pubmed", date: "2001-04-09T06:00"),
          HistoryEvent(status: "revised", date: "2004-02-05"),
        ]))
  }

  @Test func everyListOfAnArticleComesOut() throws {
    let page = page(StreamFixtures.xml)
    let record = try #require(page.entries.first).record
    #expect(record.databanks == .value([Databank("GENBANK", accessions: ["A1"])]))
    #expect(
      record.grants
        == .value([Grant(number: "G1", acronym: "CA", agency: "Agency", country: "Land")]))
    #expect(record.publicationTypes == .value([PublicationType("Journal Article", ui: "D016428")]))
    #expect(record.substances == .value([Substance("Antigens", ui: "D1", registryNumber: "0")]))
    #expect(
      record.supplementaryConcepts
        == .value([SupplementaryConcept("Alpha disease", ui: "C1", type: "Disease")]))
    #expect(
      record.commentsCorrections
        == .value([
          CommentCorrection(type: "RetractionIn", citation: "J Alpha. 2002;1:1", pmid: PMID(12))
        ]))
    #expect(record.genes == .value(["abc"]) && record.spaceFlightMissions == .value(["Flight"]))
    #expect(
      record.headings
        == .value([
          MeshHeading(
            "Neoplasms", isMajorTopic: .value(false),
            qualifiers: [MeshQualifier("therapy", isMajorTopic: .value(true), ui: "Q1")], ui: "D2")
        ]))
    #expect(
      record.otherAbstracts
        == .value([
          OtherAbstract(
            language: "ger", type: "Publisher", sections: [AbstractSection(text: "Anderes.")])
        ]))
    #expect(
      record.keywords
        == .value([Keyword("key", owner: "NOTNLM", isMajorTopic: .value(true))]))
    #expect(record.conflictStatement == .value("None."))
    #expect(record.investigators.value?.map(\.shortName) == ["Gamma G"])
    #expect(
      record.referenceList
        == .value([
          StatedReference(citation: "Delta D. J Beta. 1999", pmid: PMID(13)),
          StatedReference(citation: "Epsilon"),
        ]))
    #expect(
      record.unmapped == [
        UnmappedField(tag: "CitationSubset", value: "IM"),
        UnmappedField(tag: "Strange", value: "kept"),
        UnmappedField(tag: "Title ReferenceList", value: "R"),
      ])
    #expect(page.mentions.map(\.citing) == [0] && page.links.isEmpty)
  }

  @Test func whatAbsenceSaysDependsOnTheStatus() {
    let entries = page(StreamFixtures.oldXML).entries.map(\.record)
    #expect(entries.map(\.pmid) == [PMID(21), PMID(22)])
    #expect(entries.allSatisfy { $0.abstract == .empty })
    #expect(entries.map(\.headings) == [.empty, .notStated])
  }

  @Test func sectionsOfCharacterDataBooksAndDeletionsAreRead() {
    let page = page(StreamFixtures.xml)
    let records = page.entries.filter { !$0.isStub }.map(\.record)
    #expect(records.map(\.pmid) == [PMID(11), PMID(14), PMID(15)])
    #expect(records[1].title == .value("Two & <b>"))
    #expect(records[2].title == .value("Book of alpha") && records[2].date.value?.year == 2009)
    #expect(page.deletions.map(\.pmid) == [PMID(16)])
  }

  @Test func aBrokenRecordCostsOneFindingAndItsNeighboursAreRead() {
    let page = page(StreamFixtures.brokenXML)
    #expect(page.entries.map(\.record.pmid) == [PMID(31), PMID(33)])
    #expect(page.diagnostics.map(\.code) == [.brokenRecord, .brokenRecord, .endsTooEarly])
    #expect(page.diagnostics.map(\.line) == [2, 4, 4])
    #expect(page.diagnostics.first?.pmid == PMID(32))
  }

  @Test func aDeclaredEntityIsNotExpandedAndAnUnknownOneStays() throws {
    let page = page(
      "<!DOCTYPE a [<!ENTITY b \"c\">]><PubmedArticleSet><PubmedArticle><MedlineCitation>"
        + "<PMID>1</PMID><Article><ArticleTitle>&b; &nbsp; &#0; &#xD800; & &lt;</ArticleTitle>"
        + "</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>")
    let title = try #require(page.entries.first?.record.title.value)
    #expect(title == "&b; &nbsp; \0 &#xD800; & <")
  }

  @Test func elementsNestedTooDeeplyAreOneFinding() {
    let deep = String(repeating: "<a>", count: 100_000)
    let page = page(
      "<PubmedArticleSet><PubmedArticle>\(deep)</PubmedArticle>"
        + "<PubmedArticle><MedlineCitation><PMID>2</PMID></MedlineCitation></PubmedArticle>"
        + "</PubmedArticleSet>")
    #expect(page.entries.map(\.record.pmid) == [PMID(2)])
    #expect(page.diagnostics.map(\.code) == [.brokenRecord])
  }

  @Test(arguments: [
    "<PubmedArticle><!-- ", "<PubmedArticle a=\"", "<PubmedArticle><![CDATA[", "<PubmedArticle>",
  ])
  func tagsThatNeverEndAreReadOnce(piece: String) {
    // Each of them reaches to the end of the file: read again from each, they would take hours.
    let page = page("<PubmedArticleSet>" + String(repeating: piece, count: 5_000))
    #expect(page.entries.isEmpty && page.diagnostics.count <= 5_001)
  }

  @Test func aFileThatIsOneJSONStringIsReadAsTheTextInIt() {
    let quoted =
      "\"<?xml version=\\\"1.0\\\"?>\\n<PubmedArticleSet><PubmedArticle><MedlineCitation>"
      + "<PMID>1</PMID><Article><ArticleTitle>\\u03b2 \\ud83d\\ude00 \\ud83d \\/</ArticleTitle></Article>"
      + "</MedlineCitation></PubmedArticle></PubmedArticleSet>\""
    let page = page(quoted)
    #expect(page.entries.first?.record.title == .value("β 😀 \u{FFFD} /"))
    #expect(page.diagnostics.map(\.code) == [.quotedText])
  }
}
