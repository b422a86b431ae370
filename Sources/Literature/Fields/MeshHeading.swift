/// A qualifier (subheading) of one heading.
package struct MeshQualifier: Hashable, Sendable {
  package var name: String
  /// The star; not stated by sources that print none.
  package var isMajorTopic: Stated<Bool>

  package init(_ name: String, isMajorTopic: Stated<Bool> = .notStated) {
    self.name = name
    self.isMajorTopic = isMajorTopic
  }
}

/// One descriptor of MeSH with the qualifiers it was given in this record.
package struct MeshHeading: Hashable, Sendable {
  package var descriptor: String
  package var isMajorTopic: Stated<Bool>
  package var qualifiers: [MeshQualifier]

  package init(
    _ descriptor: String, isMajorTopic: Stated<Bool> = .notStated, qualifiers: [MeshQualifier] = []
  ) {
    self.descriptor = descriptor
    self.isMajorTopic = isMajorTopic
    self.qualifiers = qualifiers
  }
}

/// A chemical or other substance that a record is about.
package struct Substance: Hashable, Sendable {
  package var name: String

  package init(_ name: String) { self.name = name }
}
