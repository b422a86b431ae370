import Literature
import PageFormats
import Testing

/// What the writers write, as it stands in the file.
@Suite struct WriterTests {
  private var record: Record {
    var record = Record()
    record.pmid = PMID(11)
    record.doi = DOI("10.1/alpha")
    record.pii = .value("S1")
    record.status = .value("MEDLINE")
    record.title = .value("On 5 < 6 & alpha.")
    var author = Author(lastName: "Alpha", foreName: "Beta C", initials: "BC", suffix: "Jr")
    author.affiliations = ["Institute of \"Alpha\"."]
    author.orcid = "0000-0001-0002-000X"
    record.authors = .value(AuthorList([author, Author(collectiveName: "Beta Group")]))
    record.journal.abbreviation = .value("J Alpha")
    record.journal.issn = .value("0000-0001")
    record.journal.issnMedium = .value("Print")
    record.date = .value(PartialDate(year: 2001, month: 4, text: "Apr 2001"))
    record.volume = .value("7")
    record.issue = .value("2")
    record.pages = .value("12-5")
    record.abstract = .value([
      AbstractSection(label: "AIM", text: "One text."),
      AbstractSection(label: "RESULTS", text: "Another."),
    ])
    record.history = .value([
      HistoryEvent(status: "received", date: "2000-01-02"),
      HistoryEvent(status: "revised", date: "2000-02-03"),
      HistoryEvent(status: "pubmed", date: "2001-04-09T06:00"),
      HistoryEvent(status: "completed", date: "2001-06-12"),
      HistoryEvent(status: "revised", date: "2004-02-05"),
    ])
    record.headings = .value([
      MeshHeading(
        "Neoplasms", isMajorTopic: .value(false),
        qualifiers: [MeshQualifier("therapy", isMajorTopic: .value(true), ui: "Q1")], ui: "D1")
    ])
    record.unmapped = [UnmappedField(tag: "CitationSubset", value: "IM")]
    return record
  }

  private func written(_ record: Record, _ format: ExportFormat) -> String {
    var bytes: [UInt8] = []
    _ = format.write(LinkedRecord(record), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func medlineTextHasTheTagsInTheirOrder() {
    #expect(
      written(record, .medline) == """
        PMID- 11
        OWN - NLM
        STAT- MEDLINE
        DCOM- 20010612
        LR  - 20040205
        IS  - 0000-0001 (Print)
        VI  - 7
        IP  - 2
        DP  - 2001 Apr
        TI  - On 5 < 6 & alpha.
        PG  - 12-5
        LID - 10.1/alpha [doi]
        AB  - AIM: One text. RESULTS: Another.
        FAU - Alpha, Beta C Jr
        AU  - Alpha BC Jr
        AUID- ORCID: 0000-0001-0002-000X
        AD  - Institute of "Alpha".
        CN  - Beta Group
        TA  - J Alpha
        MH  - Neoplasms/*therapy
        EDAT- 2001/04/09 06:00
        PHST- 2000/01/02 00:00 [received]
        PHST- 2000/02/03 00:00 [revised]
        PHST- 2001/04/09 06:00 [pubmed]
        AID - S1 [pii]
        AID - 10.1/alpha [doi]
        SB  - IM
        SO  - J Alpha. 2001 Apr;7(2):12-5. doi: 10.1/alpha.


        """)
  }

  @Test func pubMedXMLHasTheElementsInTheirOrder() {
    #expect(
      written(record, .pubmedXML) == """
        <PubmedArticle>
        <MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="1">11</PMID>\
        <DateCompleted><Year>2001</Year><Month>06</Month><Day>12</Day></DateCompleted>\
        <DateRevised><Year>2004</Year><Month>02</Month><Day>05</Day></DateRevised>
        <Article><Journal><ISSN IssnType="Print">0000-0001</ISSN><JournalIssue><Volume>7</Volume>\
        <Issue>2</Issue><PubDate><Year>2001</Year><Month>Apr</Month></PubDate></JournalIssue>\
        </Journal><ArticleTitle>On 5 &lt; 6 &amp; alpha.</ArticleTitle>\
        <Pagination><MedlinePgn>12-5</MedlinePgn></Pagination>\
        <ELocationID EIdType="doi" ValidYN="Y">10.1/alpha</ELocationID>\
        <Abstract><AbstractText Label="AIM">One text.</AbstractText>\
        <AbstractText Label="RESULTS">Another.</AbstractText></Abstract>
        <AuthorList CompleteYN="Y"><Author ValidYN="Y"><LastName>Alpha</LastName>\
        <ForeName>Beta C</ForeName><Initials>BC</Initials><Suffix>Jr</Suffix>\
        <Identifier Source="ORCID">0000-0001-0002-000X</Identifier><AffiliationInfo>\
        <Affiliation>Institute of "Alpha".</Affiliation></AffiliationInfo></Author>\
        <Author ValidYN="Y"><CollectiveName>Beta Group</CollectiveName></Author></AuthorList></Article>
        <MedlineJournalInfo><MedlineTA>J Alpha</MedlineTA></MedlineJournalInfo>\
        <CitationSubset>IM</CitationSubset>
        <MeshHeadingList><MeshHeading>\
        <DescriptorName UI="D1" MajorTopicYN="N">Neoplasms</DescriptorName>\
        <QualifierName UI="Q1" MajorTopicYN="Y">therapy</QualifierName></MeshHeading>\
        </MeshHeadingList></MedlineCitation>
        <PubmedData><History><PubMedPubDate PubStatus="received"><Year>2000</Year>\
        <Month>01</Month><Day>02</Day></PubMedPubDate><PubMedPubDate PubStatus="revised">\
        <Year>2000</Year><Month>02</Month><Day>03</Day></PubMedPubDate>\
        <PubMedPubDate PubStatus="pubmed"><Year>2001</Year><Month>04</Month><Day>09</Day>\
        <Hour>06</Hour><Minute>00</Minute></PubMedPubDate></History><ArticleIdList>\
        <ArticleId IdType="pubmed">11</ArticleId><ArticleId IdType="doi">10.1/alpha</ArticleId>\
        <ArticleId IdType="pii">S1</ArticleId></ArticleIdList></PubmedData>
        </PubmedArticle>

        """)
  }

  @Test func longValuesGoOnBehindSixBlanks() {
    var record = Record()
    record.title = .value(String(repeating: "alphabeta ", count: 20))
    let lines = written(record, .medline).split(separator: "\n")
    #expect(lines.first == "PMID- " && lines[2].hasPrefix("TI  - alphabeta"))
    #expect(lines[3].hasPrefix("      alphabeta") && lines.allSatisfy { $0.count <= 88 })
  }

  @Test func initialsMayHoldAParticleAndOnlyKnownWordsAreSuffixes() throws {
    let page = PageParser.parse(
      Array(
        "PMID- 1\nFAU - Alpha, G de B\nAU  - Alpha Gde B\nFAU - Beta, C Jr\nAU  - Beta C Jr\n".utf8)
    )
    let authors = try #require(page.entries.first?.record.authors.value).authors
    #expect(
      authors == [
        Author(lastName: "Alpha", foreName: "G de B", initials: "Gde B"),
        Author(lastName: "Beta", foreName: "C", initials: "C", suffix: "Jr"),
      ])
  }
}
