internal import Literature
internal import PageFormats

/// Puts files into a library, each whole, inside the transaction that the importer has opened.
///
/// What a record is afterwards follows from the contributions alone, whatever the order in which
/// they came: the row, the text index and the forward indexes are worked out from their merge.
final class LibraryWriter {
  let connection: LibraryConnection
  let chunks: ChunkWriter
  let text: TextWriter
  private var nextDocument: Int64
  private var nextContribution: Int64
  private var nextFile: Int64
  /// Contributions without a PMID are rare; without any, no group has to be looked at again.
  var hasGroups: Bool

  /// The number of the file that was written last.
  private(set) var lastFile: Int64?

  /// Of the file that is being written.
  var changes: [Int64: DocumentChange] = [:]
  private var numbers: [Identity: Int64] = [:]
  var touchedKeys: Set<Identity> = []

  init(_ connection: LibraryConnection) throws(LibraryError) {
    self.connection = connection
    chunks = try ChunkWriter(connection)
    text = TextWriter(connection)
    nextDocument = Int64(try connection.number("SELECT max(number) FROM document")) + 1
    nextFile = Int64(try connection.number("SELECT max(id) FROM file")) + 1
    nextContribution = Int64(try connection.number("SELECT max(last) FROM file")) + 1
    hasGroups =
      try connection.number(
        "SELECT EXISTS(SELECT 1 FROM contribution WHERE anchor IS NOT NULL)") != 0
  }

  /// Writes a file in place of what it said before.
  func write(_ file: PreparedFile) throws(LibraryError) -> ImportReport {
    var report = ImportReport()
    let open = try begin(file.head)
    try add(file.part, to: open, &report)
    try finish(open, file.fingerprint, &report)
    return report
  }

  /// A file of which parts are being written.
  struct OpenFile {
    let id: Int64
    let head: FileHead
    /// The number of its first contribution.
    let first: Int64
    fileprivate let oldLinks: Set<LinkPair>
  }

  /// Takes back what the file said before. Its parts come next, then `finish`, all in one transaction.
  func begin(_ head: FileHead) throws(LibraryError) -> OpenFile {
    forgetFile()
    let oldLinks = try removeContributions(of: head.path)
    let id = try writeRow(of: head)
    lastFile = id
    return OpenFile(id: id, head: head, first: nextContribution, oldLinks: oldLinks)
  }

  func add(
    _ part: PreparedPart, to file: OpenFile, _ report: inout ImportReport
  ) throws(LibraryError) {
    numbers.removeAll(keepingCapacity: true)
    let first = nextContribution
    for entry in part.entries { try add(entry.keys, of: entry.anchor) }
    var documents: [Int64] = []
    documents.reserveCapacity(part.entries.count)
    for entry in part.entries { documents.append(try write(entry, of: file)) }
    report.links += try write(part.links, documents, first: first, file.oldLinks)
    if hasGroups { try regroup() }
    touchedKeys.removeAll(keepingCapacity: true)
    // What something was taken away from may get it back from a later part.
    let settled = changes.filter { !$0.value.mayVanish }
    for (number, change) in settled.sorted(by: { $0.key < $1.key }) {
      try refresh(number, change, &report)
      changes[number] = nil
    }
  }

  func finish(
    _ file: OpenFile, _ fingerprint: Fingerprint, _ report: inout ImportReport
  ) throws(LibraryError) {
    for (number, change) in changes.sorted(by: { $0.key < $1.key }) {
      try refresh(number, change, &report)
    }
    forgetFile()
    let row = try connection.statement(
      "UPDATE file SET fingerprint = ?1, first = ?2, last = ?3, size = ?4 WHERE id = ?5")
    row.bind(1, fingerprint.bytes)
    row.bind(2, file.first)
    row.bind(3, nextContribution - 1)
    row.bind(4, file.head.size)
    row.bind(5, file.id)
    try row.run()
  }

  private func forgetFile() {
    changes.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    touchedKeys.removeAll(keepingCapacity: true)
  }

  /// Stores what is kept until the transaction ends.
  func flush() throws(LibraryError) {
    try text.flush()
    try chunks.flush()
  }

  /// Takes back all that a file said.
  func remove(_ path: String) throws(LibraryError) {
    forgetFile()
    _ = try removeContributions(of: path)
    let delete = try connection.statement("DELETE FROM file WHERE path = ?1")
    delete.bind(1, path)
    try delete.run()
    if hasGroups { try regroup() }
    var report = ImportReport()
    for (number, change) in changes { try refresh(number, change, &report) }
  }

  // MARK: The file and its entries

  private func writeRow(of file: FileHead) throws(LibraryError) -> Int64 {
    // Two statements instead of an upsert that returns its row: that one lets SQLite look through all
    // contributions for children of the row.
    let held = try connection.statement("SELECT id FROM file WHERE path = ?1")
    held.bind(1, file.path)
    let old = try held.first { $0.int64(0) }
    let statement = try connection.statement(
      old == nil
        ? """
        INSERT INTO file(path, size, modified, fingerprint, format, first, last, id)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """
        : """
        UPDATE file SET path = ?1, size = ?2, modified = ?3, fingerprint = ?4, format = ?5,
          first = ?6, last = ?7 WHERE id = ?8
        """)
    let id: Int64
    if let old {
      id = old
    } else {
      id = nextFile
      nextFile += 1
    }
    statement.bind(1, file.path)
    statement.bind(2, file.size)
    statement.bind(3, file.modified)
    // Fingerprint and range are known when the file is finished.
    statement.bind(4, [UInt8]())
    statement.bind(5, file.format.rawValue)
    statement.bind(6, nextContribution)
    statement.bind(7, nextContribution - 1)
    statement.bind(8, id)
    try statement.run()
    return id
  }

  private func write(
    _ entry: PreparedPart.Entry, of file: OpenFile
  ) throws(LibraryError) -> Int64 {
    let contribution = nextContribution
    nextContribution += 1
    let identity = entry.record.pmid == nil ? try resolve(entry.anchor) : entry.anchor
    let document = try number(of: identity)
    // A PMID alone adds nothing to a record that is there.
    if entry.content != nil || document.isNew {
      try touch(document.number, identity)
      if let content = entry.content {
        changes[document.number]?.added.append(
          StoredContribution(
            id: contribution,
            contribution: Contribution(
              record: entry.record, isStub: entry.isStub,
              source: Source(
                format: file.head.format, path: file.head.path, offset: entry.range.lowerBound,
                length: entry.range.count)), content: content))
      }
      if !entry.isStub { changes[document.number]?.hasPage = true }
    }
    if entry.record.pmid == nil { hasGroups = true }
    let statement = try connection.statement(
      """
      INSERT INTO contribution(id, file, document, is_stub, offset, length, anchor, content)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    statement.bind(1, contribution)
    statement.bind(2, file.id)
    statement.bind(3, document.number)
    statement.bind(4, entry.isStub ? 1 : 0)
    statement.bind(5, entry.range.lowerBound)
    statement.bind(6, entry.range.count)
    statement.bind(7, entry.record.pmid == nil ? entry.anchor.number : nil)
    statement.bind(8, entry.content)
    try statement.run()
    return document.number
  }

  private func write(
    _ links: [ParsedPage.Link], _ documents: [Int64], first: Int64, _ old: Set<LinkPair>
  ) throws(LibraryError) -> Int {
    let insert = try connection.statement(
      "INSERT INTO link(citing, cited, citing_entry, cited_entry) VALUES(?1, ?2, ?3, ?4) "
        + "ON CONFLICT DO NOTHING")
    let held = try connection.statement(
      "SELECT 1 FROM link WHERE citing = ?1 AND cited = ?2 LIMIT 1")
    var new = 0
    for link in links {
      let pair = LinkPair(citing: documents[link.citing], cited: documents[link.cited])
      held.bind(1, pair.citing)
      held.bind(2, pair.cited)
      let isHeld = try held.first { _ in true } ?? false
      if !isHeld, pair.citing != pair.cited, !old.contains(pair) { new += 1 }
      insert.bind(1, pair.citing)
      insert.bind(2, pair.cited)
      insert.bind(3, first + Int64(link.citing))
      insert.bind(4, first + Int64(link.cited))
      try insert.run()
    }
    return new
  }

  // MARK: Records by number

  /// The record's number; a new one where the library has no such record yet.
  func number(of identity: Identity) throws(LibraryError) -> (number: Int64, isNew: Bool) {
    if let number = numbers[identity] { return (number, changes[number]?.before == nil) }
    let statement = try connection.statement("SELECT number FROM document WHERE identity = ?1")
    statement.bind(1, identity.number)
    if let number = try statement.first({ $0.int64(0) }) { return (number, false) }
    let number = nextDocument
    nextDocument += 1
    numbers[identity] = number
    return (number, true)
  }

  /// Notes what a record is before this file changes it.
  func touch(_ number: Int64, _ identity: Identity) throws(LibraryError) {
    guard changes[number] == nil else { return }
    changes[number] = DocumentChange(identity: identity, before: try state(of: number, identity))
  }

  private func state(
    of number: Int64, _ identity: Identity
  ) throws(LibraryError) -> DocumentChange.State? {
    guard numbers[identity] != number else { return nil }
    let row = try connection.statement("SELECT winners FROM document WHERE number = ?1")
    row.bind(1, number)
    guard let winners = try row.first({ $0.bytes(0) }) else { return nil }
    guard let winners else {
      var record = Record()
      record.pmid = identity.pmid
      return DocumentChange.State(record: record, isStub: true, winners: [])
    }
    let ids = Winners.ids(winners)
    let statement = try connection.statement(
      "SELECT \(StoredContribution.columns) WHERE c.id = ?1")
    var contributions: [StoredContribution] = []
    for id in ids {
      statement.bind(1, id)
      if let stored = try statement.first({ StoredContribution($0, of: identity) }) {
        guard let stored else { throw broken(number) }
        contributions.append(stored)
      }
    }
    let merged = StoredContribution.merged(contributions)
    return DocumentChange.State(
      record: merged.record.record, isStub: merged.record.isStub, winners: contributions)
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
