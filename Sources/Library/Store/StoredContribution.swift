internal import Literature

/// A contribution with its number in the library.
struct StoredContribution {
  var id: Int64
  var contribution: Contribution

  /// The columns that `init(_:of:)` reads, and where from.
  static let columns =
    "c.id, c.is_stub, c.offset, c.length, c.content, f.format, f.path "
    + "FROM contribution c JOIN file f ON f.id = c.file"

  /// Nil where the content is broken.
  init?(_ row: SQLStatement, of identity: Identity) {
    guard let record = Self.record(row.bytes(4), of: identity) else { return nil }
    id = row.int64(0)
    contribution = Contribution(
      record: record, isStub: row.int(1) != 0,
      source: Source(
        format: PageFormat(rawValue: row.text(5) ?? "") ?? .pmidList, path: row.text(6) ?? "",
        offset: row.int(2), length: row.int(3)))
  }

  init(id: Int64, contribution: Contribution) {
    self.id = id
    self.contribution = contribution
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

  static func merged(
    _ contributions: [StoredContribution]
  ) -> (record: MergedRecord, ids: [Int64]) {
    let order = MergedRecord.order(of: contributions.map(\.contribution))
    let record = MergedRecord(ordered: order.map { contributions[$0].contribution })
    return (record, order.map { contributions[$0].id })
  }
}
