internal import Literature

/// What the fields of one record have said so far. Lists lie here until they are whole: those of a
/// record are copied when they are changed.
struct MedlineDraft {
  var record = Record()
  var authors = MedlinePersons()
  var investigators = MedlinePersons()
  var subjects = MedlinePersons()
  var affiliations: [String] = []
  var languages: [String] = []
  var publicationTypes: [PublicationType] = []
  var headings: [MeshHeading] = []
  var substances: [Substance] = []
  var supplementaryConcepts: [SupplementaryConcept] = []
  var keywords: [Keyword] = []
  var keywordOwner: String?
  var otherAbstracts: [OtherAbstract] = []
  var genes: [String] = []
  var spaceFlightMissions: [String] = []
  var grants: [Grant] = []
  var databanks: [Databank] = []
  var corrections: [CommentCorrection] = []
  /// Where the identifiers stand that the record took.
  var doi: Range<Int>?
  var pii: Range<Int>?

  mutating func keep(_ tag: String, _ value: String) {
    guard !value.isEmpty else { return }
    if record.unmapped.isEmpty { record.unmapped.reserveCapacity(4) }
    record.unmapped.append(UnmappedField(tag: tag, value: value))
  }

  /// What the fields make together.
  mutating func finished(_ history: MedlineHistory) -> Record {
    var record = Record()
    swap(&record, &self.record)
    let isIncomplete = authors.removeEtAl()
    if !authors.list.isEmpty {
      record.authors = .value(AuthorList(authors.list, isIncomplete: isIncomplete))
    }
    if !affiliations.isEmpty { record.affiliations = .value(affiliations) }
    if !publicationTypes.isEmpty { record.publicationTypes = .value(publicationTypes) }
    if !headings.isEmpty { record.headings = .value(headings) }
    if !substances.isEmpty { record.substances = .value(substances) }
    if !investigators.list.isEmpty { record.investigators = .value(investigators.list) }
    if !subjects.list.isEmpty { record.personalNameSubjects = .value(subjects.list) }
    if !languages.isEmpty { record.languages = .value(languages) }
    if !supplementaryConcepts.isEmpty {
      record.supplementaryConcepts = .value(supplementaryConcepts)
    }
    if !keywords.isEmpty { record.keywords = .value(keywords) }
    if !otherAbstracts.isEmpty { record.otherAbstracts = .value(otherAbstracts) }
    if !genes.isEmpty { record.genes = .value(genes) }
    if !spaceFlightMissions.isEmpty { record.spaceFlightMissions = .value(spaceFlightMissions) }
    if !grants.isEmpty { record.grants = .value(grants) }
    if !databanks.isEmpty { record.databanks = .value(databanks) }
    if !corrections.isEmpty { record.commentsCorrections = .value(corrections) }
    let events = history.events()
    if !events.isEmpty { record.history = .value(events) }
    if !record.title.isStated, let book = record.unmapped.first(where: { $0.tag == "BookTitle" }) {
      record.title = .value(book.value)
    }
    // What its absence says (page formats, section 4).
    if !record.abstract.isStated { record.abstract = .empty }
    if !record.headings.isStated, case .value("MEDLINE") = record.status {
      record.headings = .empty
    }
    return record
  }
}
