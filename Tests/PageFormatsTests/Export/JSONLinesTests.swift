import Literature
import PageFormats
import Testing

/// JSON Lines hold everything, both ways.
@Suite struct JSONLinesTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  private func line(_ record: LinkedRecord) -> String {
    String(decoding: RecordLine.object(record).line, as: UTF8.self)
  }

  @Test func aRecordComesBackWithItsLinksAndItsKind() throws {
    var record = Record()
    record.pmid = PMID(11)
    record.title = .value("On \"alpha\" \\ β\u{1B}\n")
    record.abstract = .empty
    record.headings = .empty
    var other = Record()
    other.doi = DOI("10.1/Alpha")
    let linked = LinkedRecord(
      record, isStub: true, citedBy: .init(pmids: [PMID(14)!, PMID(12)!]),
      references: .init(pmids: [PMID(13)!], others: [other]),
      sources: [Source(format: .medline, path: "a", offset: 1, length: 2)])
    let page = page(line(linked))
    #expect(page.format == .jsonLines && page.diagnostics.isEmpty)
    #expect(page.entries.first?.record == record && page.entries.first?.isStub == true)
    #expect(Set(page.entries.dropFirst().map(\.isStub)) == [true])
    #expect(page.entries.dropFirst().map(\.record.pmid) == [nil, PMID(12), PMID(14)])
    #expect(page.entries[1].record == other)
    #expect(
      page.links == [
        .init(citing: 0, cited: 1), .init(citing: 2, cited: 0), .init(citing: 3, cited: 0),
      ])
    #expect(page.mentions == [.init(citing: 0, cited: PMID(13)!)])
  }

  @Test func anyRecordComesBackAsItWas() {
    var generator = RecordGenerator(seed: 1, words: RecordGenerator.awkward)
    for number in 0..<2_000 {
      let record = generator.record()
      let page = page(line(LinkedRecord(record)))
      guard let read = page.entries.first?.record else {
        Issue.record("record \(number) was not read: \(page.diagnostics.map(\.message))")
        return
      }
      #expect(read.differences(from: record) == [], "record \(number)")
      #expect(page.diagnostics.isEmpty)
    }
  }

  @Test func absentIsNotStatedAndNullOrAnEmptyListIsStatedToBeEmpty() throws {
    let record = try #require(
      page(
        """
        {"schema":1,"kind":"record","pmid":5,"title":null,"headings":[],"authors":[],\
        "journal":{"issn":null,"country":"Land"}}
        """
      ).entries.first
    ).record
    #expect(record.title == .empty && record.headings == .empty && record.authors == .empty)
    #expect(record.journal.issn == .empty && record.journal.country == .value("Land"))
    #expect(record.volume == .notStated && record.substances == .notStated)
  }

  @Test func whatNoKeyHoldsIsKeptAndSaidOnce() throws {
    let page = page(
      """
      {"schema":1,"kind":"record","pmid":5,"color":{"a":[1.50,true]},"title":7,\
      "authors":[{"last_name":"Alpha","shoe":"42"}],"date":{"year":2001},"volume":"1","volume":"2"}
      """)
    let record = try #require(page.entries.first).record
    #expect(
      record.unmapped == [
        UnmappedField(tag: "color", value: #"{"a":[1.50,true]}"#),
        UnmappedField(tag: "volume", value: "2"),
        UnmappedField(tag: "title", value: "7"),
        UnmappedField(tag: "authors.shoe", value: "42"),
        UnmappedField(tag: "date", value: #"{"year":2001}"#),
      ])
    #expect(record.authors == .value(AuthorList([Author(lastName: "Alpha")])))
    #expect(record.title == .notStated && record.volume == .value("1"))
    #expect(page.diagnostics.map(\.code) == [.unmappedText])
    #expect(page.diagnostics.first?.pmid == PMID(5))
  }

  @Test func aLineThatIsNoRecordCostsOneFindingAndTheNextIsRead() {
    let page = page(
      """
      {"schema":1,"kind":"record","pmid":1}
      {"schema":1,"kind":"record","pmid":2
      [1]
      {"schema":2,"kind":"record","pmid":3}
      {"schema":1,"kind":"summary"}
      text
      {"schema": 1, "kind": "record", "pmid": 4}
      """)
    #expect(page.entries.map(\.record.pmid) == [PMID(1), PMID(4)])
    #expect(
      page.diagnostics.map(\.code) == [
        .brokenRecord, .brokenRecord, .unknownSchema, .noRecord, .brokenRecord,
      ])
    #expect(page.diagnostics.map(\.line) == [2, 3, 4, 5, 6])
  }

  @Test func referencesThatOnlyTheListNamesAreLinksToo() {
    let page = page(
      #"{"schema":1,"kind":"record","pmid":1,"references":[7],"reference_list":[{"pmid":7},{"pmid":8}]}"#
    )
    #expect(page.entries.map(\.record.pmid) == [PMID(1)])
    #expect(page.mentions.map(\.cited) == [PMID(7), PMID(8)])
  }

  @Test func aLineThatMentionsXMLIsStillJSON() {
    #expect(page(#"{"schema":1,"kind":"record","title":"<PubmedArticle>"}"#).format == .jsonLines)
  }

  @Test func keysMayStandInAnyOrder() throws {
    let page = page(
      #"{"authors_incomplete":true,"authors":[{"last_name":"Alpha"}],"doi":null,"kind": "record","#
        + #""publication_type_uis":["D1"],"publication_types":["Letter"],"pmid":5,"schema":1}"#)
    let record = try #require(page.entries.first).record
    #expect(page.format == .jsonLines && page.diagnostics.isEmpty && record.pmid == PMID(5))
    #expect(
      record.authors == .value(AuthorList([Author(lastName: "Alpha")], isIncomplete: true)))
    #expect(record.publicationTypes == .value([PublicationType("Letter", ui: "D1")]))
    #expect(record.doi == nil && record.unmapped.isEmpty)
  }
}
