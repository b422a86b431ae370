internal import Dispatch
internal import Literature
internal import Synchronization

/// The text index while an import writes it.
///
/// Words come ready from those who read the files, a block for each part, and are put together in one
/// segment when the transaction ends. A segment is never changed: a record whose text changes is dead
/// in the segments that held it, and stands in a new one. Eight segments of like size become one, so
/// that a search has few to look at whatever the size of the library, and a text is written again only
/// as often as the library has grown eightfold.
final class TextWriter {
  private let connection: LibraryConnection
  private var segments: [StoredSegment] = []
  private var nextSegment = 1

  private var parts: [Part] = []
  private var runs: [Run] = []
  /// For each run, the records of which it holds a text that is no longer theirs.
  private var replaced: [Set<UInt32>] = []
  /// Texts that were worked out here, from the merge of several sources.
  private var own = TextBuilder()
  private var ownDocuments: [UInt32] = []
  /// Where the new text of a record is: a part, -1 for the texts worked out here, and its document.
  private var places: [UInt32: Place] = [:]
  /// Records whose stored text is no longer theirs.
  private var dead: Set<UInt32> = []

  /// A block that came, and the record of each of its documents; 0 for those not taken.
  private struct Part: Sendable {
    var block: [UInt8]
    var documents: [UInt32]

    var source: TextMerge.Source {
      TextMerge.Source(cursor: TermCursor(block), naming: .named(documents))
    }
  }

  /// Parts that another thread makes one block of, so that little is left to do at the end.
  private final class Run: Sendable {
    let block = Mutex<[UInt8]>([])
    let done = DispatchSemaphore(value: 0)
    init(_ parts: [Part]) {
      DispatchQueue.global().async { [self] in
        var merge = TextMerge(parts.map(\.source))
        // Blocks in memory cannot fail to be read.
        try? merge.run(blockSize: .max) { merged in block.withLock { $0 = merged.bytes } }
        done.signal()
      }
    }
  }

  private enum Place {
    case part(Int, document: Int)
    case run(Int)
    case own(document: Int)
  }

  /// So many parts become a run.
  private static let runLength = 16
  /// So many segments of like size become one.
  private static let fan = 8
  private static let smallest = 2_048

  init(_ connection: LibraryConnection) throws(LibraryError) {
    self.connection = connection
    let rows = try connection.statement(
      "SELECT \(StoredSegment.columns) FROM text_segment ORDER BY number")
    try rows.forEach { segments.append(StoredSegment($0)) }
    nextSegment = (segments.last?.number ?? 0) + 1
  }

  /// Takes the words of a part; none of its documents is a record yet.
  ///
  /// - Returns: the part, for `take`.
  func open(_ block: [UInt8], documents: Int) -> Int {
    if parts.count >= Self.runLength { startRun() }
    parts.append(Part(block: block, documents: [UInt32](repeating: 0, count: documents)))
    return parts.count - 1
  }

  private func startRun() {
    runs.append(Run(parts))
    replaced.append([])
    for part in parts {
      for document in part.documents where document != 0 {
        places[document] = .run(runs.count - 1)
      }
    }
    parts.removeAll()
  }

  /// The text of a new record is that of a part's document.
  func take(_ document: Int, of part: Int, as record: Int64) {
    guard let number = UInt32(exactly: record) else { return }
    parts[part].documents[document] = number
    places[number] = .part(part, document: document)
  }

  /// Nil for a record that is not there any more.
  ///
  /// - Parameter wasStored: the library may hold a text of it already.
  func replace(by text: RecordText?, of record: Int64, wasStored: Bool) {
    guard let number = UInt32(exactly: record) else { return }
    if let place = places.removeValue(forKey: number) {
      switch place {
      case .part(let part, let document): parts[part].documents[document] = 0
      case .run(let run): replaced[run].insert(number)
      case .own(let document): ownDocuments[document] = 0
      }
    } else if wasStored {
      dead.insert(number)
    }
    guard let text, !text.isEmpty else { return }
    places[number] = .own(document: ownDocuments.count)
    own.add(text)
    ownDocuments.append(number)
  }

  func flush() throws(LibraryError) {
    try bury()
    var sources: [TextMerge.Source] = []
    for (run, replaced) in zip(runs, replaced) {
      run.done.wait()
      sources.append(
        TextMerge.Source(
          cursor: TermCursor(run.block.withLock { $0 }),
          naming: replaced.isEmpty ? .shifted(0) : .without(replaced)))
    }
    sources += parts.map(\.source)
    let mine = ownDocuments.count { $0 != 0 }
    try store(sources, documents: places.count - mine)
    // The few texts that were worked out here lie between the others by number: in a segment of their
    // own they do not keep those from being copied as they are.
    if mine > 0 {
      let source = TextMerge.Source(
        cursor: TermCursor(own.block()), naming: .named(ownDocuments))
      try store([source], documents: mine)
    }
    parts.removeAll()
    runs.removeAll()
    replaced.removeAll()
    own = TextBuilder()
    ownDocuments = []
    places.removeAll(keepingCapacity: true)
    try compact()
  }

  // MARK: Segments

  /// Notes in the segments which records are dead there.
  private func bury() throws(LibraryError) {
    guard !dead.isEmpty else { return }
    for index in segments.indices {
      let before = segments[index].dead.count
      segments[index].dead.formUnion(dead.filter { segments[index].range.contains($0) })
      guard segments[index].dead.count > before else { continue }
      let update = try connection.prepared("UPDATE text_segment SET dead = ?1 WHERE number = ?2")
      update.bind(1, segments[index].deadBytes)
      update.bind(2, segments[index].number)
      try update.run()
    }
    dead.removeAll(keepingCapacity: true)
  }

  private func store(_ sources: [TextMerge.Source], documents: Int) throws(LibraryError) {
    guard documents > 0 else { return }
    let number = nextSegment
    nextSegment += 1
    var words: [[UInt8]] = []
    var merge = TextMerge(sources)
    var range: ClosedRange<UInt32>?
    try merge.run { block throws(LibraryError) in
      let insert = try connection.prepared("INSERT INTO text_block(number, data) VALUES(?1, ?2)")
      insert.bind(1, number << StoredSegment.blockBits | words.count)
      insert.bind(2, block.bytes)
      try insert.run()
      words.append(block.first)
      range =
        min(
          range?.lowerBound ?? .max, block.documents.lowerBound)...max(
          range?.upperBound ?? 0, block.documents.upperBound)
    }
    guard let range else { return }
    let segment = StoredSegment(
      number: number, documents: documents, range: range, firstWords: words)
    let insert = try connection.prepared(
      """
      INSERT INTO text_segment(number, documents, words, dead, least, greatest)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6)
      """)
    insert.bind(1, number)
    insert.bind(2, documents)
    insert.bind(3, segment.wordBytes)
    insert.bind(4, [UInt8]())
    insert.bind(5, Int(range.lowerBound))
    insert.bind(6, Int(range.upperBound))
    try insert.run()
    segments.append(segment)
  }

  /// 0 up to `smallest` documents, one more for each eightfold.
  private static func level(_ segment: StoredSegment) -> Int {
    var (level, size) = (0, smallest)
    while segment.documents > size, level < 12 {
      level += 1
      size *= fan
    }
    return level
  }

  private func compact() throws(LibraryError) {
    // Half dead, it is written anew without them; wholly dead, nothing is left of it.
    for segment in segments where segment.dead.count * 2 > segment.documents {
      segments.removeAll { $0.number == segment.number }
      let source = TextMerge.Source(
        cursor: segment.cursor(connection), naming: .without(segment.dead))
      try store([source], documents: max(1, segment.documents - segment.dead.count))
      try remove(segment)
    }
    while let level = Dictionary(grouping: segments, by: Self.level).first(where: {
      $0.value.count >= Self.fan
    })?.key {
      let old = segments.filter { Self.level($0) == level }
      segments.removeAll { Self.level($0) == level }
      let sources = old.map { segment in
        TextMerge.Source(
          cursor: segment.cursor(connection),
          naming: segment.dead.isEmpty ? .shifted(0) : .without(segment.dead))
      }
      // Records that are dead in one of them are counted in another, or are gone: a few too many.
      try store(sources, documents: old.reduce(0) { $0 + $1.documents })
      for segment in old { try remove(segment) }
    }
  }

  private func remove(_ segment: StoredSegment) throws(LibraryError) {
    let blocks = try connection.prepared(
      "DELETE FROM text_block WHERE number BETWEEN ?1 AND ?2")
    blocks.bind(1, segment.number << StoredSegment.blockBits)
    blocks.bind(2, (segment.number + 1) << StoredSegment.blockBits - 1)
    try blocks.run()
    let row = try connection.prepared("DELETE FROM text_segment WHERE number = ?1")
    row.bind(1, segment.number)
    try row.run()
  }
}
