internal import Literature

/// The text index while an import writes it: changes are kept until the transaction ends and stored
/// in the order of their documents, for FTS5 writes out what it has gathered whenever a document comes
/// that is before the last one.
final class TextWriter {
  private struct Change {
    var old: RecordText?
    var new: RecordText?
  }

  private let connection: LibraryConnection
  private var changes: [Int64: Change] = [:]

  init(_ connection: LibraryConnection) { self.connection = connection }

  /// Nil for a record that was not there before, or is not there any more.
  func replace(_ old: RecordText?, by new: RecordText?, of document: Int64) {
    if changes[document] != nil {
      changes[document]?.new = new
    } else {
      changes[document] = Change(old: old, new: new)
    }
  }

  func flush() throws(LibraryError) {
    for (document, change) in changes.sorted(by: { $0.key < $1.key }) where change.old != change.new
    {
      // An index without content is told what it held (SQLite FTS5, section 6.3).
      if let old = change.old, !old.isEmpty {
        try run(
          """
          INSERT INTO text(text, rowid, title, abstract, authors, journal, topics, substances)
          VALUES('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7)
          """, old, document)
      }
      if let new = change.new, !new.isEmpty {
        try run(
          """
          INSERT INTO text(rowid, title, abstract, authors, journal, topics, substances)
          VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)
          """, new, document)
      }
    }
    changes.removeAll(keepingCapacity: true)
  }

  private func run(_ sql: StaticString, _ text: RecordText, _ document: Int64) throws(LibraryError)
  {
    let statement = try connection.prepared(sql)
    statement.bind(1, document)
    for (index, column) in text.columns.enumerated() {
      statement.bind(Int32(index + 2), text: column)
    }
    try statement.run()
  }
}
