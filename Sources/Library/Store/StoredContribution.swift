internal import Literature

/// A contribution with its number in the library, its content as it is stored: a twentieth of the
/// memory that the record takes.
struct PackedContribution {
  var id: Int64
  var kind: Contribution.Kind
  var source: Source
  /// Nil for a PMID alone, and for a deletion.
  var content: [UInt8]?

  init(id: Int64, kind: Contribution.Kind, source: Source, content: [UInt8]?) {
    self.id = id
    self.kind = kind
    self.source = source
    self.content = content
  }

  /// From a row of `StoredContribution.columns`.
  init(_ row: SQLStatement) {
    self.init(
      id: row.int64(0), kind: Contribution.Kind(rawValue: row.int(1)) ?? .stub,
      source: Source(
        format: PageFormat(rawValue: row.text(5) ?? "") ?? .pmidList,
        path: LaterPath.file(row.text(6) ?? ""), offset: row.int(2), length: row.int(3)),
      content: row.bytes(4))
  }
}

/// A contribution with its number in the library.
struct StoredContribution {
  var id: Int64
  var contribution: Contribution
  /// The record's bytes, which break ties.
  var content: [UInt8]

  /// The columns that `init(_:of:)` reads, and where from.
  static let columns =
    "c.id, c.kind, c.offset, c.length, c.content, f.format, f.path "
    + "FROM contribution c JOIN file f ON f.id = c.file"

  /// Nil where the content is broken.
  init?(_ row: SQLStatement, of identity: Identity, _ contents: ContentStore) {
    self.init(PackedContribution(row), of: identity, contents)
  }

  init?(_ stored: PackedContribution, of identity: Identity, _ contents: ContentStore) {
    self.init(
      id: stored.id, kind: stored.kind, source: stored.source, packed: stored.content,
      of: identity, contents)
  }

  private init?(
    id: Int64, kind: Contribution.Kind, source: Source, packed: [UInt8]?, of identity: Identity,
    _ contents: ContentStore
  ) {
    guard let packed else {
      self.init(
        id: id,
        contribution: Contribution(record: Self.bare(identity), kind: kind, source: source),
        content: Self.bare(identity).encoded())
      return
    }
    guard let content = contents.unpacked(packed), let record = Record(encoded: content) else {
      return nil
    }
    self.init(
      id: id, contribution: Contribution(record: record, kind: kind, source: source),
      content: content)
  }

  init(id: Int64, contribution: Contribution, content: [UInt8]) {
    self.id = id
    self.contribution = contribution
    self.content = content
  }

  private static func bare(_ identity: Identity) -> Record {
    var record = Record()
    record.pmid = identity.pmid
    return record
  }

  /// Without content, a PMID alone; nil where the content is broken.
  static func record(
    _ packed: [UInt8]?, of identity: Identity, _ contents: ContentStore
  ) -> Record? {
    guard let packed else { return bare(identity) }
    return contents.unpacked(packed).flatMap { Record(encoded: $0) }
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
