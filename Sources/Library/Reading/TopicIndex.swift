internal import Literature

/// The topics of every document, whole in memory: 2 bytes a document and 4 a topic, read when topics
/// are asked for, dropped when the library changes.
struct TopicIndex {
  private var descriptors: [String] = []
  private var qualifiers: [String] = []
  private var nameStarts: [UInt64] = []
  /// The chunks with their first document.
  private var topics: [(first: Int, chunk: TopicChunk)] = []

  init(_ connection: LibraryConnection) throws(LibraryError) {
    descriptors = try Self.names("descriptor", connection)
    qualifiers = try Self.names("qualifier", connection)
    nameStarts = descriptors.map { name in
      name.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
        << UInt64(8 * max(0, 8 - name.utf8.count))
    }
    try connection.statement("SELECT number, data FROM topic_chunk ORDER BY number").forEach {
      row in
      topics.append((row.int(0) * TopicChunk.documents, row.withBytes(1) { TopicChunk($0) }))
    }
  }

  private static func names(
    _ table: String, _ connection: LibraryConnection
  ) throws(LibraryError) -> [String] {
    var names: [String] = []
    try connection.statement("SELECT number, name FROM \(table) ORDER BY number").forEach { row in
      let number = row.int(0)
      while names.count <= number { names.append("") }
      names[number] = row.text(1) ?? ""
    }
    return names
  }

  /// The documents that bear a topic.
  func documents(_ topic: Topic) -> DocumentSet {
    guard let descriptor = descriptors.firstIndex(of: topic.descriptor) else {
      return DocumentSet()
    }
    var qualifier = 0
    if let name = topic.qualifier {
      guard let place = qualifiers.firstIndex(of: name) else { return DocumentSet() }
      qualifier = place
    }
    guard let entry = TopicEntry(descriptor: descriptor, qualifier: qualifier, star: .notStated)
    else { return DocumentSet() }
    let wanted = entry.bits >> 2
    var words = [UInt64](repeating: 0, count: wordCount)
    for (first, chunk) in topics {
      var document = first
      var place = 0
      for count in chunk.counts {
        let end = place + Int(count)
        while place < end {
          if chunk.entries[place] >> 2 == wanted, document >> 6 < words.count {
            words[document >> 6] |= 1 << UInt64(document & 63)
          }
          place += 1
        }
        document += 1
      }
    }
    return DocumentSet(words: words)
  }

  /// How often each descriptor and each of its pairs occurs in a set: one pass over the topics of the
  /// set's documents, into counters numbered by descriptor and qualifier.
  func counts(in documents: DocumentSet) -> [TopicCount] {
    let width = max(1, qualifiers.count)
    var counters = [UInt32](repeating: 0, count: descriptors.count * width)
    let words = documents.words
    for (first, chunk) in topics {
      var document = first
      var place = 0
      for count in chunk.counts {
        let end = place + Int(count)
        if count > 0, document >> 6 < words.count,
          words[document >> 6] & (1 << UInt64(document & 63)) != 0
        {
          for index in place..<end {
            let entry = TopicEntry(bits: chunk.entries[index])
            counters[entry.descriptor * width + entry.qualifier] += 1
          }
        }
        place = end
        document += 1
      }
    }
    return listed(counters, width)
  }

  private func listed(_ counters: [UInt32], _ width: Int) -> [TopicCount] {
    struct Place {
      var count: UInt32
      /// The name's first eight bytes, so that most names are told apart by one comparison.
      var start: UInt64
      var descriptor: Int
    }
    var order: [Place] = []
    for descriptor in descriptors.indices where counters[descriptor * width] > 0 {
      order.append(
        Place(
          count: counters[descriptor * width], start: nameStarts[descriptor],
          descriptor: descriptor))
    }
    order.sort {
      if $0.count != $1.count { return $0.count > $1.count }
      if $0.start != $1.start { return $0.start < $1.start }
      return descriptors[$0.descriptor] < descriptors[$1.descriptor]
    }
    return order.map { place in
      let descriptor = place.descriptor
      var pairs: [TopicCount.QualifierCount] = []
      for qualifier in 1..<max(1, width) where counters[descriptor * width + qualifier] > 0 {
        pairs.append(
          .init(name: qualifiers[qualifier], count: Int(counters[descriptor * width + qualifier])))
      }
      if pairs.count > 1 {
        pairs.sort { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
      }
      return TopicCount(
        descriptor: descriptors[descriptor], count: Int(place.count), qualifiers: pairs)
    }
  }

  private var wordCount: Int {
    guard let last = topics.last else { return 0 }
    return (last.first + TopicChunk.documents) / 64
  }
}
