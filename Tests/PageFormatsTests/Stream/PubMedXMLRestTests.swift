import Literature
import PageFormats
import Testing

/// What no field holds is kept as unmapped, whatever stands beside it.
@Suite struct PubMedXMLRestTests {
  private func record(_ parts: String) throws -> Record {
    let page = PageParser.parse(Array("<PubmedArticleSet>\(parts)</PubmedArticleSet>".utf8))
    return try #require(page.entries.first).record
  }

  private func rest(_ record: Record) -> [String] {
    record.unmapped.map { "\($0.tag): \($0.value)" }
  }

  @Test func theAuthorsOfABookAreKeptBesideThoseOfItsChapter() throws {
    let record = try record(
      """
      <PubmedBookArticle><BookDocument><PMID>11</PMID><Book><BookTitle>Alpha</BookTitle>
      <AuthorList Type="editors"><Author><LastName>Beta</LastName><ForeName>Carl</ForeName>
      <AffiliationInfo><Affiliation>There.</Affiliation></AffiliationInfo></Author></AuthorList>
      <AuthorList Type="authors"><Author><CollectiveName>Gamma Group</CollectiveName></Author>
      </AuthorList></Book><ArticleTitle>Delta</ArticleTitle>
      <AuthorList Type="authors"><Author><LastName>Epsilon</LastName></Author></AuthorList>
      </BookDocument></PubmedBookArticle>
      """)
    #expect(record.authors.value?.authors.map(\.shortName) == ["Epsilon"])
    #expect(
      rest(record) == [
        "BookTitle: Alpha", "editors: Beta Carl; There.", "authors: Gamma Group",
      ])
  }

  @Test func aNameThatWasPrintedWronglyIsNoSecondAuthor() throws {
    let record = try record(
      """
      <PubmedArticle><MedlineCitation><Article><AuthorList>
      <Author ValidYN="Y"><LastName>Alpha</LastName><Initials>B</Initials></Author>
      <Author ValidYN="N"><LastName>Alhpa</LastName><Initials>B</Initials></Author>
      </AuthorList></Article></MedlineCitation></PubmedArticle>
      """)
    #expect(record.authors.value?.authors.map(\.shortName) == ["Alpha B"])
    #expect(rest(record) == ["Author ValidYN=N: Alhpa B"])
  }

  @Test func keywordsOfABookKeepTheirStars() throws {
    let record = try record(
      """
      <PubmedBookArticle><BookDocument><PMID>11</PMID><KeywordList Owner="NOTNLM">
      <Keyword MajorTopicYN="Y">alpha</Keyword></KeywordList></BookDocument></PubmedBookArticle>
      """)
    #expect(
      record.keywords
        == .value([Keyword("alpha", owner: "NOTNLM", isMajorTopic: .value(true))]))
  }

  @Test func identifiersOfAReferenceThatHaveNoFieldAreKept() throws {
    let record = try record(
      """
      <PubmedArticle><PubmedData><ReferenceList><Reference><ArticleIdList>
      <ArticleId IdType="doi">10.1/alpha</ArticleId><ArticleId IdType="doi">10.1/ALPHA</ArticleId>
      <ArticleId IdType="doi">10.1/beta</ArticleId><ArticleId IdType="pubmed">none</ArticleId>
      </ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
      """)
    #expect(record.referenceList == .value([StatedReference(doi: DOI("10.1/alpha"))]))
    #expect(
      rest(record) == ["Reference ArticleId doi: 10.1/beta", "Reference ArticleId pubmed: none"])
  }

  @Test func aCorrectionWithoutARightNumberKeepsWhatItStates() throws {
    let record = try record(
      """
      <PubmedArticle><MedlineCitation><CommentsCorrectionsList>
      <CommentsCorrections RefType="ErratumIn"><PMID>x1</PMID></CommentsCorrections>
      </CommentsCorrectionsList></MedlineCitation></PubmedArticle>
      """)
    #expect(record.commentsCorrections == .value([CommentCorrection(type: "ErratumIn")]))
    #expect(rest(record) == ["CommentsCorrections PMID: x1"])
  }

  @Test func theIdentifierOfAnAffiliationKeepsItsSource() throws {
    let record = try record(
      """
      <PubmedArticle><MedlineCitation><Article><AuthorList><Author><LastName>Alpha</LastName>
      <AffiliationInfo><Identifier Source="ISNI">9</Identifier></AffiliationInfo></Author>
      </AuthorList></Article></MedlineCitation></PubmedArticle>
      """)
    #expect(rest(record) == ["Identifier ISNI: 9"])
  }
}
