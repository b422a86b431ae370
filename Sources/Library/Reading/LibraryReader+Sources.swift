package import Literature

extension LibraryReader {
  /// What each source states of a record, best source first; nil where there is no such record.
  package func sources(of document: DocumentNumber) throws(LibraryError) -> MergedRecord? {
    try snapshot { () throws(LibraryError) -> MergedRecord? in
      guard let (merged, identity) = try merged(document) else { return nil }
      guard merged.contributions.isEmpty else { return merged }
      // Nothing but its PMID is known, from those that cite it.
      var record = Record()
      record.pmid = identity.pmid
      return MergedRecord(
        try mentions(of: document).map { Contribution(record: record, isStub: true, source: $0) })
    }
  }
}
