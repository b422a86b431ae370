internal import Literature

/// What the hot path reads of a library, whole in memory: for each document its place in the order
/// and its topics. 8 bytes a document and 4 a topic; read at once, dropped when the library changes.
struct ForwardIndex {
  /// By document number.
  private(set) var keys: [UInt64] = []
  /// Documents with a page of their own.
  private(set) var pages = DocumentSet()
  private(set) var stubCount = 0
  private(set) var pageCount = 0
  private(set) var descriptors: [String] = []
  private(set) var qualifiers: [String] = []
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
    try connection.statement("SELECT number, data FROM order_chunk ORDER BY number").forEach {
      row in
      let first = row.int(0) * OrderChunk.documents
      let chunk = row.withBytes(1) { OrderChunk($0) }
      if keys.count < first { keys.append(contentsOf: repeatElement(0, count: first - keys.count)) }
      keys.append(contentsOf: chunk.keys)
    }
    while keys.last == 0 { keys.removeLast() }
    try connection.statement("SELECT number, data FROM topic_chunk ORDER BY number").forEach {
      row in
      topics.append((row.int(0) * TopicChunk.documents, row.withBytes(1) { TopicChunk($0) }))
    }
    var words = [UInt64](repeating: 0, count: keys.count / 64 + 1)
    for (number, bits) in keys.enumerated() {
      let key = OrderKey(bits: bits)
      guard key.isPresent else { continue }
      if key.isPage {
        words[number >> 6] |= 1 << UInt64(number & 63)
        pageCount += 1
      } else {
        stubCount += 1
      }
    }
    pages = DocumentSet(words: words)
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

  // MARK: Topics

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
    var words = [UInt64](repeating: 0, count: keys.count / 64 + 1)
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

  // MARK: Order

  /// A set's documents, newest first: by date of publication, then by PMID, both descending.
  func ordered(_ documents: DocumentSet) -> [UInt32] {
    struct Place {
      var rank: UInt64
      var number: UInt32
    }
    var places: [Place] = []
    documents.forEach { document in
      let number = Int(document.number)
      guard number < keys.count else { return }
      places.append(Place(rank: OrderKey(bits: keys[number]).rank, number: document.number))
    }
    places.sort { $0.rank != $1.rank ? $0.rank > $1.rank : $0.number < $1.number }
    return places.map(\.number)
  }
}
