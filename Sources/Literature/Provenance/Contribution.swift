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
  package enum Kind: Int, Sendable {
    /// A record of the file's own.
    case page
    /// Known only as an entry on another record's page.
    case stub
    /// The file says that the record is gone (`DeleteCitation`).
    case deletion
  }

  package var record: Record
  package var kind: Kind
  package var source: Source

  package init(record: Record, kind: Kind, source: Source) {
    self.record = record
    self.kind = kind
    self.source = source
  }

  package init(record: Record, isStub: Bool, source: Source) {
    self.init(record: record, kind: isStub ? .stub : .page, source: source)
  }

  package var isStub: Bool { kind == .stub }
}
