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
    guard let detail = try detail(document) else { return nil }
    return try linkedRecord(detail)
  }

  package func linkedRecord(_ detail: RecordDetail) throws(LibraryError) -> LinkedRecord {
    LinkedRecord(
      detail.record, isStub: detail.isStub, isDeleted: detail.isDeleted,
      citedBy: try ends(detail.citedBy),
      references: try ends(detail.references), sources: detail.sources)
  }

  private func ends(_ rows: [RecordRow]) throws(LibraryError) -> LinkedRecord.Ends {
    var ends = LinkedRecord.Ends()
    for row in rows {
      if let pmid = row.pmid {
        ends.pmids.append(pmid)
      } else if let detail = try detail(row.document) {
        ends.others.append(detail.record.identification)
      }
    }
    return ends
  }
}
