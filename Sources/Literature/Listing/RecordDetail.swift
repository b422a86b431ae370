/// A record with everything the record view and `show` print of it.
package struct RecordDetail: Hashable, Sendable {
  package var document: DocumentNumber
  package var record: Record
  package var isStub: Bool
  /// PubMed has deleted it, and no later source states it again; a deletion is among the sources.
  package var isDeleted: Bool
  /// Links held here, ascending by PMID, those without one behind.
  package var citedBy: [RecordRow]
  package var references: [RecordRow]
  /// Best source first.
  package var sources: [Source]

  package init(
    document: DocumentNumber, record: Record, isStub: Bool, isDeleted: Bool = false,
    citedBy: [RecordRow],
    references: [RecordRow], sources: [Source]
  ) {
    self.document = document
    self.record = record
    self.isStub = isStub
    self.isDeleted = isDeleted
    self.citedBy = citedBy
    self.references = references
    self.sources = sources
  }

  /// For people.
  package static let deletedNotice =
    "Deleted from PubMed. What the files said of it before is kept with its sources."
}
