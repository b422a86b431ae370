/// What a person filters by: a descriptor, or a descriptor with one of its qualifiers.
package struct Topic: Hashable, Sendable, CustomStringConvertible {
  package var descriptor: String
  package var qualifier: String?

  package init(_ descriptor: String, qualifier: String? = nil) {
    self.descriptor = descriptor
    self.qualifier = qualifier
  }

  /// As PubMed writes the pair: `Neoplasms/therapy`.
  package var description: String { qualifier.map { "\(descriptor)/\($0)" } ?? descriptor }
}

/// How often a topic occurs in a set of records.
package struct TopicCount: Hashable, Sendable {
  package struct QualifierCount: Hashable, Sendable {
    package var name: String
    package var count: Int

    package init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  package var descriptor: String
  /// Records of the set that bear the descriptor, with or without a qualifier.
  package var count: Int
  /// Most frequent first, then by name.
  package var qualifiers: [QualifierCount]

  package init(descriptor: String, count: Int, qualifiers: [QualifierCount]) {
    self.descriptor = descriptor
    self.count = count
    self.qualifiers = qualifiers
  }
}
