internal import Literature

/// Each document's place in the order of lists, whole in memory: 12 bytes a document, read at once,
/// dropped when the library changes.
struct OrderIndex {
  /// By document number.
  private var keys: [UInt64] = []
  /// All documents, newest first.
  private var ordered: [UInt32] = []
  /// Documents with a page of their own.
  private(set) var pages = DocumentSet()
  private(set) var pageCount = 0
  private(set) var stubCount = 0

  init(_ connection: LibraryConnection) throws(LibraryError) {
    try connection.statement("SELECT number, data FROM order_chunk ORDER BY number").forEach {
      row in
      let first = row.int(0) * OrderChunk.documents
      let chunk = row.withBytes(1) { OrderChunk($0) }
      if keys.count < first { keys.append(contentsOf: repeatElement(0, count: first - keys.count)) }
      keys.append(contentsOf: chunk.keys)
    }
    while keys.last == 0 { keys.removeLast() }
    var words = [UInt64](repeating: 0, count: keys.count / 64 + 1)
    var places: [Place] = []
    places.reserveCapacity(keys.count)
    for (number, bits) in keys.enumerated() {
      let key = OrderKey(bits: bits)
      guard key.isPresent else { continue }
      places.append(Place(rank: key.rank, number: UInt32(number)))
      if key.isPage {
        words[number >> 6] |= 1 << UInt64(number & 63)
        pageCount += 1
      } else {
        stubCount += 1
      }
    }
    pages = DocumentSet(words: words)
    ordered = Self.sorted(&places)
  }

  private struct Place {
    var rank: UInt64
    var number: UInt32
  }

  /// By date of publication, then by PMID, both descending.
  private static func sorted(_ places: inout [Place]) -> [UInt32] {
    places.sort { $0.rank != $1.rank ? $0.rank > $1.rank : $0.number < $1.number }
    return places.map(\.number)
  }

  /// A set's documents in the order of lists: sorted when they are few, else picked from all.
  func ordered(_ documents: DocumentSet) -> [UInt32] {
    let count = documents.count
    if count * 16 < ordered.count {
      var places: [Place] = []
      places.reserveCapacity(count)
      documents.forEach { document in
        let number = Int(document.number)
        guard number < keys.count else { return }
        places.append(Place(rank: OrderKey(bits: keys[number]).rank, number: document.number))
      }
      return Self.sorted(&places)
    }
    var numbers: [UInt32] = []
    numbers.reserveCapacity(count)
    let words = documents.words
    for number in ordered {
      let word = Int(number >> 6)
      if word < words.count, words[word] & (1 << UInt64(number & 63)) != 0 {
        numbers.append(number)
      }
    }
    return numbers
  }
}
