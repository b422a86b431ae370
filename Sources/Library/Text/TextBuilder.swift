internal import Literature

/// Words of the texts of some documents, numbered from 0 in the order in which they are added; made by
/// whoever reads a file, so that the one thread that writes has only to put them together.
struct TextBuilder {
  private struct Occurrence {
    var term: UInt32
    var document: UInt32
    var place: UInt32
  }

  private var breaker = WordBreaker()
  private var numbers: [[UInt8]: UInt32] = [:]
  private var terms: [[UInt8]] = []
  private var occurrences: [Occurrence] = []
  private(set) var documents: UInt32 = 0

  var isEmpty: Bool { documents == 0 }

  mutating func add(_ text: RecordText) {
    var position = 0
    let document = documents
    documents += 1
    for (column, bytes) in text.columns.enumerated() {
      bytes.withUnsafeBufferPointer { utf8 in
        var start = 0
        while start < utf8.count {
          // Each part of a column is a line.
          var end = start
          while end < utf8.count, utf8[end] != 0x0A { end += 1 }
          add(
            UnsafeBufferPointer(rebasing: utf8[start..<end]), document, column, &position)
          start = end + 1
          position += Postings.gap
        }
      }
    }
  }

  private mutating func add(
    _ part: UnsafeBufferPointer<UInt8>, _ document: UInt32, _ column: Int, _ position: inout Int
  ) {
    var breaker = self.breaker
    self.breaker = WordBreaker()
    breaker.forEachWord(in: part) { word in
      let term: UInt32
      if let known = numbers[word] {
        term = known
      } else {
        term = UInt32(terms.count)
        terms.append(word)
        numbers[word] = term
      }
      let place = min(position, Int(UInt32.max) / Postings.columns - 1)
      occurrences.append(
        Occurrence(
          term: term, document: document, place: UInt32(place * Postings.columns + column)))
      position += 1
    }
    self.breaker = breaker
  }

  /// Their words with postings, as one block.
  func block() -> [UInt8] {
    // Each word's occurrences in the order in which they came, by counting.
    var starts = [Int](repeating: 0, count: terms.count + 1)
    for occurrence in occurrences { starts[Int(occurrence.term) + 1] += 1 }
    for index in terms.indices { starts[index + 1] += starts[index] }
    var next = starts
    var sorted = [Int](repeating: 0, count: occurrences.count)
    for (index, occurrence) in occurrences.enumerated() {
      sorted[next[Int(occurrence.term)]] = index
      next[Int(occurrence.term)] += 1
    }
    var block = TermBlock()
    var postings: [UInt8] = []
    for term in terms.indices.sorted(by: { terms[$0].order(to: terms[$1]) < 0 }) {
      postings.removeAll(keepingCapacity: true)
      var index = starts[term]
      var last: UInt32 = 0
      while index < starts[term + 1] {
        let document = occurrences[sorted[index]].document
        var end = index + 1
        while end < starts[term + 1], occurrences[sorted[end]].document == document { end += 1 }
        let step = Int(document - last)
        if end - index == 1 {
          Postings.append(step * 2 + 1, to: &postings)
        } else {
          Postings.append(step * 2, to: &postings)
          Postings.append(end - index, to: &postings)
        }
        var place = 0
        for occurrence in sorted[index..<end] {
          Postings.append(Int(occurrences[occurrence].place) - place, to: &postings)
          place = Int(occurrences[occurrence].place)
        }
        last = document
        index = end
      }
      block.append(terms[term], postings, lastDocument: last)
    }
    return block.bytes
  }
}
