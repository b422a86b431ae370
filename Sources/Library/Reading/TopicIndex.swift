internal import Literature

/// Each document's topics, whole in memory: 4 bytes a topic. Filters and counts are one pass over
/// them, which SQL would take hundreds of times as long for.
final class TopicIndex {
  private var chunks: [(first: Int, chunk: TopicChunk)] = []
  private let descriptors: Names
  private let qualifiers: Names
  /// A row for each descriptor, a column for it and each qualifier; all zero between counts.
  private var counters: [UInt32]
  private let width: Int

  init(_ connection: LibraryConnection) throws(LibraryError) {
    descriptors = try Names("descriptor", connection)
    qualifiers = try Names("qualifier", connection)
    width = max(1, qualifiers.names.count)
    counters = [UInt32](repeating: 0, count: descriptors.names.count * width)
    let rows = try connection.statement("SELECT number, data FROM topic_chunk ORDER BY number")
    try rows.forEach { row in
      chunks.append((row.int(0) * TopicChunk.documents, row.withBytes(1) { TopicChunk($0) }))
    }
  }

  /// A vocabulary by number, with each name's place in the order of names.
  private struct Names {
    var names: [String] = []
    var places: [UInt32] = []

    init(_ table: String, _ connection: LibraryConnection) throws(LibraryError) {
      let count = try connection.number("SELECT max(number) + 1 FROM \(table)")
      names = [String](repeating: "", count: count)
      places = [UInt32](repeating: 0, count: count)
      var place: UInt32 = 0
      let rows = try connection.statement("SELECT number, name FROM \(table) ORDER BY name")
      try rows.forEach { row in
        let number = row.int(0)
        guard names.indices.contains(number) else { return }
        names[number] = row.text(1) ?? ""
        places[number] = place
        place += 1
      }
    }
  }

  /// The documents that bear a topic.
  func documents(_ topic: Topic) -> DocumentSet {
    guard let descriptor = descriptors.names.firstIndex(of: topic.descriptor) else {
      return DocumentSet()
    }
    var qualifier = 0
    if let name = topic.qualifier {
      guard let place = qualifiers.names.firstIndex(of: name) else { return DocumentSet() }
      qualifier = place
    }
    guard let entry = TopicEntry(descriptor: descriptor, qualifier: qualifier, star: .notStated)
    else { return DocumentSet() }
    let wanted = entry.bits >> 2
    let last = chunks.last.map { $0.first + TopicChunk.documents } ?? 0
    var words = [UInt64](repeating: 0, count: last / 64 + 1)
    for (first, chunk) in chunks {
      chunk.entries.withUnsafeBufferPointer { entries in
        var place = 0
        for (index, count) in chunk.counts.enumerated() {
          let end = place + Int(count)
          while place < end {
            if entries[place] >> 2 == wanted {
              words[(first + index) >> 6] |= 1 << UInt64((first + index) & 63)
            }
            place += 1
          }
        }
      }
    }
    return DocumentSet(words: words)
  }

  /// How often each descriptor and each of its pairs occurs in a set, most frequent first.
  func counts(in documents: DocumentSet) -> [TopicCount] {
    counters.withUnsafeMutableBufferPointer { counters in
      var found: [UInt64] = []
      let words = documents.words
      for (first, chunk) in chunks where first >> 6 < words.count {
        Self.count(chunk, first, words, width, counters, &found)
      }
      for (index, descriptor) in found.enumerated() {
        found[index] = Self.key(
          counters[Int(descriptor) * width], descriptors.places[Int(descriptor)],
          number: Int(descriptor))
      }
      found.sort()
      var pairs: [UInt64] = []
      return found.map { key in
        let descriptor = Self.number(key)
        let row = UnsafeMutableBufferPointer(
          rebasing: counters[(descriptor * width)..<((descriptor + 1) * width)])
        let topic = TopicCount(
          descriptor: descriptors.names[descriptor], count: Int(row[0]),
          qualifiers: self.pairs(row, &pairs))
        row.update(repeating: 0)
        return topic
      }
    }
  }

  private static func count(
    _ chunk: TopicChunk, _ first: Int, _ words: [UInt64], _ width: Int,
    _ counters: UnsafeMutableBufferPointer<UInt32>, _ found: inout [UInt64]
  ) {
    chunk.entries.withUnsafeBufferPointer { entries in
      var start = 0
      for (index, count) in chunk.counts.enumerated() {
        let end = start + Int(count)
        let word = (first + index) >> 6
        if start < end, word < words.count,
          words[word] & (1 << UInt64((first + index) & 63)) != 0
        {
          for place in start..<end {
            let entry = TopicEntry(bits: entries[place])
            let counter = entry.descriptor * width + entry.qualifier
            guard entry.qualifier < width, counter < counters.count else { continue }
            if counters[counter] == 0, entry.qualifier == 0 {
              found.append(UInt64(entry.descriptor))
            }
            counters[counter] += 1
          }
        }
        start = end
      }
    }
  }

  private func pairs(
    _ row: UnsafeMutableBufferPointer<UInt32>, _ keys: inout [UInt64]
  ) -> [TopicCount.QualifierCount] {
    keys.removeAll(keepingCapacity: true)
    var column = 1
    while column < row.count {
      if row[column] > 0 {
        keys.append(Self.key(row[column], qualifiers.places[column], number: column))
      }
      column += 1
    }
    if keys.isEmpty { return [] }
    keys.sort()
    return keys.map { key in
      .init(name: qualifiers.names[Self.number(key)], count: Int(row[Self.number(key)]))
    }
  }

  /// Less for the greater count, then for the name that comes first; with the number at hand. 22 bits
  /// count (it orders right up to four million records), 21 bits place, 21 bits number.
  private static func key(_ count: UInt32, _ place: UInt32, number: Int) -> UInt64 {
    let most: UInt64 = 1 << 22 - 1
    return (most - min(most, UInt64(count))) << 42 | UInt64(place) << 21 | UInt64(number)
  }

  private static func number(_ key: UInt64) -> Int { Int(key & (1 << 21 - 1)) }
}
