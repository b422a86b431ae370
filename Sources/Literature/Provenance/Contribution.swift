/// Where a value came from: a stretch of bytes of one file.
package struct Source: Hashable, Sendable {
  package var format: PageFormat
  package var path: String
  /// Bytes from the start of the file, and how many.
  package var offset: Int
  package var length: Int

  package init(format: PageFormat, path: String, offset: Int, length: Int) {
    self.format = format
    self.path = path
    self.offset = offset
    self.length = length
  }
}

/// What one source states of one record. A library's record is the merge of its contributions,
/// which does not depend on the order in which they came.
package struct Contribution: Hashable, Sendable {
  package var record: Record
  /// Known only as an entry on another record's page.
  package var isStub: Bool
  package var source: Source

  package init(record: Record, isStub: Bool, source: Source) {
    self.record = record
    self.isStub = isStub
    self.source = source
  }
}
