import Literature
import PageFormats
import Testing

@testable import immunolit

/// The two examples of the schema, with names and words of our own.
@Suite struct RecordJSONTests {
  @Test func fullRecordPrintsEveryKeyInTheOrderOfTheSchema() throws {
    var record = Record()
    record.pmid = PMID(12_000_001)
    record.title = .value("Title \"quoted\".")
    record.authors = .value(
      AuthorList([Author(lastName: "Alpha", foreName: "Ann-Bea", initials: "AB")]))
    record.journal.title = .value("Journal of examples")
    record.journal.abbreviation = .value("J Ex")
    record.journal.issn = .value("0000-0000")
    record.journal.issnMedium = .value("Print")
    record.journal.country = .value("Nowhere")
    record.date = .value(PartialDate(year: 2007, month: 4, text: "Apr 2007"))
    record.volume = .value("22")
    record.issue = .value("2")
    record.pages = .value("223-34")
    record.abstract = .value([AbstractSection(label: "OBJECTIVE", text: "Text.")])
    record.publicationTypes = .value(["Journal Article", "Research Support, Non-U.S. Gov't"])
    record.substances = .value([Substance("HLA Antigens"), Substance("Interleukin-2")])
    record.headings = .value([
      MeshHeading("Adult"),
      MeshHeading(
        "HLA Antigens", qualifiers: [MeshQualifier("genetics"), MeshQualifier("immunology")]),
    ])
    let line = LinkedRecord(
      record, isStub: false,
      sources: [Source(format: .curehunter, path: "a.txt", offset: 0, length: 3416)])

    #expect(
      text(RecordJSON.object(line)) == """
        {"schema":1,"kind":"record","pmid":12000001,"stub":false,"title":"Title \\"quoted\\".",\
        "authors":[{"last_name":"Alpha","fore_name":"Ann-Bea","initials":"AB"}],\
        "journal":{"title":"Journal of examples","abbreviation":"J Ex","issn":"0000-0000",\
        "issn_medium":"Print","country":"Nowhere"},\
        "date":{"year":2007,"month":4,"text":"Apr 2007"},"volume":"22","issue":"2",\
        "pages":"223-34","abstract":[{"label":"OBJECTIVE","text":"Text."}],\
        "publication_types":["Journal Article","Research Support, Non-U.S. Gov't"],\
        "substances":[{"name":"HLA Antigens"},{"name":"Interleukin-2"}],\
        "headings":[{"descriptor":"Adult","qualifiers":[]},\
        {"descriptor":"HLA Antigens","qualifiers":[{"name":"genetics"},{"name":"immunology"}]}],\
        "cited_by":[],"references":[],\
        "sources":[{"format":"curehunter","path":"a.txt","offset":0,"length":3416}]}
        """)
  }

  @Test func citingEntryIsAStubWithItsIdentifiersAndLinks() throws {
    var record = Record()
    record.pmid = PMID(12_000_002)
    record.pmcid = PMCID("123456")
    record.doi = DOI("10.1000/Ex.1")
    record.title = .value("A citing title.")
    record.authors = .value(
      AuthorList([Author(lastName: "Beta", initials: "R")], isIncomplete: true))
    record.journal.abbreviation = .value("J Ex")
    record.date = .value(PartialDate(year: 2024, text: "2024"))
    record.volume = .value("14")
    record.issue = .value("1")
    record.pages = .value("20971")
    var other = Record()
    other.doi = DOI("10.1000/Ex.2")
    let line = LinkedRecord(
      record, isStub: true, references: .init(pmids: [PMID(30)!, PMID(4)!], others: [other]),
      sources: [Source(format: .article, path: "b.txt", offset: 2210, length: 391)])

    #expect(
      text(RecordJSON.object(line)) == """
        {"schema":1,"kind":"record","pmid":12000002,"pmcid":"PMC123456","doi":"10.1000/Ex.1",\
        "stub":true,"title":"A citing title.","authors":[{"last_name":"Beta","initials":"R"}],\
        "authors_incomplete":true,"journal":{"abbreviation":"J Ex"},\
        "date":{"year":2024,"text":"2024"},"volume":"14","issue":"1","pages":"20971",\
        "cited_by":[],"references":[4,30],\
        "references_without_pmid":[{"doi":"10.1000/Ex.2"}],\
        "sources":[{"format":"article","path":"b.txt","offset":2210,"length":391}]}
        """)
  }

  @Test func statedToBeEmptyIsNullOrAnEmptyListAndNotStatedIsAbsent() throws {
    var record = Record()
    record.title = .empty
    record.headings = .empty
    record.authors = .empty
    record.journal.issn = .empty
    record.unmapped = [UnmappedField(tag: "Odd", value: "line")]
    record.affiliations = .value(["Example Institute"])
    let line = LinkedRecord(
      record, isStub: false, sources: [])

    #expect(
      text(RecordJSON.object(line)) == """
        {"schema":1,"kind":"record","id":"hash:0879e907b5281763","stub":false,"title":null,\
        "authors":[],"affiliations":["Example Institute"],"journal":{"issn":null},"headings":[],\
        "cited_by":[],"references":[],"unmapped":[["Odd","line"]],"sources":[]}
        """)
  }

  @Test func starsArePrintedOnlyWhereTheSourceStatesThem() {
    var record = Record()
    record.pmid = PMID(5)
    record.headings = .value([
      MeshHeading(
        "Neoplasms", isMajorTopic: .value(false),
        qualifiers: [MeshQualifier("therapy", isMajorTopic: .value(true))])
    ])
    let line = LinkedRecord(
      record, isStub: false, sources: [])

    #expect(
      text(RecordJSON.object(line)).contains(
        """
        "headings":[{"descriptor":"Neoplasms","major":false,\
        "qualifiers":[{"name":"therapy","major":true}]}]
        """))
  }

  private func text(_ value: JSONValue) -> String { String(decoding: value.line, as: UTF8.self) }
}
