internal import Literature

/// The words of a record as the text index takes them, a column for each kind of field.
struct RecordText: Hashable {
  /// UTF-8.
  private(set) var columns: [[UInt8]]

  init(_ record: Record) {
    var title = Column()
    title.add(record.title.value)
    var abstract = Column()
    for section in record.abstract.value ?? [] {
      abstract.add(section.label)
      abstract.add(section.text)
    }
    var authors = Column()
    for author in record.authors.value?.authors ?? [] {
      // In one part, so that `Alpha B` and `Beta Alpha` are both phrases.
      let names = [author.foreName, author.lastName, author.initials, author.suffix]
      authors.add(names.compactMap { $0 }.joined(separator: " "))
      authors.add(author.collectiveName)
    }
    var journal = Column()
    journal.add(record.journal.title.value)
    journal.add(record.journal.abbreviation.value)
    var topics = Column()
    for heading in record.headings.value ?? [] {
      topics.add(heading.descriptor)
      for qualifier in heading.qualifiers { topics.add(qualifier.name) }
    }
    var substances = Column()
    for substance in record.substances.value ?? [] { substances.add(substance.name) }
    columns = [title, abstract, authors, journal, topics, substances].map(\.bytes)
  }

  /// A line for each part: no phrase runs over its end.
  private struct Column {
    var bytes: [UInt8] = []

    mutating func add(_ part: String?) {
      guard var part else { return }
      guard !part.isEmpty else { return }
      if !bytes.isEmpty { bytes.append(0x0A) }
      part.withUTF8 { bytes.append(contentsOf: $0) }
    }
  }

  /// Records without a word are not in the index.
  var isEmpty: Bool { columns.allSatisfy(\.isEmpty) }
}
