internal import Literature
internal import PageFormats

/// Puts files into a library, each whole, inside the transaction that the importer has opened.
///
/// What a record is afterwards follows from the contributions alone, whatever the order in which
/// they came: the row, the text index and the forward indexes are worked out from their merge.
final class LibraryWriter {
  let connection: LibraryConnection
  let contents: ContentStore
  let chunks: ChunkWriter
  let text: TextWriter
  var nextDocument: Int64
  var nextContribution: Int64
  private var nextFile: Int64
  /// Contributions without a PMID are rare; without any, no group has to be looked at again.
  var hasGroups: Bool

  /// The number of the file that was written last.
  private(set) var lastFile: Int64?

  /// Of the file that is being written.
  var changes: [Int64: DocumentChange] = [:]
  /// Numbers by identity, as many as memory is spared for.
  var numbers: [Identity: Int64] = [:]
  /// Whether there is no record whose number is not among them.
  private(set) var knowsAllNumbers: Bool
  /// Numbers that were given and have no row yet.
  var unwritten: Set<Int64> = []
  var touchedKeys: Set<Identity> = []

  /// About 30 bytes each.
  private static let mostNumbers = 1 << 19

  init(_ connection: LibraryConnection, _ contents: ContentStore) throws(LibraryError) {
    self.connection = connection
    self.contents = contents
    try contents.forgetStored(connection)
    chunks = try ChunkWriter(connection)
    text = try TextWriter(connection)
    nextDocument = Int64(try connection.number("SELECT max(number) FROM document")) + 1
    knowsAllNumbers = nextDocument == 1
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
    let oldLinks: Set<LinkPair>
    /// What is named as the source of what it says.
    let sourcePath: String
  }

  /// Takes back what the file said before. Its parts come next, then `finish`, all in one transaction.
  func begin(_ head: FileHead) throws(LibraryError) -> OpenFile {
    forgetFile()
    let oldLinks = try removeContributions(of: head.path)
    let id = try writeRow(of: head)
    lastFile = id
    return OpenFile(
      id: id, head: head, first: nextContribution, oldLinks: oldLinks,
      sourcePath: LaterPath.file(head.path))
  }

  func add(
    _ part: PreparedPart, to file: OpenFile, _ report: inout ImportReport
  ) throws(LibraryError) {
    if numbers.count > Self.mostNumbers { forgetNumbers() }
    let first = nextContribution
    for entry in part.entries where !entry.keys.isEmpty {
      try add(entry.keys, of: entry.anchor)
    }
    var documents: [Int64] = []
    documents.reserveCapacity(part.entries.count)
    let topics = try chunks.libraryNumbers(of: part.topics)
    let words = text.open(part.words, documents: part.wordsDocuments)
    for var entry in part.entries {
      if let extract = entry.extract {
        entry.extract?.topics = TopicNames.renumbered(
          extract.topics, descriptors: topics.descriptors, qualifiers: topics.qualifiers)
      }
      documents.append(try write(entry, of: file, words: words))
    }
    report.links += try write(part, documents, first: first, file.oldLinks)
    if hasGroups { try regroup() }
    touchedKeys.removeAll(keepingCapacity: true)
    // What something was taken away from may get it back from a later part.
    let settled = changes.keys.filter { changes[$0]?.isSettled == true }
    for number in settled.sorted() {
      if let change = changes.removeValue(forKey: number) {
        try refresh(number, change, &report)
      }
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
    touchedKeys.removeAll(keepingCapacity: true)
  }

  private func forgetNumbers() {
    numbers.removeAll(keepingCapacity: true)
    knowsAllNumbers = false
    for number in unwritten {
      if let identity = changes[number]?.identity { numbers[identity] = number }
    }
  }

  /// Stores what is kept until the transaction ends.
  func flush() throws(LibraryError) {
    try contents.flush(into: connection)
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
    forgetFile()
  }

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
}
