package import Literature
package import PageFormats

/// What machine output needs: every record, stubs too, each with the records at the ends of its links.
extension LibraryReader {
  /// From here on every answer is of the library as it is now, whatever is imported meanwhile.
  package func holdStill() throws(LibraryError) { try connection.execute("BEGIN") }

  package func everyDocument() throws(LibraryError) -> DocumentSet {
    let statement = try connection.statement("SELECT number FROM document")
    var documents = DocumentSet()
    try statement.forEach { documents.insert(DocumentNumber(UInt32(clamping: $0.int(0)))) }
    return documents
  }

  package func linkedRecord(_ document: DocumentNumber) throws(LibraryError) -> LinkedRecord? {
    guard let (merged, record) = try known(document) else { return nil }
    var line = LinkedRecord(
      record, isStub: merged.isStub, isDeleted: merged.isDeleted,
      citedBy: try ends(Self.citing, document), references: try ends(Self.cited, document),
      sources: merged.contributions.isEmpty
        ? try mentions(of: document) : merged.contributions.map(\.source))
    if merged.isDeleted { line.deletedBy = merged.deletedBy }
    return line
  }

  /// A record by what its sources state, and by its PMID where none states it.
  private func known(
    _ document: DocumentNumber
  ) throws(LibraryError) -> (merged: MergedRecord, record: Record)? {
    guard let (merged, identity) = try merged(document) else { return nil }
    var record = merged.record
    if record.pmid == nil { record.pmid = identity.pmid }
    return (merged, record)
  }

  // MARK: Links

  // Two entries that turn out to be one record are no link. Rows as lists show them would count the
  // links of each end as well.
  private static let citing = """
    SELECT number, identity FROM document WHERE number IN
      (SELECT citing FROM link WHERE cited = ?1 AND citing <> ?1)
    """
  private static let cited = """
    SELECT number, identity FROM document WHERE number IN
      (SELECT cited FROM link WHERE citing = ?1 AND cited <> ?1)
    """

  private func ends(
    _ sql: String, _ document: DocumentNumber
  ) throws(LibraryError) -> LinkedRecord.Ends {
    let statement = try connection.statement(sql)
    statement.bind(1, Int(document.number))
    var ends = LinkedRecord.Ends()
    var others: [DocumentNumber] = []
    try statement.forEach { row in
      if let pmid = Identity(number: row.int64(1)).pmid {
        ends.pmids.append(pmid)
      } else {
        others.append(DocumentNumber(UInt32(clamping: row.int(0))))
      }
    }
    for other in others {
      if let known = try known(other) { ends.others.append(known.record.identification) }
    }
    return ends
  }
}
