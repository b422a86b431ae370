/// Words in the order of their bytes, each with its postings: how many bytes it shares with the one
/// before, how many follow, these, the last document that holds it, the length of its postings, and
/// they themselves.
struct TermBlock {
  private(set) var bytes: [UInt8] = []
  private var last: [UInt8] = []
  /// The first word.
  private(set) var first: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ term: [UInt8], _ postings: [UInt8], lastDocument: UInt32) {
    var shared = 0
    if isEmpty {
      first = term
    } else {
      while shared < min(term.count, last.count), term[shared] == last[shared] { shared += 1 }
    }
    Postings.append(shared, to: &bytes)
    Postings.append(term.count - shared, to: &bytes)
    bytes += term[shared...]
    Postings.append(Int(lastDocument), to: &bytes)
    Postings.append(postings.count, to: &bytes)
    bytes += postings
    last = term
  }
}

/// Goes through the words of blocks that follow one another.
struct TermCursor {
  private(set) var bytes: [UInt8]
  private(set) var term: [UInt8] = []
  /// Of the word, in `bytes`.
  private(set) var postings = 0..<0
  private(set) var lastDocument: UInt32 = 0
  private var position = 0
  private let nextBlock: (() throws(LibraryError) -> [UInt8]?)?

  init(_ bytes: [UInt8], nextBlock: (() throws(LibraryError) -> [UInt8]?)? = nil) {
    self.bytes = bytes
    self.nextBlock = nextBlock
  }

  /// False at the end, and where the bytes are no block.
  mutating func next() throws(LibraryError) -> Bool {
    while position >= bytes.count {
      guard let more = try nextBlock?() else { return false }
      bytes = more
      position = 0
    }
    return advance()
  }

  private mutating func advance() -> Bool {
    var place = position
    let read: (shared: Int, own: Range<Int>, last: Int, postings: Range<Int>)? =
      bytes.withUnsafeBufferPointer { bytes in
        let shared = Postings.number(bytes, &place, end: bytes.count)
        let length = Postings.number(bytes, &place, end: bytes.count)
        guard length <= bytes.count - place else { return nil }
        let own = place..<place + length
        place += length
        let last = Postings.number(bytes, &place, end: bytes.count)
        let count = Postings.number(bytes, &place, end: bytes.count)
        guard count <= bytes.count - place else { return nil }
        return (shared, own, last, place..<place + count)
      }
    guard let read, read.shared <= term.count else {
      position = bytes.count
      return false
    }
    term.removeSubrange(read.shared...)
    term += bytes[read.own]
    lastDocument = UInt32(truncatingIfNeeded: read.last)
    postings = read.postings
    position = read.postings.upperBound
    return true
  }
}

extension [UInt8] {
  /// By bytes, as SQLite orders blobs; below zero where this one comes first.
  func order(to other: [UInt8]) -> Int {
    let count = Swift.min(self.count, other.count)
    for index in 0..<count where self[index] != other[index] {
      return Int(self[index]) - Int(other[index])
    }
    return self.count - other.count
  }
}
