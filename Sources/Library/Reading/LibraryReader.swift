package import Literature
package import Query

/// Answers about one library, over a connection of its own. Use one for each thread.
///
/// A library that another process imports into is read as it was at its last commit.
package final class LibraryReader {
  let connection: LibraryConnection
  /// Each is read when it is first asked for: a reader that only lists holds no topics.
  private var orderIndex: (version: Int, index: OrderIndex)?
  private var topicIndex: (version: Int, index: TopicIndex)?
  /// The order of the last set that rows were asked of: windows of one list share it.
  private var lastOrder: (version: Int, documents: DocumentSet, numbers: [UInt32])?

  private var textIndex: (version: Int, index: TextIndex)?
  private var contentStore: (version: Int, store: ContentStore)?

  package convenience init(path: String) throws(LibraryError) {
    self.init(try LibraryConnection(path: path, for: .reading))
  }

  init(_ connection: LibraryConnection) { self.connection = connection }

  /// Ends a read that is under way, from any thread; it then throws `interrupted`.
  package var interrupter: @Sendable () -> Void { connection.interrupter }

  /// Reads the library as it is at one commit, whatever an import commits meanwhile: what was read of an
  /// index and the rows it leads to belong together.
  func snapshot<Value>(
    _ read: () throws(LibraryError) -> Value
  ) throws(LibraryError) -> Value {
    guard !connection.isInTransaction else { return try read() }
    try connection.execute("BEGIN")
    // Nothing was written, so that either way to end does.
    defer { try? connection.execute("ROLLBACK") }
    return try read()
  }

  private func version() throws(LibraryError) -> Int {
    try connection.dataVersion()
  }

  private func texts() throws(LibraryError) -> TextIndex {
    let version = try version()
    if let textIndex, textIndex.version == version { return textIndex.index }
    textIndex = nil
    let index = try TextIndex(connection)
    textIndex = (version, index)
    return index
  }

  /// A library without a dictionary may learn one while it is read.
  func contents() throws(LibraryError) -> ContentStore {
    let version = try version()
    if let held = contentStore {
      if held.version == version { return held.store }
      if held.store.count == (try connection.number("SELECT count(*) FROM dictionary")) {
        contentStore = (version, held.store)
        return held.store
      }
    }
    let store = try ContentStore(connection)
    contentStore = (version, store)
    return store
  }

  private func order() throws(LibraryError) -> OrderIndex {
    let version = try version()
    if let orderIndex, orderIndex.version == version { return orderIndex.index }
    orderIndex = nil
    let index = try OrderIndex(connection)
    orderIndex = (version, index)
    return index
  }

  private func topics() throws(LibraryError) -> TopicIndex {
    let version = try version()
    if let topicIndex, topicIndex.version == version { return topicIndex.index }
    topicIndex = nil
    let index = try TopicIndex(connection)
    topicIndex = (version, index)
    return index
  }

  // MARK: Sets

  /// The records that the query and its filters leave.
  package func documents(_ selection: Selection) throws(LibraryError) -> DocumentSet {
    try snapshot { () throws(LibraryError) -> DocumentSet in
      let found = try documents(selection.query)
      var chosen: DocumentSet?
      for filter in selection.filters {
        let topic = try topics().documents(filter.topic)
        chosen =
          switch filter.joining {
          case .and: (chosen ?? found).intersection(topic)
          case .or: chosen.map { $0.union(topic) } ?? topic
          case .not: (chosen ?? found).subtracting(topic)
          }
      }
      return chosen.map { found.intersection($0) } ?? found
    }
  }

  private func documents(_ query: Query) throws(LibraryError) -> DocumentSet {
    switch query {
    case .all: return try order().pages
    case .pmids(let pmids):
      var documents = DocumentSet()
      for pmid in pmids {
        if let document = try document(pmid) { documents.insert(document) }
      }
      return documents
    case .pmcid(let pmcid): return try documents(stating: Identity(pmcid))
    case .doi(let doi): return try documents(stating: Identity(doi))
    case .word(let word, let isPrefix):
      return try texts().documents(with: word, isPrefix: isPrefix)
    case .phrase(let words):
      return try texts().documents(with: words.joined(separator: " "), isPrefix: false)
    case .topic(let topic): return try topics().documents(topic)
    case .and(let left, let right):
      let found = try documents(left)
      return found.isEmpty ? found : found.intersection(try documents(right))
    case .or(let left, let right):
      return try documents(left).union(try documents(right))
    case .not(let left, let right):
      return try documents(left).subtracting(try documents(right))
    }
  }

  func documents(stating key: Identity) throws(LibraryError) -> DocumentSet {
    let statement = try connection.statement(
      """
      SELECT number FROM document WHERE identity IN
        (SELECT anchor FROM identifier WHERE key = ?1)
      UNION SELECT document FROM contribution WHERE anchor IN
        (SELECT anchor FROM identifier WHERE key = ?1 AND anchor >= 1152921504606846976)
      """)
    statement.bind(1, key.number)
    var documents = DocumentSet()
    try statement.forEach { documents.insert(DocumentNumber(UInt32(clamping: $0.int(0)))) }
    return documents
  }

  /// How many of a set are known only from other pages.
  package func stubCount(in documents: DocumentSet) throws(LibraryError) -> Int {
    try snapshot { () throws(LibraryError) -> Int in
      documents.subtracting(try order().pages).count
    }
  }

  /// Most frequent first, then by name.
  package func topics(in documents: DocumentSet) throws(LibraryError) -> [TopicCount] {
    try snapshot { () throws(LibraryError) -> [TopicCount] in
      try topics().counts(in: documents)
    }
  }

  // MARK: Lists

  private func order(of documents: DocumentSet) throws(LibraryError) -> [UInt32] {
    let version = try version()
    if let last = lastOrder, last.version == version, last.documents == documents {
      return last.numbers
    }
    lastOrder = nil
    let numbers = try order().ordered(documents)
    lastOrder = (version, documents, numbers)
    return numbers
  }

  /// The window of a set, newest first: by date of publication, then by PMID, both descending.
  package func rows(
    of documents: DocumentSet, _ window: Range<Int>
  ) throws(LibraryError) -> [RecordRow] {
    try snapshot { () throws(LibraryError) -> [RecordRow] in
      let numbers = try order(of: documents)
      return try rows(numbers[window.clamped(to: 0..<numbers.count)])
    }
  }

  /// Where a record stands in a set's order, nil where it is not in the set.
  package func place(
    of document: DocumentNumber, in documents: DocumentSet
  ) throws(LibraryError) -> Int? {
    try snapshot { () throws(LibraryError) -> Int? in
      guard documents.contains(document) else { return nil }
      return try order(of: documents).firstIndex(of: document.number)
    }
  }

  private func rows(_ numbers: some Sequence<UInt32>) throws(LibraryError) -> [RecordRow] {
    let row = try connection.statement(
      """
      SELECT identity, kind, year, journal, title, first_author, citations_stated,
        (SELECT count(DISTINCT citing) FROM link WHERE cited = ?1 AND citing <> ?1),
        (SELECT count(DISTINCT cited) FROM link WHERE citing = ?1 AND cited <> ?1)
      FROM document WHERE number = ?1
      """)
    var rows: [RecordRow] = []
    for number in numbers {
      row.bind(1, Int(number))
      try row.forEach {
        rows.append(
          RecordRow(
            document: DocumentNumber(number), pmid: Identity(number: $0.int64(0)).pmid,
            isStub: $0.int(1) != 0, year: $0.optionalInt(2), journal: $0.text(3), title: $0.text(4),
            firstAuthor: $0.text(5), citedByCount: $0.int(7), referenceCount: $0.int(8),
            citationsStated: $0.optionalInt(6)))
      }
    }
    return rows
  }

  // MARK: One record

  package func document(_ pmid: PMID) throws(LibraryError) -> DocumentNumber? {
    let statement = try connection.statement("SELECT number FROM document WHERE identity = ?1")
    statement.bind(1, Identity(pmid).number)
    return try statement.first { DocumentNumber(UInt32(clamping: $0.int(0))) }
  }

  package func detail(_ document: DocumentNumber) throws(LibraryError) -> RecordDetail? {
    try snapshot { () throws(LibraryError) -> RecordDetail? in
      guard let (merged, identity) = try merged(document) else { return nil }
      var record = merged.record
      if record.pmid == nil { record.pmid = identity.pmid }
      return RecordDetail(
        document: document, record: record, isStub: merged.isStub, isDeleted: merged.isDeleted,
        citedBy: try linked(Self.citing, document),
        references: try linked(Self.cited, document),
        sources: merged.contributions.isEmpty
          ? try mentions(of: document) : merged.contributions.map(\.source))
    }
  }

  /// What its sources state of a record together, best source first.
  func merged(
    _ document: DocumentNumber
  ) throws(LibraryError) -> (record: MergedRecord, identity: Identity)? {
    let row = try connection.statement("SELECT identity FROM document WHERE number = ?1")
    row.bind(1, Int(document.number))
    guard let identity = try row.first({ Identity(number: $0.int64(0)) }) else { return nil }
    let statement = try connection.statement(
      "SELECT \(StoredContribution.columns) WHERE c.document = ?1")
    statement.bind(1, Int(document.number))
    var contributions: [StoredContribution] = []
    let contents = try contents()
    try statement.forEach { row throws(LibraryError) in
      guard let stored = StoredContribution(row, of: identity, contents) else {
        throw .damaged(
          path: connection.path, reason: "the content of record \(document.number) cannot be read")
      }
      contributions.append(stored)
    }
    return (StoredContribution.merged(contributions).record, identity)
  }

  /// The records that name one of which nothing but its PMID is known.
  func mentions(of document: DocumentNumber) throws(LibraryError) -> [Source] {
    let statement = try connection.statement(
      """
      SELECT f.format, f.path, c.offset, c.length FROM link l
        JOIN contribution c ON c.id = l.citing_entry JOIN file f ON f.id = c.file
      WHERE l.cited = ?1 AND l.cited_entry = 0 ORDER BY f.path, c.offset
      """)
    statement.bind(1, Int(document.number))
    var sources: [Source] = []
    try statement.forEach { row in
      sources.append(
        Source(
          format: PageFormat(rawValue: row.text(0) ?? "") ?? .pmidList,
          path: LaterPath.file(row.text(1) ?? ""),
          offset: row.int(2), length: row.int(3)))
    }
    return sources
  }

  // Two entries that turn out to be one record are no link.
  private static let citing = "SELECT DISTINCT citing FROM link WHERE cited = ?1 AND citing <> ?1"
  private static let cited = "SELECT DISTINCT cited FROM link WHERE citing = ?1 AND cited <> ?1"

  private func linked(
    _ sql: String, _ document: DocumentNumber
  ) throws(LibraryError) -> [RecordRow] {
    let rows = try rows(numbers(sql, document))
    return rows.sorted { left, right in
      guard let first = left.pmid else {
        return right.pmid == nil && left.document < right.document
      }
      guard let second = right.pmid else { return true }
      return first < second
    }
  }

  private func numbers(
    _ sql: String, _ document: DocumentNumber
  ) throws(LibraryError) -> [UInt32] {
    let statement = try connection.statement(sql)
    statement.bind(1, Int(document.number))
    var numbers: [UInt32] = []
    try statement.forEach { numbers.append(UInt32(clamping: $0.int(0))) }
    return numbers
  }

  /// Records that cite this one, as a set (newest first when listed).
  package func citedBy(_ document: DocumentNumber) throws(LibraryError) -> DocumentSet {
    try snapshot { () throws(LibraryError) -> DocumentSet in
      DocumentSet(try numbers(Self.citing, document).map { DocumentNumber($0) })
    }
  }

  /// Records that this one cites.
  package func references(of document: DocumentNumber) throws(LibraryError) -> DocumentSet {
    try snapshot { () throws(LibraryError) -> DocumentSet in
      DocumentSet(try numbers(Self.cited, document).map { DocumentNumber($0) })
    }
  }

  // MARK: The library

  /// Records with a page of their own, and stubs.
  package func totals() throws(LibraryError) -> (records: Int, stubs: Int) {
    try snapshot { () throws(LibraryError) -> (records: Int, stubs: Int) in
      let index = try order()
      return (index.pageCount, index.stubCount)
    }
  }

  package func info() throws(LibraryError) -> LibraryInfo {
    try snapshot { () throws(LibraryError) -> LibraryInfo in
      var info = LibraryInfo()
      info.path = connection.path
      info.schemaVersion = try connection.number("PRAGMA user_version")
      (info.records, info.stubs) = try totals()
      info.links = try connection.number(
        "SELECT count(*) FROM (SELECT DISTINCT citing, cited FROM link WHERE citing <> cited)")
      // What was read after all is stored beside the file that holds it.
      info.files = try connection.number("SELECT count(*) FROM file WHERE instr(path, '//') = 0")
      info.quarantined = try connection.number("SELECT count(*) FROM quarantine")
      info.bytes =
        try connection.number("PRAGMA page_count") * connection.number("PRAGMA page_size")
      let formats = try connection.statement(
        "SELECT format, sum(last - first + 1) FROM file GROUP BY format")
      try formats.forEach { row in
        if let format = row.text(0).flatMap({ PageFormat(rawValue: $0) }) {
          info.sources[format] = row.int(1)
        }
      }
      return info
    }
  }
}
