/// One record of the literature: what one source states of it, or what several state together.
///
/// A value. It does not know where it is stored or where it came from; `Contribution` joins it to
/// its source. Every field is a value, stated empty, or not stated.
package struct Record: Hashable, Sendable {
  package var pmid: PMID?
  package var pmcid: PMCID?
  package var doi: DOI?
  package var title: Stated<String> = .notStated
  package var authors: Stated<AuthorList> = .notStated
  /// Affiliations of the page as a whole, where the source does not say whose each one is.
  package var affiliations: Stated<[String]> = .notStated
  package var journal = Journal()
  package var date: Stated<PartialDate> = .notStated
  package var volume: Stated<String> = .notStated
  package var issue: Stated<String> = .notStated
  /// As printed: `223-34`, `e12`, `1234, 1236`.
  package var pages: Stated<String> = .notStated
  /// The article page's own classification (`General Medicine`).
  package var specialty: Stated<String> = .notStated
  package var abstract: Stated<[AbstractSection]> = .notStated
  package var copyright: Stated<String> = .notStated
  package var publicationTypes: Stated<[PublicationType]> = .notStated
  package var substances: Stated<[Substance]> = .notStated
  package var headings: Stated<[MeshHeading]> = .notStated
  /// How often the page says this record is cited: never the number of links we hold.
  package var citationsStated: Stated<Int> = .notStated
  package var unmapped: [UnmappedField] = []
  /// What only PubMed's own formats state lies apart: pages and stubs, of which there are most, are
  /// copied without it.
  var apart = PubMedFields.Apart()

  package init() {}
}
