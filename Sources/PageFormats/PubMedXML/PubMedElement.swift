internal import Markup

/// The elements of PubMed's XML that we know (NLM, pubmed_190101.dtd and bookdoc_190101.dtd, and the
/// older names of nlmmedlinecitationset). Others are kept as unmapped.
enum PubMedElement: String, CaseIterable {
  // Records
  case pubmedArticle = "PubmedArticle"
  case pubmedBookArticle = "PubmedBookArticle"
  case medlineCitation = "MedlineCitation"
  case deleteCitation = "DeleteCitation"
  case deleteDocument = "DeleteDocument"
  case pubmedData = "PubmedData"
  case pubmedBookData = "PubmedBookData"
  case bookDocument = "BookDocument"
  // Citation
  case pmid = "PMID"
  case dateCreated = "DateCreated"
  case dateCompleted = "DateCompleted"
  case dateRevised = "DateRevised"
  case article = "Article"
  case medlineJournalInfo = "MedlineJournalInfo"
  case chemicalList = "ChemicalList"
  case chemical = "Chemical"
  case registryNumber = "RegistryNumber"
  case nameOfSubstance = "NameOfSubstance"
  case supplMeshList = "SupplMeshList"
  case supplMeshName = "SupplMeshName"
  case citationSubset = "CitationSubset"
  case commentsCorrectionsList = "CommentsCorrectionsList"
  case commentsCorrections = "CommentsCorrections"
  case refSource = "RefSource"
  case note = "Note"
  case geneSymbolList = "GeneSymbolList"
  case geneSymbol = "GeneSymbol"
  case meshHeadingList = "MeshHeadingList"
  case meshHeading = "MeshHeading"
  case descriptorName = "DescriptorName"
  case qualifierName = "QualifierName"
  case numberOfReferences = "NumberOfReferences"
  case personalNameSubjectList = "PersonalNameSubjectList"
  case personalNameSubject = "PersonalNameSubject"
  case otherID = "OtherID"
  case otherAbstract = "OtherAbstract"
  case keywordList = "KeywordList"
  case keyword = "Keyword"
  case coiStatement = "CoiStatement"
  case spaceFlightMission = "SpaceFlightMission"
  case investigatorList = "InvestigatorList"
  case investigator = "Investigator"
  case generalNote = "GeneralNote"
  // Article
  case journal = "Journal"
  case issn = "ISSN"
  case issnLinking = "ISSNLinking"
  case journalIssue = "JournalIssue"
  case volume = "Volume"
  case issue = "Issue"
  case pubDate = "PubDate"
  case title = "Title"
  case isoAbbreviation = "ISOAbbreviation"
  case country = "Country"
  case medlineTA = "MedlineTA"
  case nlmUniqueID = "NlmUniqueID"
  case articleTitle = "ArticleTitle"
  case pagination = "Pagination"
  case startPage = "StartPage"
  case endPage = "EndPage"
  case medlinePgn = "MedlinePgn"
  case eLocationID = "ELocationID"
  case abstract = "Abstract"
  case abstractText = "AbstractText"
  case copyrightInformation = "CopyrightInformation"
  case authorList = "AuthorList"
  case author = "Author"
  case lastName = "LastName"
  case foreName = "ForeName"
  case firstName = "FirstName"
  case middleName = "MiddleName"
  case initials = "Initials"
  case suffix = "Suffix"
  case collectiveName = "CollectiveName"
  case identifier = "Identifier"
  case affiliationInfo = "AffiliationInfo"
  case affiliation = "Affiliation"
  case language = "Language"
  case dataBankList = "DataBankList"
  case dataBank = "DataBank"
  case dataBankName = "DataBankName"
  case accessionNumberList = "AccessionNumberList"
  case accessionNumber = "AccessionNumber"
  case grantList = "GrantList"
  case grant = "Grant"
  case grantID = "GrantID"
  case acronym = "Acronym"
  case agency = "Agency"
  case publicationTypeList = "PublicationTypeList"
  case publicationType = "PublicationType"
  case vernacularTitle = "VernacularTitle"
  case articleDate = "ArticleDate"
  // Dates
  case year = "Year"
  case month = "Month"
  case day = "Day"
  case hour = "Hour"
  case minute = "Minute"
  case season = "Season"
  case medlineDate = "MedlineDate"
  // PubMed's own data
  case history = "History"
  case pubMedPubDate = "PubMedPubDate"
  case publicationStatus = "PublicationStatus"
  case articleIdList = "ArticleIdList"
  case articleId = "ArticleId"
  case referenceList = "ReferenceList"
  case reference = "Reference"
  case citation = "Citation"
  // Books
  case book = "Book"
  case publisher = "Publisher"
  case publisherName = "PublisherName"
  case publisherLocation = "PublisherLocation"
  case bookTitle = "BookTitle"
  case sections = "Sections"
  // Markup inside text
  case sup
  case sub
  // Anything else
  case unknown = ""

  /// Open addressing over the keys of the names: most tags cost one look.
  private static let table: [(key: UInt64, element: PubMedElement)] = {
    var table = [(key: UInt64, element: PubMedElement)](repeating: (0, .unknown), count: 512)
    for element in allCases where element != .unknown {
      let key = XMLName.key(element.rawValue)
      var slot = Int(key >> 55)
      while table[slot].element != .unknown { slot = (slot + 1) & 511 }
      table[slot] = (key, element)
    }
    return table
  }()

  init(key: UInt64) {
    var slot = Int(key >> 55)
    while Self.table[slot].element != .unknown {
      if Self.table[slot].key == key {
        self = Self.table[slot].element
        return
      }
      slot = (slot + 1) & 511
    }
    self = .unknown
  }
}
