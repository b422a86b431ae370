/// A chemical or other substance that a record is about.
package struct Substance: Hashable, Sendable {
  package var name: String
  /// `D015847` for a descriptor, `C…` for a supplementary concept.
  package var ui: String?
  /// CAS registry number, UNII or EC number; `0` where NLM has none.
  package var registryNumber: String?

  package init(_ name: String, ui: String? = nil, registryNumber: String? = nil) {
    self.name = name
    self.ui = ui
    self.registryNumber = registryNumber
  }
}

/// A concept of MeSH's supplementary records: a disease, a protocol, an organism.
package struct SupplementaryConcept: Hashable, Sendable {
  package var name: String
  package var ui: String?
  /// `Disease`, `Protocol`, `Organism`, as NLM names it.
  package var type: String?

  package init(_ name: String, ui: String? = nil, type: String? = nil) {
    self.name = name
    self.ui = ui
    self.type = type
  }
}
