internal import Literature

/// Answers from the text index: which records hold a word, a beginning of words, or a phrase.
struct TextIndex {
  private let connection: LibraryConnection
  private let segments: [StoredSegment]

  init(_ connection: LibraryConnection) throws(LibraryError) {
    self.connection = connection
    var segments: [StoredSegment] = []
    let rows = try connection.statement(
      "SELECT \(StoredSegment.columns) FROM text_segment ORDER BY number")
    try rows.forEach { segments.append(StoredSegment($0)) }
    self.segments = segments
  }

  /// The records in which the words of a text stand one behind the other, in one part of one field.
  ///
  /// - Parameter isPrefix: the last word may be the beginning of a longer one.
  func documents(with text: String, isPrefix: Bool) throws(LibraryError) -> DocumentSet {
    var breaker = WordBreaker()
    let words = breaker.words(of: text)
    guard let last = words.last else { return DocumentSet() }
    var found = Bits()
    for segment in segments {
      if words.count == 1 {
        try forEachHolder(of: last, isPrefix: isPrefix, in: segment) { bytes, range in
          Postings.forEach(bytes, in: range) { found.insert($0.document, unless: segment.dead) }
        }
      } else {
        for document in try phrase(words, isPrefix: isPrefix, in: segment) {
          found.insert(document, unless: segment.dead)
        }
      }
    }
    return DocumentSet(words: found.words)
  }

  /// Calls `take` with the postings of each word that is asked for.
  private func forEachHolder(
    of word: [UInt8], isPrefix: Bool, in segment: StoredSegment,
    _ take: (UnsafeBufferPointer<UInt8>, Range<Int>) -> Void
  ) throws(LibraryError) {
    guard segment.blocks > 0 else { return }
    var cursor = segment.cursor(connection, from: segment.block(of: word))
    while try cursor.next() {
      let order = cursor.term.order(to: word)
      if order < 0 { continue }
      guard order == 0 || isPrefix && cursor.term.starts(with: word) else { return }
      let postings = cursor.postings
      cursor.bytes.withUnsafeBufferPointer { take($0, postings) }
      if !isPrefix { return }
    }
  }

  /// The documents of a segment with the words in a row.
  private func phrase(
    _ words: [[UInt8]], isPrefix: Bool, in segment: StoredSegment
  ) throws(LibraryError) -> [UInt32] {
    /// Where the words so far end, ascending by document.
    var ends: [(document: UInt32, places: [Int])] = []
    for (index, word) in words.enumerated() {
      let isLast = index == words.count - 1
      var held: [UInt32: [Int]] = [:]
      let wanted = index == 0 ? nil : Set(ends.map(\.document))
      try forEachHolder(of: word, isPrefix: isPrefix && isLast, in: segment) { bytes, range in
        Postings.forEach(bytes, in: range) { entry in
          if let wanted, !wanted.contains(entry.document) { return }
          held[entry.document, default: []] += Postings.places(bytes, entry)
        }
      }
      if index == 0 {
        ends = held.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      } else {
        ends = ends.compactMap { end in
          guard let places = held[end.document] else { return nil }
          // The next position, and the same column.
          let next = Set(places).intersection(end.places.map { $0 &+ Postings.columns })
          return next.isEmpty ? nil : (end.document, next.sorted())
        }
      }
      if ends.isEmpty { return [] }
    }
    return ends.map(\.document)
  }

  private struct Bits {
    var words: [UInt64] = []

    mutating func insert(_ document: UInt32, unless dead: Set<UInt32>) {
      if !dead.isEmpty, dead.contains(document) { return }
      let word = Int(document >> 6)
      while words.count <= word { words.append(0) }
      words[word] |= 1 << UInt64(document & 63)
    }
  }
}
