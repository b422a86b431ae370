package import Literature

extension LibraryReader {
  /// What each source states of a record, best source first; nil where there is no such record.
  package func sources(of document: DocumentNumber) throws(LibraryError) -> MergedRecord? {
    try merged(document)?.record
  }
}
