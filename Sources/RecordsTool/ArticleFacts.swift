internal import Literature

/// One line of `articles.jsonl`: the facts of an article as PubMed's XML states them.
struct ArticleFacts: Decodable {
  struct JournalFacts: Decodable {
    var title: String?
    /// MEDLINE's abbreviation; `iso` differs from it in its full stops.
    var ta: String?
    var country: String?
    var issn: String?
    var volume: String?
    var issue: String?
  }
  struct Reference: Decodable {
    var pmid: Int?
    var text: String
  }

  var pmid: Int
  var title: String
  var authors: [String]
  var journal: JournalFacts
  var pages: String?
  var date: String?
  var doi: String?
  var pmcid: String?
  var publicationTypes: [String]
  var substances: [String]
  var mesh: [String]
  var references: [Reference]

  enum CodingKeys: String, CodingKey {
    case pmid, title, authors, journal, pages, date, doi, pmcid, substances, mesh, references
    case publicationTypes = "publication_types"
  }

  var record: Record {
    var record = Record()
    record.pmid = PMID(pmid)
    record.pmcid = pmcid.flatMap { PMCID($0) }
    record.doi = doi.flatMap { DOI($0) }
    record.title = .value(title)
    record.authors = list(authors.map(PersonalName.medline)).map { AuthorList($0) }
    record.journal.title = Stated(journal.title)
    record.journal.abbreviation = Stated(journal.ta)
    record.journal.issn = Stated(journal.issn)
    record.journal.country = Stated(journal.country)
    record.volume = Stated(journal.volume)
    record.issue = Stated(journal.issue)
    record.pages = Stated(pages)
    record.date = Stated(date.flatMap(PrintedFacts.date))
    record.publicationTypes = list(publicationTypes.map { PublicationType($0) })
    record.substances = list(substances.map { Substance($0) })
    record.headings = list(mesh.map(PrintedFacts.heading))
    return record
  }
}

/// A list without members is one that the source does not give.
func list<Member>(_ members: [Member]) -> Stated<[Member]> {
  members.isEmpty ? .notStated : .value(members)
}

extension Stated {
  func map<Other>(_ change: (Value) -> Other) -> Stated<Other> {
    switch self {
    case .value(let value): .value(change(value))
    case .empty: .empty
    case .notStated: .notStated
    }
  }
}
