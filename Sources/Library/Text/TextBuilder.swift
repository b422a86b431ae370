internal import Literature

/// Words of the texts of some documents, numbered from 0 in the order in which they are added; made by
/// whoever reads a file, so that the one thread that writes has only to put them together.
struct TextBuilder {
  private struct Occurrence {
    var term: UInt32
    var document: UInt32
    var place: UInt32
  }

  private struct Gathered {
    var terms = TermTable()
    var occurrences: [Occurrence] = []
  }

  private var breaker = WordBreaker()
  private var gathered = Gathered()
  private(set) var documents: UInt32 = 0

  /// Words of a record that are indexed: a hundred times those of the longest there are. What holds
  /// more is no text.
  private static let mostWords = 1 << 20

  mutating func add(_ text: RecordText) {
    var position = 0
    for (column, bytes) in text.columns.enumerated() {
      bytes.withUnsafeBufferPointer { utf8 in
        var start = 0
        while start < utf8.count {
          // Each part of a column is a line.
          var end = start
          while end < utf8.count, utf8[end] != 0x0A { end += 1 }
          Self.add(
            UnsafeBufferPointer(rebasing: utf8[start..<end]), document: documents, column: column,
            &position, &breaker, &gathered)
          start = end + 1
          position += Postings.gap
        }
      }
    }
    documents += 1
  }

  private static func add(
    _ part: UnsafeBufferPointer<UInt8>, document: UInt32, column: Int, _ position: inout Int,
    _ breaker: inout WordBreaker, _ gathered: inout Gathered
  ) {
    breaker.forEachWord(in: part) { word in
      guard position < mostWords else { return }
      let place = min(position, Int(UInt32.max) / Postings.columns - 1)
      gathered.occurrences.append(
        Occurrence(
          term: UInt32(gathered.terms.number(of: word)), document: document,
          place: UInt32(place * Postings.columns + column)))
      position += 1
    }
  }

  /// Their words with postings, as one block.
  func block() -> [UInt8] {
    let (terms, occurrences) = (gathered.terms, gathered.occurrences)
    // Each word's occurrences in the order in which they came, by counting.
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for occurrence in occurrences { starts[Int(occurrence.term) + 1] += 1 }
    for index in 0..<terms.count { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [Occurrence](
      repeating: Occurrence(term: 0, document: 0, place: 0), count: occurrences.count)
    for occurrence in occurrences {
      sorted[next[Int(occurrence.term)]] = occurrence
      next[Int(occurrence.term)] += 1
    }
    var block = TermBlock()
    var postings: [UInt8] = []
    for term in terms.ordered() {
      postings.removeAll(keepingCapacity: true)
      let last = Self.encode(sorted[starts[term]..<starts[term + 1]], into: &postings)
      block.append(Array(terms.word(term)), postings, lastDocument: last)
    }
    return block.bytes
  }

  /// - Returns: the last document.
  private static func encode(
    _ occurrences: ArraySlice<Occurrence>, into postings: inout [UInt8]
  ) -> UInt32 {
    var last: UInt32 = 0
    var index = occurrences.startIndex
    while index < occurrences.endIndex {
      let document = occurrences[index].document
      var end = index + 1
      while end < occurrences.endIndex, occurrences[end].document == document { end += 1 }
      let step = Int(document - last)
      if end - index == 1 {
        Postings.append(step * 2 + 1, to: &postings)
      } else {
        Postings.append(step * 2, to: &postings)
        Postings.append(end - index, to: &postings)
      }
      var place = 0
      for occurrence in occurrences[index..<end] {
        Postings.append(Int(occurrence.place) - place, to: &postings)
        place = Int(occurrence.place)
      }
      last = document
      index = end
    }
    return last
  }
}
