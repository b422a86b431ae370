/// Puts the words of several sources together in one order.
struct TextMerge {
  /// What the documents of a source are called in the result.
  enum Naming: Sendable {
    /// All are taken over, each number higher by this.
    case shifted(UInt32)
    /// By number; 0 for one that is not taken over.
    case table([UInt32])
    /// As they are, but for these, which are not taken over.
    case without(Set<UInt32>)

    func name(_ document: UInt32) -> UInt32 {
      switch self {
      case .shifted(let shift): document &+ shift
      case .table(let names): document < names.count ? names[Int(document)] : 0
      case .without(let dead): dead.contains(document) ? 0 : document
      }
    }

    /// Names that follow one another are a shift: then postings are copied, not read.
    static func named(_ names: [UInt32]) -> Naming {
      guard let first = names.first, first > 0 else { return .table(names) }
      for (index, name) in names.enumerated() where name != first &+ UInt32(index) {
        return .table(names)
      }
      return .shifted(first)
    }
  }

  struct Source {
    var cursor: TermCursor
    var naming: Naming
  }

  /// A block of the result, its first word, and the least and the greatest document in it.
  struct Block: Sendable {
    var first: [UInt8]
    var bytes: [UInt8]
    var documents: ClosedRange<UInt32>
  }

  /// A block is ended when it has so many bytes: few enough to be searched from its start.
  static let usualSize = 3_800

  private struct Entry {
    var document: UInt32
    var count: Int
    var source: Int
    var places: Range<Int>
  }

  private var sources: [Source]
  private var block = TermBlock()
  private var entries: [Entry] = []
  private var postings: [UInt8] = []
  private var firstDocument: UInt32 = 0
  private var lastDocument: UInt32 = 0
  /// In the block.
  private var documents: (least: UInt32, greatest: UInt32) = (.max, 0)

  init(_ sources: [Source]) { self.sources = sources }

  mutating func run(
    blockSize: Int = usualSize, _ take: (Block) throws(LibraryError) -> Void
  ) throws(LibraryError) {
    var open: [Int] = []
    for index in sources.indices where try sources[index].cursor.next() { open.append(index) }
    var holders: [Int] = []
    while var least = open.first {
      holders.removeAll(keepingCapacity: true)
      for index in open {
        let order =
          index == least
          ? 0 : sources[index].cursor.term.order(to: sources[least].cursor.term)
        if order < 0 {
          least = index
          holders.removeAll(keepingCapacity: true)
        }
        if order <= 0 { holders.append(index) }
      }
      let term = sources[least].cursor.term
      if !copy(holders) {
        gather(holders)
        encode()
      }
      if !postings.isEmpty {
        block.append(term, postings, lastDocument: lastDocument)
        documents.least = min(documents.least, firstDocument)
        documents.greatest = max(documents.greatest, lastDocument)
        if block.bytes.count >= blockSize { try end(take) }
      }
      var ended = false
      for index in holders where try !sources[index].cursor.next() {
        open.removeAll { $0 == index }
        ended = true
      }
      if ended, open.isEmpty { break }
    }
    if !block.isEmpty { try end(take) }
  }

  private mutating func end(
    _ take: (Block) throws(LibraryError) -> Void
  ) throws(LibraryError) {
    let range = documents.least...max(documents.least, documents.greatest)
    try take(Block(first: block.first, bytes: block.bytes, documents: range))
    block = TermBlock()
    documents = (.max, 0)
  }

  /// Puts the postings of a word one behind the other. False where they have to be read, for the
  /// documents of one do not all come behind those of the one before.
  private mutating func copy(_ holders: [Int]) -> Bool {
    postings.removeAll(keepingCapacity: true)
    lastDocument = 0
    for index in holders {
      guard case .shifted(let shift) = sources[index].naming else { return false }
      let range = sources[index].cursor.postings
      let isBehind = sources[index].cursor.bytes.withUnsafeBufferPointer { bytes in
        var place = range.lowerBound
        let head = Postings.number(bytes, &place, end: range.upperBound)
        let first = UInt32(truncatingIfNeeded: head >> 1) &+ shift
        guard first > lastDocument else { return false }
        if lastDocument == 0 { firstDocument = first }
        Postings.append(Int(first - lastDocument) * 2 + head & 1, to: &postings)
        postings.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[place..<range.upperBound]))
        return true
      }
      guard isBehind else { return false }
      lastDocument = sources[index].cursor.lastDocument &+ shift
    }
    return true
  }

  /// The documents of a word from all that hold it, ascending.
  private mutating func gather(_ holders: [Int]) {
    entries.removeAll(keepingCapacity: true)
    var isOrdered = true
    for index in holders {
      let (cursor, naming) = (sources[index].cursor, sources[index].naming)
      cursor.bytes.withUnsafeBufferPointer { bytes in
        Postings.forEach(bytes, in: cursor.postings) { entry in
          let document = naming.name(entry.document)
          guard document != 0 else { return }
          if let last = entries.last, last.document >= document { isOrdered = false }
          entries.append(
            Entry(document: document, count: entry.count, source: index, places: entry.places))
        }
      }
    }
    if !isOrdered { entries.sort { $0.document < $1.document } }
  }

  private mutating func encode() {
    postings.removeAll(keepingCapacity: true)
    var last: UInt32 = 0
    for entry in entries {
      let step = Int(entry.document - last)
      if entry.count == 1 {
        Postings.append(step * 2 + 1, to: &postings)
      } else {
        Postings.append(step * 2, to: &postings)
        Postings.append(entry.count, to: &postings)
      }
      postings += sources[entry.source].cursor.bytes[entry.places]
      last = entry.document
    }
    firstDocument = entries.first?.document ?? 0
    lastDocument = last
  }
}
