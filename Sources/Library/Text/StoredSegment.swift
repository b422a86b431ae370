internal import Literature

/// Words of some documents as a library stores them: blocks in order, and the first word of each.
struct StoredSegment {
  let number: Int
  var documents: Int
  /// From the least document to the greatest.
  let range: ClosedRange<UInt32>
  let blocks: Int
  /// Documents whose text here is no longer theirs.
  var dead: Set<UInt32>
  /// First words of the blocks, one behind the other, and where each begins.
  private let words: [UInt8]
  private let starts: [UInt32]

  /// Blocks of a segment follow one another in `text_block`.
  static let blockBits = 24
  static let columns = "number, documents, words, dead, least, greatest"

  init(_ row: SQLStatement) {
    number = row.int(0)
    documents = max(0, row.int(1))
    let least = UInt32(clamping: row.int(4))
    range = least...max(least, UInt32(clamping: row.int(5)))
    let stored = row.bytes(2) ?? []
    var (words, starts): ([UInt8], [UInt32]) = ([], [])
    stored.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let length = Postings.number(bytes, &place, end: bytes.count)
        guard length <= bytes.count - place else { break }
        starts.append(UInt32(words.count))
        words += bytes[place..<place + length]
        place += length
      }
    }
    blocks = starts.count
    starts.append(UInt32(words.count))
    (self.words, self.starts) = (words, starts)
    dead = Self.set(row.bytes(3) ?? [])
  }

  init(number: Int, documents: Int, range: ClosedRange<UInt32>, firstWords: [[UInt8]]) {
    self.number = number
    self.documents = documents
    self.range = range
    blocks = firstWords.count
    dead = []
    words = Array(firstWords.joined())
    var (starts, place): ([UInt32], UInt32) = ([0], 0)
    for word in firstWords {
      place += UInt32(word.count)
      starts.append(place)
    }
    self.starts = starts
  }

  /// As `init(_:)` reads it.
  var wordBytes: [UInt8] {
    var bytes: [UInt8] = []
    for index in 0..<blocks {
      let word = words[Int(starts[index])..<Int(starts[index + 1])]
      Postings.append(word.count, to: &bytes)
      bytes += word
    }
    return bytes
  }

  var deadBytes: [UInt8] {
    var bytes: [UInt8] = []
    var last: UInt32 = 0
    for document in dead.sorted() {
      Postings.append(Int(document - last), to: &bytes)
      last = document
    }
    return bytes
  }

  private static func set(_ bytes: [UInt8]) -> Set<UInt32> {
    var (set, place, last): (Set<UInt32>, Int, UInt32) = ([], 0, 0)
    bytes.withUnsafeBufferPointer { bytes in
      while place < bytes.count {
        last &+= UInt32(truncatingIfNeeded: Postings.number(bytes, &place, end: bytes.count))
        set.insert(last)
      }
    }
    return set
  }

  /// The block in which a word stands where it stands in any: the last that begins with it or before.
  func block(of word: [UInt8]) -> Int {
    var (low, high) = (0, blocks)
    while low < high {
      let middle = (low + high) / 2
      if Array(words[Int(starts[middle])..<Int(starts[middle + 1])]).order(to: word) <= 0 {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }

  /// The words from a block on.
  func cursor(_ connection: LibraryConnection, from block: Int = 0) -> TermCursor {
    var next = block
    let (number, blocks) = (number, blocks)
    return TermCursor([]) { () throws(LibraryError) -> [UInt8]? in
      guard next < blocks else { return nil }
      let select = try connection.prepared("SELECT data FROM text_block WHERE number = ?1")
      select.bind(1, number << Self.blockBits | next)
      next += 1
      guard let block = try select.first({ $0.bytes(0) ?? [] }) else {
        throw .damaged(
          path: connection.path, reason: "a block of the text index is missing (\(number))")
      }
      return block
    }
  }
}
