internal import Literature

/// One record of MEDLINE text, built field by field.
struct MedlineRecordReader {
  private var record = Record()
  private(set) var hasContent = false
  private var authors: [Author] = []
  private var investigators: [Author] = []
  private var subjects: [Author] = []
  private var keywordOwner: String?
  private var ownHistory: [HistoryEvent] = []
  private var pubMedHistory: [HistoryEvent] = []
  private var stated: [HistoryEvent] = []

  var pmid: PMID? { record.pmid }

  mutating func keep(_ tag: String, _ value: String) {
    hasContent = true
    if !value.isEmpty { record.unmapped.append(UnmappedField(tag: tag, value: value)) }
  }

  /// What the fields make together.
  mutating func finished() -> Record {
    // Lists that were cut when they were entered (until 1995) end in `et al.`
    let isIncomplete = authors.last?.lastName == MedlineName.others
    if isIncomplete { authors.removeLast() }
    if !authors.isEmpty {
      record.authors = .value(AuthorList(authors, isIncomplete: isIncomplete))
    }
    if !investigators.isEmpty { record.investigators = .value(investigators) }
    if !subjects.isEmpty { record.personalNameSubjects = .value(subjects) }
    // The dates that have tags of their own stand in the history again.
    let history = ownHistory + (stated.isEmpty ? pubMedHistory : stated)
    if !history.isEmpty { record.history = .value(HistoryEvent.ordered(history)) }
    if !record.title.isStated, let book = record.unmapped.first(where: { $0.tag == "BookTitle" }) {
      record.title = .value(book.value)
    }
    // What its absence says (page formats, section 4).
    if !record.abstract.isStated { record.abstract = .empty }
    if !record.headings.isStated, record.status == .value("MEDLINE") { record.headings = .empty }
    return record
  }

  mutating func take(_ tag: MedlineTag?, _ key: UInt32, _ value: String) {
    hasContent = true
    guard !value.isEmpty else { return }
    guard let tag else { return takeOther(key, value) }
    switch tag {
    case .pmid:
      record.pmid = PMID(value)
      if record.pmid == nil { keep(tag.rawValue, value) }
    case .status: record.status = .value(value)
    case .owner: if value != "NLM" { keep("Owner", value) }
    case .version: record.version = Stated(Int(value))
    case .title: record.title = .value(value)
    case .vernacularTitle: record.vernacularTitle = .value(value)
    case .bookTitle: keep("BookTitle", value)
    case .abstract: record.abstract = .value(AbstractText.sections([Array(value.utf8)[...]]))
    case .copyright: record.copyright = .value(value)
    case .otherAbstract: addOtherAbstract(value)
    case .otherAbstractLanguage: setOtherLanguage(value)
    case .fullAuthor: authors.append(MedlineName.full(value))
    case .author: MedlineName.take(short: value, &authors)
    case .authorIdentifier: takeIdentifier(value)
    case .affiliation:
      if !MedlineName.add(affiliation: value, to: &authors) {
        Self.append(value, to: &record.affiliations)
      }
    case .corporateAuthor: authors.append(Author(collectiveName: value))
    case .fullInvestigator: investigators.append(MedlineName.full(value))
    case .investigator: MedlineName.take(short: value, &investigators)
    case .investigatorAffiliation:
      if !MedlineName.add(affiliation: value, to: &investigators) { keep("IRAD", value) }
    case .fullPersonalName: subjects.append(MedlineName.full(value))
    case .personalName: MedlineName.take(short: value, &subjects)
    case .journalTitle: record.journal.title = .value(value)
    case .journalAbbreviation: record.journal.abbreviation = .value(value)
    case .journalID: record.journal.nlmID = .value(value)
    case .issn: takeISSN(value)
    case .country: record.journal.country = .value(value)
    case .date: record.date = Stated(PrintedDates.date(value))
    case .electronicDate:
      record.electronicDate = Stated(MedlineDate.day(value))
      if !record.electronicDate.isStated { keep(tag.rawValue, value) }
    case .volume: record.volume = .value(value)
    case .issue: record.issue = .value(value)
    case .pages: record.pages = .value(value)
    case .language: Self.append(value, to: &record.languages)
    case .publicationType: Self.append(PublicationType(value), to: &record.publicationTypes)
    case .heading: Self.append(MedlineList.heading(value), to: &record.headings)
    case .registryNumber: takeSubstance(value)
    case .substanceName:
      if record.substances.value?.contains(where: { $0.name == value }) != true {
        Self.append(Substance(value), to: &record.substances)
      }
    case .keywordOwner: keywordOwner = value
    case .keyword:
      Self.append(MedlineList.keyword(value, owner: keywordOwner), to: &record.keywords)
    case .gene: Self.append(value, to: &record.genes)
    case .spaceFlightMission: Self.append(value, to: &record.spaceFlightMissions)
    case .grant: Self.append(MedlineList.grant(value), to: &record.grants)
    case .databank: takeAccession(value)
    case .articleIdentifier, .locationIdentifier: takeIdentifier(value, tag)
    case .pmcid:
      record.pmcid = PMCID(value)
      if record.pmcid == nil { keep(tag.rawValue, value) }
    case .conflictStatement: record.conflictStatement = .value(value)
    case .created: takeDay("created", value)
    case .completed: takeDay("completed", value)
    case .revised: takeDay("revised", value)
    case .entered: takeMoment("entrez", value)
    case .addedToPubMed: takeMoment("pubmed", value)
    case .indexed: takeMoment("medline", value)
    case .history: takeHistory(value)
    case .source: break
    }
  }

  // MARK: Parts

  private static func append<Value>(_ value: Value, to list: inout Stated<[Value]>) {
    switch list {
    case .value(var values):
      list = .notStated
      values.append(value)
      list = .value(values)
    case .empty, .notStated: list = .value([value])
    }
  }

  private mutating func takeOther(_ key: UInt32, _ value: String) {
    let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: key >> $0) }
    let tag = String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self)
    if let type = MedlineTag.corrections[tag] {
      Self.append(MedlineList.correction(type, value), to: &record.commentsCorrections)
    } else {
      keep(MedlineTag.unmapped[tag] ?? tag, value)
    }
  }

  private mutating func addOtherAbstract(_ value: String) {
    let sections = AbstractText.sections([Array(value.utf8)[...]])
    Self.append(OtherAbstract(sections: sections), to: &record.otherAbstracts)
  }

  /// The language stands behind its abstract.
  private mutating func setOtherLanguage(_ value: String) {
    guard var abstracts = record.otherAbstracts.value, !abstracts.isEmpty else {
      return keep("OABL", value)
    }
    abstracts[abstracts.count - 1].language = value
    record.otherAbstracts = .value(abstracts)
  }

  /// `ORCID: 0000-0002-1695-2108`, also as an address.
  private mutating func takeIdentifier(_ value: String) {
    if value.hasPrefix("ORCID:"), let orcid = ORCID.normal(String(value.dropFirst(6))),
      !authors.isEmpty
    {
      authors[authors.count - 1].orcid = orcid
    } else {
      keep("AUID", value)
    }
  }

  /// `1001-0742 (Print)`: the first that is not the linking one is the record's.
  private mutating func takeISSN(_ value: String) {
    let (number, medium) = MedlineList.bracketed(value)
    if medium == "Linking" {
      record.journal.issnLinking = .value(number)
    } else if !record.journal.issn.isStated {
      record.journal.issn = .value(number)
      record.journal.issnMedium = Stated(medium)
    } else {
      keep("ISSN", value)
    }
  }

  private mutating func takeSubstance(_ value: String) {
    if let substance = MedlineList.substance(value) {
      Self.append(substance, to: &record.substances)
    } else {
      Self.append(SupplementaryConcept(value), to: &record.supplementaryConcepts)
    }
  }

  private mutating func takeAccession(_ value: String) {
    var banks = record.databanks.value ?? []
    MedlineList.add(accession: value, to: &banks)
    record.databanks = .value(banks)
  }

  /// `10.1002/da.10049 [doi]`, `0006-291X(79)91211-7 [pii]`.
  private mutating func takeIdentifier(_ value: String, _ tag: MedlineTag) {
    let (text, kind) = MedlineList.bracketed(value, "[", "]")
    switch kind {
    case "doi":
      if let doi = DOI(text), record.doi == nil || record.doi == doi {
        record.doi = record.doi ?? doi
        return
      }
    case "pii":
      if record.pii.value == nil || record.pii.value == text {
        record.pii = .value(text)
        return
      }
    case "pmc":
      if let pmcid = PMCID(text), record.pmcid == nil || record.pmcid == pmcid {
        record.pmcid = pmcid
        return
      }
    case _: break
    }
    let name = tag == .articleIdentifier ? "ArticleId" : "ELocationID"
    keep(kind.map { "\(name) \($0)" } ?? name, text)
  }

  // MARK: Dates

  private mutating func takeDay(_ status: String, _ value: String) {
    if let date = MedlineDate.iso(value) {
      ownHistory.append(HistoryEvent(status: status, date: date))
    } else {
      keep(status, value)
    }
  }

  private mutating func takeMoment(_ status: String, _ value: String) {
    if let date = MedlineDate.iso(value) {
      pubMedHistory.append(HistoryEvent(status: status, date: date))
    } else {
      keep(status, value)
    }
  }

  /// `2009/12/17 06:00 [entrez]`.
  private mutating func takeHistory(_ value: String) {
    let (text, status) = MedlineList.bracketed(value, "[", "]")
    if let status, let date = MedlineDate.iso(text) {
      stated.append(HistoryEvent(status: status, date: date))
    } else {
      keep("PHST", value)
    }
  }
}
