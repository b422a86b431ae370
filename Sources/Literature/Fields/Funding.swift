/// A grant that paid for the work.
package struct Grant: Hashable, Sendable {
  package var number: String?
  /// The institute's letters: `CA`.
  package var acronym: String?
  package var agency: String?
  package var country: String?

  package init(
    number: String? = nil, acronym: String? = nil, agency: String? = nil, country: String? = nil
  ) {
    self.number = number
    self.acronym = acronym
    self.agency = agency
    self.country = country
  }
}

/// A data bank and what was deposited there: `ClinicalTrials.gov`, `NCT00000000`.
package struct Databank: Hashable, Sendable {
  package var name: String
  package var accessions: [String]

  package init(_ name: String, accessions: [String] = []) {
    self.name = name
    self.accessions = accessions
  }
}
