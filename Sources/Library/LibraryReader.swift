package import Literature
package import Query

/// Answers about one library, over a connection of its own. Use one for each thread.
package final class LibraryReader {
  package init(path: String) throws(LibraryError) {}

  package func info() throws(LibraryError) -> LibraryInfo { LibraryInfo() }

  /// The records that the query and its filters leave.
  package func documents(_ selection: Selection) throws(LibraryError) -> DocumentSet {
    DocumentSet()
  }

  /// The window of a set, newest first: by date of publication, then by PMID, both descending.
  package func rows(of documents: DocumentSet, _ window: Range<Int>) throws(LibraryError)
    -> [RecordRow]
  { [] }

  /// Most frequent first, then by name.
  package func topics(in documents: DocumentSet) throws(LibraryError) -> [TopicCount] { [] }

  package func document(_ pmid: PMID) throws(LibraryError) -> DocumentNumber? { nil }

  package func detail(_ document: DocumentNumber) throws(LibraryError) -> RecordDetail? { nil }

  /// Records that cite this one, as a set (newest first when listed).
  package func citedBy(_ document: DocumentNumber) throws(LibraryError) -> DocumentSet {
    DocumentSet()
  }

  /// Records that this one cites.
  package func references(of document: DocumentNumber) throws(LibraryError) -> DocumentSet {
    DocumentSet()
  }
}
