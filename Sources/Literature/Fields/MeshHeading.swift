/// A qualifier (subheading) of one heading.
package struct MeshQualifier: Hashable, Sendable {
  package var name: String
  /// The star; not stated by sources that print none.
  package var isMajorTopic: Stated<Bool>
  /// `Q000628`, where the source gives it.
  package var ui: String?

  package init(_ name: String, isMajorTopic: Stated<Bool> = .notStated, ui: String? = nil) {
    self.name = name
    self.isMajorTopic = isMajorTopic
    self.ui = ui
  }
}

/// One descriptor of MeSH with the qualifiers it was given in this record.
package struct MeshHeading: Hashable, Sendable {
  package var descriptor: String
  package var isMajorTopic: Stated<Bool>
  package var qualifiers: [MeshQualifier]
  /// `D007167`, where the source gives it.
  package var ui: String?

  package init(
    _ descriptor: String, isMajorTopic: Stated<Bool> = .notStated, qualifiers: [MeshQualifier] = [],
    ui: String? = nil
  ) {
    self.ui = ui
    self.descriptor = descriptor
    self.isMajorTopic = isMajorTopic
    self.qualifiers = qualifiers
  }
}
