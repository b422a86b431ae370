/// A record with everything the record view and `show` print of it.
package struct RecordDetail: Hashable, Sendable {
  package var document: DocumentNumber
  package var record: Record
  package var isStub: Bool
  /// Links held here, ascending by PMID, those without one behind.
  package var citedBy: [RecordRow]
  package var references: [RecordRow]
  /// Best source first.
  package var sources: [Source]

  package init(
    document: DocumentNumber, record: Record, isStub: Bool, citedBy: [RecordRow],
    references: [RecordRow], sources: [Source]
  ) {
    self.document = document
    self.record = record
    self.isStub = isStub
    self.citedBy = citedBy
    self.references = references
    self.sources = sources
  }
}
