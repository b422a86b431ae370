internal import Literature

/// The forward indexes while an import writes them: changed in memory, stored by `flush` in the
/// transaction of the files that changed them.
final class ChunkWriter {
  private let connection: LibraryConnection
  private var order: [Int: OrderChunk] = [:]
  private var topics: [Int: TopicChunk] = [:]
  private var changedOrder: Set<Int> = []
  private var changedTopics: Set<Int> = []
  private var descriptors: Numbering
  private var qualifiers: Numbering

  init(_ connection: LibraryConnection) throws(LibraryError) {
    self.connection = connection
    descriptors = try Numbering("descriptor", from: 0, connection)
    // 0 stands for the descriptor itself.
    qualifiers = try Numbering("qualifier", from: 1, connection)
  }

  func setOrder(_ key: OrderKey, of document: Int64) throws(LibraryError) {
    let chunk = Int(document) / OrderChunk.documents
    if order[chunk] == nil {
      let stored = try connection.prepared("SELECT data FROM order_chunk WHERE number = ?1")
      stored.bind(1, chunk)
      order[chunk] = try stored.first { $0.withBytes(0) { OrderChunk($0) } } ?? OrderChunk()
    }
    order[chunk]?.keys[Int(document) % OrderChunk.documents] = key.bits
    changedOrder.insert(chunk)
  }

  /// - Parameter entries: of this library, as `libraryNumbers` gives them.
  func setTopics(_ entries: [UInt32], of document: Int64) throws(LibraryError) {
    let chunk = Int(document) / TopicChunk.documents
    if topics[chunk] == nil {
      let stored = try connection.prepared("SELECT data FROM topic_chunk WHERE number = ?1")
      stored.bind(1, chunk)
      topics[chunk] = try stored.first { $0.withBytes(0) { TopicChunk($0) } } ?? TopicChunk()
    }
    topics[chunk]?.set(entries, at: Int(document) % TopicChunk.documents)
    changedTopics.insert(chunk)
  }

  /// The library's numbers of some names, each in its place; new names get new numbers.
  func libraryNumbers(
    of names: TopicNames
  ) throws(LibraryError) -> (descriptors: [Int], qualifiers: [Int]) {
    var numbers: (descriptors: [Int], qualifiers: [Int]) = ([], [])
    for name in names.descriptors {
      numbers.descriptors.append(try descriptors.number(of: name))
    }
    for name in names.qualifiers { numbers.qualifiers.append(try qualifiers.number(of: name)) }
    return numbers
  }

  /// Stores what changed.
  func flush() throws(LibraryError) {
    try store("order_chunk", changedOrder) { order[$0]?.bytes }
    try store("topic_chunk", changedTopics) { chunk in
      topics[chunk]?.merge()
      return topics[chunk]?.bytes
    }
    changedOrder = []
    changedTopics = []
    // A large library is not held in memory by its import.
    if order.count > 16 { order = [:] }
    if topics.count > 16 { topics = [:] }
  }

  private func store(
    _ table: String, _ chunks: Set<Int>, _ bytes: (Int) -> [UInt8]?
  ) throws(LibraryError) {
    let statement = try connection.statement(
      "INSERT INTO \(table)(number, data) VALUES(?1, ?2) "
        + "ON CONFLICT(number) DO UPDATE SET data = excluded.data")
    for chunk in chunks.sorted() {
      statement.bind(1, chunk)
      statement.bind(2, bytes(chunk))
      try statement.run()
    }
  }
}

/// The numbers of a vocabulary's names in one library, given in the order in which they come.
private struct Numbering {
  private let table: String
  private let connection: LibraryConnection
  private var numbers: [String: Int] = [:]
  private var next: Int

  init(
    _ table: String, from first: Int, _ connection: LibraryConnection
  ) throws(LibraryError) {
    self.table = table
    self.connection = connection
    next = first
    let rows = try connection.statement("SELECT number, name FROM \(table)")
    try rows.forEach { row in
      numbers[row.text(1) ?? ""] = row.int(0)
      next = max(next, row.int(0) + 1)
    }
  }

  mutating func number(of name: String) throws(LibraryError) -> Int {
    if let number = numbers[name] { return number }
    let insert = try connection.statement("INSERT INTO \(table)(number, name) VALUES(?1, ?2)")
    insert.bind(1, next)
    insert.bind(2, name)
    try insert.run()
    numbers[name] = next
    defer { next += 1 }
    return next
  }
}
