/// What a line of a list shows of a record.
package struct RecordRow: Hashable, Sendable {
  package var document: DocumentNumber
  package var pmid: PMID?
  package var isStub: Bool
  package var year: Int?
  /// The abbreviation where one is stated, else the title.
  package var journal: String?
  /// Nil where no source states a title.
  package var title: String?
  package var firstAuthor: String?
  /// Links held here: records that cite this one, and records that it cites.
  package var citedByCount: Int
  package var referenceCount: Int
  /// The count that a page prints, where one does.
  package var citationsStated: Int?

  package init(
    document: DocumentNumber, pmid: PMID?, isStub: Bool, year: Int?, journal: String?,
    title: String?, firstAuthor: String?, citedByCount: Int, referenceCount: Int,
    citationsStated: Int?
  ) {
    self.document = document
    self.pmid = pmid
    self.isStub = isStub
    self.year = year
    self.journal = journal
    self.title = title
    self.firstAuthor = firstAuthor
    self.citedByCount = citedByCount
    self.referenceCount = referenceCount
    self.citationsStated = citationsStated
  }
}
