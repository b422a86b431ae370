internal import Literature

/// What a library's row and indexes hold of a record, worked out by whoever read it: the one thread
/// that writes has only to store it.
struct RecordExtract: Equatable, Sendable {
  var year: Int?
  var journal: String?
  var title: String?
  var firstAuthor: String?
  var citationsStated: Int?
  /// As `OrderKey` takes it.
  var date: UInt32
  /// The bits of `TopicEntry`, ascending.
  var topics: [UInt32]

  init(_ record: Record, topics: [UInt32]) {
    year = record.date.value?.year
    journal = record.journal.abbreviation.value ?? record.journal.title.value
    title = record.title.value
    firstAuthor = record.authors.value?.authors.first?.shortName
    citationsStated = record.citationsStated.value
    date = record.date.value?.sortKey ?? 0
    self.topics = topics
  }
}

/// The names of descriptors and qualifiers with the numbers they were given here, in the order in
/// which they came. 0 is no qualifier's: it stands for the descriptor itself.
struct TopicNames: Sendable {
  private(set) var descriptors: [String] = []
  private(set) var qualifiers: [String] = []
  private var descriptorNumbers: [String: Int] = [:]
  private var qualifierNumbers: [String: Int] = [:]

  /// Ascending; a descriptor or pair that a record states twice counts once, with its star.
  mutating func entries(of headings: [MeshHeading]) -> [UInt32] {
    var entries: [UInt32] = []
    for heading in headings {
      let descriptor = Self.number(heading.descriptor, &descriptorNumbers, &descriptors)
      if let entry = TopicEntry(descriptor: descriptor, qualifier: 0, star: heading.isMajorTopic) {
        entries.append(entry.bits)
      }
      for qualifier in heading.qualifiers {
        let number = Self.number(qualifier.name, &qualifierNumbers, &qualifiers) + 1
        if let entry = TopicEntry(
          descriptor: descriptor, qualifier: number, star: qualifier.isMajorTopic)
        {
          entries.append(entry.bits)
        }
      }
    }
    return Self.ordered(entries)
  }

  /// - Returns: the entries with the numbers that the tables give to theirs.
  static func renumbered(
    _ entries: [UInt32], descriptors: [Int], qualifiers: [Int]
  ) -> [UInt32] {
    ordered(
      entries.compactMap { bits in
        let entry = TopicEntry(bits: bits)
        let qualifier = entry.qualifier == 0 ? 0 : qualifiers[entry.qualifier - 1]
        return TopicEntry(
          descriptor: descriptors[entry.descriptor], qualifier: qualifier, starBits: bits & 3)?.bits
      })
  }

  private static func ordered(_ entries: [UInt32]) -> [UInt32] {
    var unique: [UInt32] = []
    unique.reserveCapacity(entries.count)
    for entry in entries.sorted() {
      // The star is in the low two bits: of two that differ in it the later, greater one stays.
      if let last = unique.last, last >> 2 == entry >> 2 { unique.removeLast() }
      unique.append(entry)
    }
    return unique
  }

  private static func number(
    _ name: String, _ numbers: inout [String: Int], _ names: inout [String]
  ) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
