internal import Literature

/// Each document's place in the lists, whole in memory: 12 bytes a document.
struct OrderIndex {
  /// By document number, as `OrderKey` has them.
  private let keys: [UInt64]
  /// All documents, newest first.
  private let newestFirst: [UInt32]
  /// Documents with a page of their own.
  let pages: DocumentSet
  let pageCount: Int
  let stubCount: Int

  init(_ connection: LibraryConnection) throws(LibraryError) {
    var keys: [UInt64] = []
    let chunks = try connection.statement("SELECT number, data FROM order_chunk ORDER BY number")
    try chunks.forEach { row in
      let first = row.int(0) * OrderChunk.documents
      if keys.count < first { keys.append(contentsOf: repeatElement(0, count: first - keys.count)) }
      keys.append(contentsOf: row.withBytes(1) { OrderChunk($0) }.keys)
    }
    while keys.last == 0 { keys.removeLast() }
    var words = [UInt64](repeating: 0, count: keys.count / 64 + 1)
    var (present, pageCount): ([UInt32], Int) = ([], 0)
    present.reserveCapacity(keys.count)
    for (number, bits) in keys.enumerated() {
      let key = OrderKey(bits: bits)
      guard key.isPresent else { continue }
      present.append(UInt32(number))
      if key.isPage {
        words[number >> 6] |= 1 << UInt64(number & 63)
        pageCount += 1
      }
    }
    self.keys = keys
    pages = DocumentSet(words: words)
    self.pageCount = pageCount
    stubCount = present.count - pageCount
    newestFirst = Self.sorted(present, by: keys)
  }

  /// By date of publication, then by PMID, both descending; what has neither keeps its order. Sorted
  /// by digits of nine bits, the last first: linear, and without comparisons.
  private static func sorted(_ documents: [UInt32], by keys: [UInt64]) -> [UInt32] {
    let digit = 9
    let mask: UInt64 = 1 << UInt64(digit) - 1
    var from = documents
    var to = documents
    for shift in stride(from: 0, to: Int(OrderKey.rankBits), by: digit) {
      var starts = [Int](repeating: 0, count: (1 << digit) + 1)
      for document in from {
        // The greater digit comes first.
        let place = Int(mask - keys[Int(document)] >> UInt64(shift) & mask)
        starts[place + 1] += 1
      }
      for place in 1..<starts.count { starts[place] += starts[place - 1] }
      for document in from {
        let place = Int(mask - keys[Int(document)] >> UInt64(shift) & mask)
        to[starts[place]] = document
        starts[place] += 1
      }
      swap(&from, &to)
    }
    return from
  }

  /// A set's documents in that order.
  func ordered(_ documents: DocumentSet) -> [UInt32] {
    let count = documents.count
    var ordered: [UInt32] = []
    ordered.reserveCapacity(count)
    if count > newestFirst.count / 32 {
      let words = documents.words
      for document in newestFirst
      where Int(document >> 6) < words.count
        && words[Int(document >> 6)] & (1 << UInt64(document & 63)) != 0
      {
        ordered.append(document)
      }
    } else {
      documents.forEach { document in
        if Int(document.number) < keys.count, OrderKey(bits: keys[Int(document.number)]).isPresent {
          ordered.append(document.number)
        }
      }
      ordered.sort { left, right in
        let first = OrderKey(bits: keys[Int(left)]).rank
        let second = OrderKey(bits: keys[Int(right)]).rank
        return first != second ? first > second : left < right
      }
    }
    return ordered
  }
}
