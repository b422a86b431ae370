internal import Literature
internal import PageFormats

/// The contributions and links of a file, and the numbers of the records they belong to.
extension LibraryWriter {
  /// - Returns: the number of the record.
  func write(
    _ entry: PreparedPart.Entry, of file: OpenFile, words: Int
  ) throws(LibraryError) -> Int64 {
    let contribution = nextContribution
    nextContribution += 1
    let identity = entry.hasPMID ? entry.anchor : try resolve(entry.anchor)
    let number = try number(of: identity)
    // A PMID alone adds nothing to a record that is there.
    if entry.content != nil || entry.kind == .deletion {
      try touch(number, identity)
      changes[number]?.added.append(
        DocumentChange.Added(
          contribution: PackedContribution(
            id: contribution, kind: entry.kind,
            source: Source(
              format: file.head.format, path: file.sourcePath, offset: entry.range.lowerBound,
              length: entry.range.count), content: entry.content), extract: entry.extract,
          words: entry.wordsDocument.map { (words, $0) }))
      if entry.kind == .page { changes[number]?.hasPage = true }
    } else if unwritten.contains(number) {
      try touch(number, identity)
    }
    if !entry.hasPMID { hasGroups = true }
    let statement = try connection.prepared(
      """
      INSERT INTO contribution(id, file, document, kind, offset, length, anchor, content)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    statement.bind(1, contribution)
    statement.bind(2, file.id)
    statement.bind(3, number)
    statement.bind(4, entry.kind.rawValue)
    statement.bind(5, entry.range.lowerBound)
    statement.bind(6, entry.range.count)
    statement.bind(7, entry.hasPMID ? nil : entry.anchor.number)
    statement.bind(8, entry.content)
    try statement.run()
    return number
  }

  /// - Returns: how many links are new.
  func write(
    _ part: PreparedPart, _ documents: [Int64], first: Int64, _ old: Set<LinkPair>
  ) throws(LibraryError) -> Int {
    var new = 0
    for link in part.links {
      new += try write(
        LinkPair(citing: documents[link.citing], cited: documents[link.cited]),
        citing: first + Int64(link.citing), cited: first + Int64(link.cited), old)
    }
    for mention in part.mentions {
      let identity = Identity(mention.cited)
      let number = try number(of: identity)
      if unwritten.contains(number) { try touch(number, identity) }
      new += try write(
        LinkPair(citing: documents[mention.citing], cited: number),
        citing: first + Int64(mention.citing), cited: 0, old)
    }
    return new
  }

  private func write(
    _ pair: LinkPair, citing: Int64, cited: Int64, _ old: Set<LinkPair>
  ) throws(LibraryError) -> Int {
    var isHeld = false
    // A link to or from a record that has just come cannot have been there.
    if !unwritten.contains(pair.citing), !unwritten.contains(pair.cited) {
      let held = try connection.prepared(
        "SELECT 1 FROM link WHERE citing = ?1 AND cited = ?2 LIMIT 1")
      held.bind(1, pair.citing)
      held.bind(2, pair.cited)
      isHeld = try held.first { _ in true } ?? false
    }
    let insert = try connection.prepared(
      """
      INSERT INTO link(citing, cited, citing_entry, cited_entry) VALUES(?1, ?2, ?3, ?4)
      ON CONFLICT DO NOTHING
      """)
    insert.bind(1, pair.citing)
    insert.bind(2, pair.cited)
    insert.bind(3, citing)
    insert.bind(4, cited)
    try insert.run()
    return !isHeld && pair.citing != pair.cited && !old.contains(pair) ? 1 : 0
  }

  // MARK: Records by number

  /// The record's number; a new one where the library has no such record yet.
  func number(of identity: Identity) throws(LibraryError) -> Int64 {
    if let number = numbers[identity] { return number }
    if knowsAllNumbers { return newNumber(of: identity) }
    let statement = try connection.prepared("SELECT number FROM document WHERE identity = ?1")
    statement.bind(1, identity.number)
    guard let held = try statement.first({ $0.int64(0) }) else { return newNumber(of: identity) }
    numbers[identity] = held
    return held
  }

  private func newNumber(of identity: Identity) -> Int64 {
    let number = nextDocument
    nextDocument += 1
    unwritten.insert(number)
    numbers[identity] = number
    return number
  }

  /// Notes what a record is before this file changes it.
  func touch(_ number: Int64, _ identity: Identity) throws(LibraryError) {
    guard changes[number] == nil else { return }
    changes[number] = DocumentChange(identity: identity, before: try state(of: number, identity))
  }

  private func state(
    of number: Int64, _ identity: Identity
  ) throws(LibraryError) -> DocumentChange.Held? {
    guard !unwritten.contains(number) else { return nil }
    let row = try connection.prepared("SELECT winners, kind FROM document WHERE number = ?1")
    row.bind(1, number)
    guard
      let (winners, kind) = try row.first({
        ($0.bytes(0), Contribution.Kind(rawValue: $0.int(1)) ?? .stub)
      })
    else { return nil }
    let statement = try connection.statement(
      "SELECT \(StoredContribution.columns) WHERE c.id = ?1")
    var contributions: [PackedContribution] = []
    for id in Winners.ids(winners ?? []) {
      statement.bind(1, id)
      if let stored = try statement.first({ PackedContribution($0) }) {
        contributions.append(stored)
      }
    }
    return DocumentChange.Held(kind: kind, winners: contributions)
  }

  func broken(_ document: Int64) -> LibraryError {
    .damaged(path: connection.path, reason: "the content of record \(document) cannot be read")
  }
}

/// Which contributions a record needs, as its row stores them.
enum Winners {
  static func bytes(_ ids: [Int64]) -> [UInt8] {
    var writer = ByteWriter()
    for id in ids { writer.write(UInt64(bitPattern: id)) }
    return writer.bytes
  }

  static func ids(_ bytes: [UInt8]) -> [Int64] {
    var reader = ByteReader(bytes)
    var ids: [Int64] = []
    while let id = reader.readNumber() { ids.append(Int64(bitPattern: id)) }
    return ids
  }
}

/// `citing` cites `cited`, by document number.
struct LinkPair: Hashable {
  var citing: Int64
  var cited: Int64
}
