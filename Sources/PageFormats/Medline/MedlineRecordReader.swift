internal import Literature

/// The records of MEDLINE text, built field by field.
struct MedlineRecordReader {
  private var lines: MedlineLines
  private var draft = MedlineDraft()
  private var history = MedlineHistory()
  private(set) var hasContent = false
  private var texts: MedlineRepeats<String>
  private var headings: MedlineRepeats<MeshHeading>
  private var substances: MedlineRepeats<Substance>
  private var dates: MedlineRepeats<PartialDate>
  /// Lists of one text: most lists of languages and of affiliations are such.
  private var lists: MedlineRepeats<[String]>

  init(_ bytes: [UInt8]) {
    lines = MedlineLines(bytes)
    texts = MedlineRepeats(forBytes: bytes.count)
    headings = MedlineRepeats(forBytes: bytes.count)
    substances = MedlineRepeats(forBytes: bytes.count / 4)
    dates = MedlineRepeats(forBytes: bytes.count / 4)
    lists = MedlineRepeats(forBytes: bytes.count)
  }

  var pmid: PMID? { draft.record.pmid }
  /// Where the last line began.
  var start: Int { lines.start }

  mutating func next() -> MedlineLines.Kind? { lines.next() }

  /// What the fields since the last record make together.
  mutating func finished() -> Record {
    var whole = MedlineDraft()
    swap(&whole, &draft)
    hasContent = false
    let record = whole.finished(history)
    history.removeAll()
    return record
  }

  /// Keeps the last line, which has no tag.
  mutating func takeStray() -> String {
    hasContent = true
    let text = text
    draft.keep("text", text)
    return text
  }

  /// The last field's text, where it was to be a PMID and is none.
  mutating func textOfBadPMID() -> String? {
    draft.record.pmid == nil && !lines.value.isEmpty ? text : nil
  }

  /// Takes the last field.
  mutating func take(_ meaning: MedlineTag.Meaning) {
    hasContent = true
    guard !lines.value.isEmpty else { return }
    switch meaning {
    case .tag(let tag): take(tag)
    case .correction(let type):
      draft.corrections.append(lines.text.correction(lines.name(type), lines.value))
    case .unmapped(let name): draft.keep(lines.name(name), text)
    case .unknown:
      let bytes = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: lines.key >> $0) }
      draft.keep(String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self), text)
    }
  }

  /// The value of the last field.
  private var text: String { lines.text.text(lines.value) }

  /// The same for one that other records have too. Short texts need no storage.
  private mutating func repeatedText() -> String {
    let value = lines.value
    guard value.count > 15 else { return lines.text.text(value) }
    let slot = texts.slot(of: value, in: lines.text)
    if let text = texts.value(slot, of: value, in: lines.text) { return text }
    let text = lines.text.text(value)
    texts.keep(text, slot, of: value)
    return text
  }

  /// The same as the only one of a list.
  private mutating func repeatedList() -> [String] {
    let value = lines.value
    let slot = lists.slot(of: value, in: lines.text)
    if let list = lists.value(slot, of: value, in: lines.text) { return list }
    let list = [lines.text.text(value)]
    lists.keep(list, slot, of: value)
    return list
  }

  private mutating func take(_ tag: MedlineTag) {
    switch tag {
    case .pmid: takePMID()
    case .status: draft.record.status = .value(repeatedText())
    case .owner: if !lines.text.isEqual(lines.value, "NLM") { draft.keep("Owner", text) }
    case .version: draft.record.version = Stated(Int(text))
    case .title: draft.record.title = .value(text)
    case .vernacularTitle: draft.record.vernacularTitle = .value(text)
    case .bookTitle: draft.keep("BookTitle", text)
    case .abstract: draft.record.abstract = .value(sections())
    case .copyright: draft.record.copyright = .value(repeatedText())
    case .otherAbstract: draft.otherAbstracts.append(OtherAbstract(sections: sections()))
    case .otherAbstractLanguage: takeOtherLanguage()
    case .fullAuthor: draft.authors.append(lines.text.fullName(lines.value))
    case .author: draft.authors.take(short: lines.value, of: lines.text)
    case .authorIdentifier: takeAuthorIdentifier()
    case .affiliation: takeAffiliation()
    case .corporateAuthor: draft.authors.append(Author(collectiveName: text))
    case .fullInvestigator: draft.investigators.append(lines.text.fullName(lines.value))
    case .investigator: draft.investigators.take(short: lines.value, of: lines.text)
    case .investigatorAffiliation: takeInvestigatorAffiliation()
    case .fullPersonalName: draft.subjects.append(lines.text.fullName(lines.value))
    case .personalName: draft.subjects.take(short: lines.value, of: lines.text)
    case .journalTitle: draft.record.journal.title = .value(repeatedText())
    case .journalAbbreviation: draft.record.journal.abbreviation = .value(repeatedText())
    case .journalID: draft.record.journal.nlmID = .value(text)
    case .issn: takeISSN()
    case .country: draft.record.journal.country = .value(repeatedText())
    case .date: draft.record.date = Stated(printedDate())
    case .electronicDate: takeElectronicDate()
    case .volume: draft.record.volume = .value(text)
    case .issue: draft.record.issue = .value(text)
    case .pages: draft.record.pages = .value(text)
    case .language: takeLanguage()
    case .publicationType: draft.publicationTypes.append(PublicationType(repeatedText()))
    case .heading: takeHeading()
    case .registryNumber: takeSubstance()
    case .substanceName: takeSubstanceName()
    case .keywordOwner: draft.keywordOwner = text
    case .keyword: takeKeyword()
    case .gene: draft.genes.append(text)
    case .spaceFlightMission: draft.spaceFlightMissions.append(text)
    case .grant: draft.grants.append(lines.text.grant(lines.value))
    case .databank: MedlineList.add(accession: text, to: &draft.databanks)
    case .articleIdentifier: takeIdentifier("ArticleId")
    case .locationIdentifier: takeIdentifier("ELocationID")
    case .pmcid: takePMCID()
    case .conflictStatement: draft.record.conflictStatement = .value(repeatedText())
    case .created: takeMoment("created", .own)
    case .completed: takeMoment("completed", .own)
    case .revised: takeMoment("revised", .own)
    case .entered: takeMoment("entrez", .repeated)
    case .addedToPubMed: takeMoment("pubmed", .repeated)
    case .indexed: takeMoment("medline", .repeated)
    case .history: takeHistory()
    case .source: break
    }
  }

  // MARK: Texts and dates

  private func sections() -> [AbstractSection] {
    let bytes = lines.text
    return AbstractText.sections(ofLine: bytes.slice(lines.value)) { bytes.text($0) }
  }

  private mutating func takeOtherLanguage() {
    // The language stands behind its abstract.
    guard let last = draft.otherAbstracts.indices.last else { return draft.keep("OABL", text) }
    draft.otherAbstracts[last].language = text
  }

  private mutating func printedDate() -> PartialDate? {
    let value = lines.value
    let slot = dates.slot(of: value, in: lines.text)
    if let date = dates.value(slot, of: value, in: lines.text) { return date }
    guard let date = PrintedDates.date(text) else { return nil }
    dates.keep(date, slot, of: value)
    return date
  }

  private mutating func takeElectronicDate() {
    if let day = MedlineDate.day(lines.text, lines.value) {
      draft.record.electronicDate = .value(day)
    } else {
      draft.record.electronicDate = .notStated
      draft.keep("DEP", text)
    }
  }

  private mutating func takeMoment(_ status: String, _ source: MedlineHistory.Source) {
    if let moment = MedlineMoment(lines.text, lines.value) {
      history.append(moment, status, source)
    } else {
      draft.keep(status, text)
    }
  }

  /// `2009/12/17 06:00 [entrez]`.
  private mutating func takeHistory() {
    let (date, status) = lines.text.bracketed(
      lines.value, UInt8(ascii: "["), UInt8(ascii: "]"))
    if let status, let moment = MedlineMoment(lines.text, date) {
      history.append(moment, lines.text.text(status), .stated)
    } else {
      draft.keep("PHST", text)
    }
  }

  private mutating func takeLanguage() {
    if draft.languages.isEmpty {
      draft.languages = repeatedList()
    } else {
      draft.languages.append(text)
    }
  }

  // MARK: Identifiers

  private mutating func takePMID() {
    draft.record.pmid = lines.text.number(lines.value).flatMap { PMID($0) }
    if draft.record.pmid == nil { draft.keep("PMID", text) }
  }

  private mutating func takePMCID() {
    draft.record.pmcid = PMCID(text)
    if draft.record.pmcid == nil { draft.keep("PMC", text) }
  }

  /// `10.1002/da.10049 [doi]`, `0006-291X(79)91211-7 [pii]`.
  private mutating func takeIdentifier(_ name: String) {
    let (value, kind) = lines.text.bracketed(lines.value, UInt8(ascii: "["), UInt8(ascii: "]"))
    guard let kind else { return draft.keep(name, lines.text.text(value)) }
    if lines.text.isEqual(kind, "doi") {
      if let known = draft.doi, lines.text.areEqual(known, value) { return }
      if let doi = DOI(lines.text.text(value)), draft.record.doi == nil || draft.record.doi == doi {
        if draft.record.doi == nil {
          draft.record.doi = doi
          draft.doi = value
        }
        return
      }
    } else if lines.text.isEqual(kind, "pii") {
      guard let known = draft.pii else {
        draft.record.pii = .value(lines.text.text(value))
        draft.pii = value
        return
      }
      if lines.text.areEqual(known, value) { return }
    } else if lines.text.isEqual(kind, "pmc") {
      if let pmcid = PMCID(lines.text.text(value)),
        draft.record.pmcid == nil || draft.record.pmcid == pmcid
      {
        draft.record.pmcid = pmcid
        return
      }
    }
    draft.keep("\(name) \(lines.text.text(kind))", lines.text.text(value))
  }

  /// `1001-0742 (Print)`: the first that is not the linking one is the record's.
  private mutating func takeISSN() {
    let (number, medium) = lines.text.bracketed(
      lines.value, UInt8(ascii: "("), UInt8(ascii: ")"))
    if let medium, lines.text.isEqual(medium, "Linking") {
      draft.record.journal.issnLinking = .value(lines.text.text(number))
    } else if !draft.record.journal.issn.isStated {
      draft.record.journal.issn = .value(lines.text.text(number))
      draft.record.journal.issnMedium = Stated(medium.map { lines.text.text($0) })
    } else {
      draft.keep("ISSN", text)
    }
  }

  // MARK: Persons

  private mutating func takeAuthorIdentifier() {
    if let orcid = lines.text.orcid(lines.value), draft.authors.set(orcid: orcid) { return }
    draft.keep("AUID", text)
  }

  private mutating func takeAffiliation() {
    let affiliation = repeatedList()
    if !draft.authors.add(affiliation: affiliation) { draft.affiliations += affiliation }
  }

  private mutating func takeInvestigatorAffiliation() {
    if !draft.investigators.add(affiliation: repeatedList()) { draft.keep("IRAD", text) }
  }

  // MARK: Topics

  private mutating func takeHeading() {
    let value = lines.value
    if draft.headings.isEmpty { draft.headings.reserveCapacity(12) }
    let slot = headings.slot(of: value, in: lines.text)
    if let heading = headings.value(slot, of: value, in: lines.text) {
      return draft.headings.append(heading)
    }
    let heading = lines.text.heading(value)
    headings.keep(heading, slot, of: value)
    draft.headings.append(heading)
  }

  private mutating func takeSubstance() {
    let value = lines.value
    if draft.substances.isEmpty { draft.substances.reserveCapacity(4) }
    let slot = substances.slot(of: value, in: lines.text)
    if let substance = substances.value(slot, of: value, in: lines.text) {
      return draft.substances.append(substance)
    }
    guard let substance = lines.text.substance(value) else {
      return draft.supplementaryConcepts.append(SupplementaryConcept(text))
    }
    substances.keep(substance, slot, of: value)
    draft.substances.append(substance)
  }

  private mutating func takeSubstanceName() {
    let name = text
    if !draft.substances.contains(where: { $0.name == name }) {
      draft.substances.append(Substance(name))
    }
  }

  private mutating func takeKeyword() {
    if draft.keywords.isEmpty { draft.keywords.reserveCapacity(6) }
    draft.keywords.append(lines.text.keyword(lines.value, owner: draft.keywordOwner))
  }
}
