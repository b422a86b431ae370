/// A set of records of one library, a bit for each document number.
///
/// Queries are algebra on these sets. 125 kB for a million records.
package struct DocumentSet: Hashable, Sendable {
  package private(set) var words: [UInt64]

  package init() { words = [] }

  package init(words: [UInt64]) {
    self.words = words
    while self.words.last == 0 { self.words.removeLast() }
  }

  package init(_ documents: some Sequence<DocumentNumber>) {
    words = []
    for document in documents { insert(document) }
  }

  package mutating func insert(_ document: DocumentNumber) {
    let word = Int(document.number >> 6)
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(document.number & 63)
  }

  package func contains(_ document: DocumentNumber) -> Bool {
    let word = Int(document.number >> 6)
    return word < words.count && words[word] & (1 << UInt64(document.number & 63)) != 0
  }

  package var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  package var isEmpty: Bool { words.isEmpty }

  package func intersection(_ other: DocumentSet) -> DocumentSet {
    DocumentSet(words: zip(words, other.words).map { $0 & $1 })
  }

  package func union(_ other: DocumentSet) -> DocumentSet {
    var longer = words.count >= other.words.count ? words : other.words
    let shorter = words.count >= other.words.count ? other.words : words
    for index in shorter.indices { longer[index] |= shorter[index] }
    return DocumentSet(words: longer)
  }

  package func subtracting(_ other: DocumentSet) -> DocumentSet {
    var rest = words
    for index in 0..<min(rest.count, other.words.count) { rest[index] &= ~other.words[index] }
    return DocumentSet(words: rest)
  }

  /// Ascending document numbers.
  package func forEach(_ body: (DocumentNumber) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(DocumentNumber(UInt32(index << 6 + rest.trailingZeroBitCount)))
        rest &= rest - 1
      }
    }
  }
}
