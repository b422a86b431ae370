internal import Literature

/// A contribution with its number in the library.
struct StoredContribution {
  var id: Int64
  var contribution: Contribution
  /// The record's bytes, which break ties.
  var content: [UInt8]

  /// The columns that `init(_:of:)` reads, and where from.
  static let columns =
    "c.id, c.is_stub, c.offset, c.length, c.content, f.format, f.path "
    + "FROM contribution c JOIN file f ON f.id = c.file"

  /// Nil where the content is broken.
  init?(_ row: SQLStatement, of identity: Identity) {
    let stored = row.bytes(4)
    guard let record = Self.record(stored, of: identity) else { return nil }
    content = stored ?? record.encoded()
    id = row.int64(0)
    contribution = Contribution(
      record: record, isStub: row.int(1) != 0,
      source: Source(
        format: PageFormat(rawValue: row.text(5) ?? "") ?? .pmidList, path: row.text(6) ?? "",
        offset: row.int(2), length: row.int(3)))
  }

  init(id: Int64, contribution: Contribution, content: [UInt8]) {
    self.id = id
    self.contribution = contribution
    self.content = content
  }

  /// Without content, a PMID alone.
  static func record(_ content: [UInt8]?, of identity: Identity) -> Record? {
    guard let content else {
      var record = Record()
      record.pmid = identity.pmid
      return record
    }
    return Record(encoded: content)
  }

  /// Their merge, and they themselves, best first as in it.
  static func merged(
    _ contributions: [StoredContribution]
  ) -> (record: MergedRecord, ordered: [StoredContribution]) {
    let order = MergedRecord.order(of: contributions.map(\.contribution)) {
      contributions[$0].content
    }
    let ordered = order.map { contributions[$0] }
    return (MergedRecord(ordered: ordered.map(\.contribution)), ordered)
  }
}
