import PageFormats

/// Files of many records, of our own, with words of the field in place of names and prose.
enum StreamFixtures {
  static let xml = """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD" "x.dtd" [<!ENTITY a "bomb">]>
    <PubmedArticleSet>
    <PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM">
    <PMID Version="2">11</PMID><DateRevised><Year>2004</Year><Month>02</Month><Day>05</Day></DateRevised>
    <Article PubModel="Print"><Journal><ISSN IssnType="Print">0000-0001</ISSN>
    <JournalIssue><Volume>7</Volume><Issue>2</Issue><PubDate><Year>2001</Year><Month>Apr</Month><Day>09</Day></PubDate></JournalIssue>
    <Title>Journal of alpha</Title><ISOAbbreviation>J. Alpha</ISOAbbreviation></Journal>
    <ArticleTitle>On 10<sup>-3</sup> H<sub>2</sub>O &amp; <i>alpha</i>&#x3B2;</ArticleTitle>
    <Pagination><MedlinePgn>12-5</MedlinePgn></Pagination>
    <ELocationID EIdType="doi" ValidYN="Y">10.1/alpha</ELocationID>
    <Abstract><AbstractText Label="AIM" NlmCategory="OBJECTIVE">One
      text.</AbstractText><CopyrightInformation>(c) Alpha</CopyrightInformation></Abstract>
    <AuthorList CompleteYN="N"><Author><LastName>Alpha</LastName><ForeName>Beta C</ForeName><Initials>BC</Initials><Suffix>Jr</Suffix>
    <Identifier Source="ORCID">https://orcid.org/0000-0001-0002-000X</Identifier>
    <AffiliationInfo><Affiliation>Institute of Alpha.</Affiliation></AffiliationInfo></Author>
    <Author><CollectiveName>Beta Group</CollectiveName></Author></AuthorList>
    <Language>eng</Language><DataBankList><DataBank><DataBankName>GENBANK</DataBankName><AccessionNumberList><AccessionNumber>A1</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
    <GrantList><Grant><GrantID>G1</GrantID><Acronym>CA</Acronym><Agency>Agency</Agency><Country>Land</Country></Grant></GrantList>
    <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType></PublicationTypeList>
    <VernacularTitle>Vom Alpha</VernacularTitle><ArticleDate DateType="Electronic"><Year>2001</Year><Month>03</Month><Day>01</Day></ArticleDate></Article>
    <MedlineJournalInfo><Country>Land</Country><MedlineTA>J Alpha</MedlineTA><NlmUniqueID>99</NlmUniqueID><ISSNLinking>0000-0001</ISSNLinking></MedlineJournalInfo>
    <ChemicalList><Chemical><RegistryNumber>0</RegistryNumber><NameOfSubstance UI="D1">Antigens</NameOfSubstance></Chemical></ChemicalList>
    <SupplMeshList><SupplMeshName Type="Disease" UI="C1">Alpha disease</SupplMeshName></SupplMeshList>
    <CitationSubset>IM</CitationSubset>
    <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>J Alpha. 2002;1:1</RefSource><PMID>12</PMID></CommentsCorrections></CommentsCorrectionsList>
    <GeneSymbolList><GeneSymbol>abc</GeneSymbol></GeneSymbolList>
    <MeshHeadingList><MeshHeading><DescriptorName UI="D2" MajorTopicYN="N">Neoplasms</DescriptorName><QualifierName UI="Q1" MajorTopicYN="Y">therapy</QualifierName></MeshHeading></MeshHeadingList>
    <OtherAbstract Type="Publisher" Language="ger"><AbstractText>Anderes.</AbstractText></OtherAbstract>
    <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">key</Keyword></KeywordList>
    <CoiStatement>None.</CoiStatement><SpaceFlightMission>Flight</SpaceFlightMission>
    <InvestigatorList><Investigator><LastName>Gamma</LastName><Initials>G</Initials></Investigator></InvestigatorList>
    <Strange>kept</Strange></MedlineCitation>
    <PubmedData><History><PubMedPubDate PubStatus="pubmed"><Year>2001</Year><Month>4</Month><Day>9</Day><Hour>6</Hour><Minute>0</Minute></PubMedPubDate></History>
    <ArticleIdList><ArticleId IdType="pubmed">11</ArticleId><ArticleId IdType="pmc">PMC5</ArticleId></ArticleIdList>
    <ReferenceList><Title>R</Title><Reference><Citation>Delta D. <i>J Beta</i>. 1999</Citation><ArticleIdList><ArticleId IdType="pubmed">13</ArticleId></ArticleIdList></Reference>
    <ReferenceList><Reference><Citation>Epsilon</Citation></Reference></ReferenceList></ReferenceList></PubmedData></PubmedArticle>
    <PubmedArticle><MedlineCitation Status="Publisher"><PMID>14</PMID><Article><ArticleTitle>Two<![CDATA[ & <b>]]></ArticleTitle></Article></MedlineCitation></PubmedArticle>
    <PubmedBookArticle><BookDocument><PMID>15</PMID><Book><PubDate><Year>2009</Year></PubDate><BookTitle>Book of alpha</BookTitle></Book></BookDocument></PubmedBookArticle>
    <DeleteCitation><PMID>16</PMID></DeleteCitation>
    </PubmedArticleSet>
    """

  /// The old form, in which the citations themselves are the records.
  static let oldXML = """
    <?xml version="1.0"?><MedlineCitationSet><MedlineCitation Owner="NLM" Status="MEDLINE"><PMID>21</PMID>
    <Article><ArticleTitle>One.</ArticleTitle></Article></MedlineCitation><!-- </MedlineCitation> -->
    <MedlineCitation Owner="NLM" Status="In-Process"><PMID>22</PMID></MedlineCitation></MedlineCitationSet>
    """

  static let brokenXML = """
    <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>31</PMID></MedlineCitation></PubmedArticle>
    <PubmedArticle><MedlineCitation><PMID>32</PMID><Article></MedlineCitation></PubmedArticle>
    <PubmedArticle><MedlineCitation><PMID>33</PMID></MedlineCitation></PubmedArticle>
    <PubmedArticle><MedlineCitation><PMID>34
    """

  static let medline = """

    PMID- 11
    OWN - NLM
    STAT- MEDLINE
    DCOM- 20010612
    LR  - 20040205
    IS  - 0000-0001 (Print)
    IS  - 0000-0002 (Linking)
    VI  - 7
    IP  - 2
    DP  - 2001 Apr 9
    TI  - On alpha
          and beta.
    PG  - 12-5
    LID - 10.1/alpha [doi]
    AB  - AIM: One text. RESULTS: Another.
    CI  - (c) Alpha
    FAU - Alpha, Beta C Jr
    AU  - Alpha BC Jr
    AUID- ORCID: 0000-0001-0002-000X
    AD  - Institute of Alpha.
    AD  - Second institute.
    AU  - De Gamma D
    CN  - Beta Group
    LA  - eng
    SI  - GENBANK/A1
    SI  - GENBANK/A2
    GR  - G/1/CA/Agency/Land
    PT  - Journal Article
    TT  - Vom Alpha
    DEP - 20010301
    PL  - Land
    TA  - J Alpha
    JT  - Journal of alpha
    JID - 99
    RN  - 0 (Antigens)
    RN  - Alpha disease
    SB  - IM
    CON - J Alpha. 2002;1:1. PMID: 12
    RIN - J Alpha. 2003;1:1
    MH  - *Neoplasms/*therapy/virology
    OTO - NOTNLM
    OT  - *key
    FIR - Gamma, G
    IR  - Gamma G
    IRAD- Institute of Gamma.
    COIS- None.
    EDAT- 2001/04/09 06:00
    PHST- 2001/04/09 06:00 [pubmed]
    AID - 10.1/alpha [doi]
    AID - S1 [pii]
    PMC - PMC5
    XYZ - kept
    SO  - J Alpha. 2001

    PMID- 14
    STAT- Publisher
    TI  - Two.
    a line without a tag
    """

  static let pmidList = "11\n12\n\n123456789\n 13 \n"

  static let openCitations = "citing,referenced\n11,12\n11,alpha\n14\n15,15\n11, 13\n"

  static let jsonLines = #"""
    {"schema":1,"kind":"record","pmid":11,"stub":false,"title":"On \u03b2 and \"alpha\".","language":["eng"],\
    "authors":[{"last_name":"Alpha","fore_name":"Beta C","initials":"BC","affiliations":["Institute."]}],\
    "authors_incomplete":true,"journal":{"title":"Journal of alpha","issn":null},\
    "date":{"year":2001,"month":4,"text":"2001 Apr"},"abstract":[{"label":"AIM","text":"One."}],\
    "publication_types":["Letter"],"publication_type_uis":[null],"headings":[{"descriptor":"Adult",\
    "major":false,"qualifiers":[{"name":"therapy"}]}],"cited_by":[12],\
    "cited_by_without_pmid":[{"doi":"10.1/alpha"}],"references":[13,14],"unmapped":[["A","b"]],"sources":[]}
    {"schema":1,"kind":"record","pmid":12,"stub":true,"odd":{"a":[1.5,null]},"title":5}

    {"schema":1,"kind":"record","pmid":
    {"schema":3,"kind":"record"}
    {"schema":1,"kind":"record","id":"doi:10.1/beta","doi":"10.1/beta","references":[11]}
    """#.replacing("\\\n", with: "")

  static let all: [(format: String, text: String)] = [
    ("pubmed_xml", xml), ("pubmed_xml", oldXML), ("pubmed_xml", brokenXML), ("medline", medline),
    ("jsonl", jsonLines), ("pmid_list", pmidList), ("open_citations", openCitations),
    ("abstract_text", NumberedFixtures.abstracts), ("abstract_text", NumberedFixtures.mail),
    ("summary_text", NumberedFixtures.summaries),
    ("ris", RISFixtures.ris), ("csv", CSVFixtures.csv), ("csv", CSVFixtures.otherOrder),
  ]
}
