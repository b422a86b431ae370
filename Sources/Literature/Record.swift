/// One record of the literature: what one source states of it, or what several state together.
///
/// A value. It does not know where it is stored or where it came from; `Contribution` joins it to
/// its source. Every field is a value, stated empty, or not stated.
package struct Record: Hashable, Sendable {
  package var pmid: PMID?
  package var pmcid: PMCID?
  package var doi: DOI?
  /// The publisher's own identifier of the item.
  package var pii: Stated<String> = .notStated
  /// NLM's number of the version of this PMID; only some records come in several.
  package var version: Stated<Int> = .notStated
  package var title: Stated<String> = .notStated
  /// The title in the language of the text, where `title` is a translation.
  package var vernacularTitle: Stated<String> = .notStated
  /// Three letters of ISO 639-2 each: `eng`.
  package var languages: Stated<[String]> = .notStated
  package var authors: Stated<AuthorList> = .notStated
  /// Affiliations of the page as a whole, where the source does not say whose each one is.
  package var affiliations: Stated<[String]> = .notStated
  package var investigators: Stated<[Author]> = .notStated
  /// Persons whom the work is about.
  package var personalNameSubjects: Stated<[Author]> = .notStated
  package var journal = Journal()
  package var date: Stated<PartialDate> = .notStated
  package var electronicDate: Stated<PartialDate> = .notStated
  package var history: Stated<[HistoryEvent]> = .notStated
  package var volume: Stated<String> = .notStated
  package var issue: Stated<String> = .notStated
  /// As printed: `223-34`, `e12`, `1234, 1236`.
  package var pages: Stated<String> = .notStated
  /// The article page's own classification (`General Medicine`).
  package var specialty: Stated<String> = .notStated
  package var abstract: Stated<[AbstractSection]> = .notStated
  package var otherAbstracts: Stated<[OtherAbstract]> = .notStated
  package var copyright: Stated<String> = .notStated
  package var publicationTypes: Stated<[PublicationType]> = .notStated
  package var substances: Stated<[Substance]> = .notStated
  package var headings: Stated<[MeshHeading]> = .notStated
  package var supplementaryConcepts: Stated<[SupplementaryConcept]> = .notStated
  package var keywords: Stated<[Keyword]> = .notStated
  /// Symbols, in records of 1991 to 1996.
  package var genes: Stated<[String]> = .notStated
  package var spaceFlightMissions: Stated<[String]> = .notStated
  package var grants: Stated<[Grant]> = .notStated
  package var databanks: Stated<[Databank]> = .notStated
  package var commentsCorrections: Stated<[CommentCorrection]> = .notStated
  /// The reference list as stated; the links that we hold are made from it and others.
  package var referenceList: Stated<[StatedReference]> = .notStated
  /// How often the page says this record is cited: never the number of links we hold.
  package var citationsStated: Stated<Int> = .notStated
  /// `MEDLINE`, `PubMed-not-MEDLINE`, `In-Process`, `Publisher`, as NLM names it.
  package var status: Stated<String> = .notStated
  /// What the authors declare of their interests.
  package var conflictStatement: Stated<String> = .notStated
  package var unmapped: [UnmappedField] = []

  package init() {}
}
