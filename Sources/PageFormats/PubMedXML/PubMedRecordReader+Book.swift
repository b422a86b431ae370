internal import Literature
internal import Markup

/// `BookDocument`: a book, or a chapter of one (NLM, bookdoc_190101.dtd). What only books have is kept
/// as unmapped; the book's title stands in for a missing title of the chapter.
extension PubMedRecordReader {
  mutating func readBook() {
    while let element = scanner.child() {
      switch element {
      case .pmid: readPMID()
      case .articleIdList: readIdentifiers()
      case .book: readWholeBook()
      case .articleTitle: readTitle()
      case .vernacularTitle: record.vernacularTitle = readStated()
      case .pagination: readPagination()
      case .language: addLanguage()
      case .authorList: readAuthors()
      case .investigatorList: record.investigators = Self.list(readPersons(.investigator))
      case .publicationType: addPublicationType()
      case .abstract: readAbstract()
      case .keywordList: readKeywords()
      case .grantList: readGrants()
      case .referenceList: readReferences()
      case .eLocationID: readLocation()
      case _: keepUnmapped()
      }
    }
    if !record.title.isStated, let book = record.unmapped.first(where: { $0.tag == "BookTitle" }) {
      record.title = .value(book.value)
    }
  }

  private mutating func readWholeBook() {
    while let element = scanner.child() {
      switch element {
      case .pubDate: record.date = Stated(readDate())
      case .volume: record.volume = readStated()
      // The chapter's own authors come behind the book's, in the document itself.
      case .authorList: readAuthors()
      case .eLocationID: readLocation()
      case .publisher:
        while scanner.child() != nil { keepUnmapped() }
      case _: keepUnmapped()
      }
    }
  }
}
