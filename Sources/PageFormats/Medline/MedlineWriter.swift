internal import Literature

/// Writes records as MEDLINE text, the tags in NLM's order (“MEDLINE/PubMed Data Element (Field)
/// Descriptions”).
enum MedlineWriter {
  /// Writes what `HeldField` leaves of a record.
  static func write(_ record: Record, to bytes: inout [UInt8]) {
    for row in rows { row(record) { line($0.rawValue, $1, to: &bytes) } }
    for correction in record.commentsCorrections.value ?? [] {
      if let tag = MedlineTag.tag(ofCorrection: correction.type) {
        line(tag, MedlineList.text(correction), to: &bytes)
      }
    }
    for field in record.unmapped {
      if let (tag, value) = MedlineUnmapped.line(field) { line(tag, value, to: &bytes) }
    }
    if let source = source(record) { line(MedlineTag.source.rawValue, source, to: &bytes) }
    bytes.append(0x0A)
  }

  // MARK: Lines

  private static let width = 88
  private static let indent = Array("\n      ".utf8)

  /// A tag of four columns, `- `, the value; it goes on behind six blanks.
  private static func line(_ tag: String, _ value: String, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: tag.utf8)
    for _ in tag.utf8.count..<max(4, tag.utf8.count) { bytes.append(0x20) }
    bytes.append(contentsOf: "- ".utf8)
    var column = 6
    for (index, word) in value.utf8.split(separator: 0x20).enumerated() {
      if index > 0 {
        if column + 1 + length(word) > width {
          bytes.append(contentsOf: indent)
          column = 6
        } else {
          bytes.append(0x20)
          column += 1
        }
      }
      bytes.append(contentsOf: word)
      column += length(word)
    }
    bytes.append(0x0A)
  }

  /// In characters: bytes that continue one are none.
  private static func length(_ word: Substring.UTF8View) -> Int {
    word.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  // MARK: Fields

  private typealias Put = (MedlineTag, String) -> Void
  private typealias Row = @Sendable (Record, Put) -> Void

  private static let rows: [Row] = [
    // A record begins with this tag, also one that has no PMID.
    { record, put in put(.pmid, record.pmid?.description ?? "") },
    { record, put in
      if !record.unmapped.contains(where: { $0.tag == "Owner" }) { put(.owner, "NLM") }
    },
    text(.status, \.status),
    { record, put in record.version.value.map { put(.version, String($0)) } },
    days,
    { record, put in
      let journal = record.journal
      if let issn = journal.issn.value {
        put(.issn, MedlineList.text(issn: issn, journal.issnMedium.value))
      }
      if let issn = journal.issnLinking.value { put(.issn, "\(issn) (Linking)") }
    },
    text(.volume, \.volume), text(.issue, \.issue),
    { record, put in record.date.value.map { put(.date, $0.text) } },
    text(.title, \.title), text(.pages, \.pages),
    { record, put in
      if let doi = record.doi { put(.locationIdentifier, "\(doi) [doi]") }
    },
    { record, put in
      if let sections = record.abstract.value { put(.abstract, MedlineList.text(sections)) }
    },
    text(.copyright, \.copyright),
    // Before the authors: behind one they would be that one's.
    texts(.affiliation, \.affiliations),
    { record, put in
      for author in record.authors.value?.authors ?? [] {
        write(author, .fullAuthor, .author, .affiliation, put)
      }
      if record.authors.value?.isIncomplete == true { put(.author, MedlineName.others) }
    },
    texts(.language, \.languages),
    { record, put in
      for line in (record.databanks.value ?? []).flatMap(MedlineList.lines) { put(.databank, line) }
    },
    list(.grant, \.grants, MedlineList.text),
    list(.publicationType, \.publicationTypes, \.name),
    text(.vernacularTitle, \.vernacularTitle),
    { record, put in
      record.electronicDate.value.flatMap { MedlineDate.digits($0) }
        .map { put(.electronicDate, $0) }
    },
    text(.country, \.journal.country), text(.journalAbbreviation, \.journal.abbreviation),
    text(.journalTitle, \.journal.title), text(.journalID, \.journal.nlmID),
    { record, put in
      for substance in record.substances.value ?? [] {
        if let number = substance.registryNumber {
          put(.registryNumber, "\(number) (\(substance.name))")
        } else {
          put(.substanceName, substance.name)
        }
      }
    },
    list(.registryNumber, \.supplementaryConcepts, \.name),
    list(.heading, \.headings, MedlineList.text),
    texts(.gene, \.genes),
    { record, put in
      for person in record.personalNameSubjects.value ?? [] {
        write(person, .fullPersonalName, .personalName, nil, put)
      }
    },
    { record, put in
      for other in record.otherAbstracts.value ?? [] {
        put(.otherAbstract, MedlineList.text(other.sections))
        other.language.map { put(.otherAbstractLanguage, $0) }
      }
    },
    { record, put in
      var owner: String?
      for keyword in record.keywords.value ?? [] {
        if let next = keyword.owner, next != owner { put(.keywordOwner, next) }
        owner = keyword.owner
        put(.keyword, MedlineList.text(keyword))
      }
    },
    texts(.spaceFlightMission, \.spaceFlightMissions),
    { record, put in
      for person in record.investigators.value ?? [] {
        write(person, .fullInvestigator, .investigator, .investigatorAffiliation, put)
      }
    },
    text(.conflictStatement, \.conflictStatement),
    moments,
    { record, put in
      if let pii = record.pii.value { put(.articleIdentifier, "\(pii) [pii]") }
      if let doi = record.doi { put(.articleIdentifier, "\(doi) [doi]") }
      if let pmcid = record.pmcid { put(.pmcid, pmcid.description) }
    },
  ]

  private typealias Path<Value> = any KeyPath<Record, Stated<Value>> & Sendable

  private static func text(_ tag: MedlineTag, _ path: Path<String>) -> Row {
    { record, put in
      if let value = record[keyPath: path].value { put(tag, value) }
    }
  }

  private static func texts(_ tag: MedlineTag, _ path: Path<[String]>) -> Row {
    list(tag, path) { $0 }
  }

  private static func list<Value>(
    _ tag: MedlineTag, _ path: Path<[Value]>, _ text: @escaping @Sendable (Value) -> String
  ) -> Row {
    { record, put in
      for value in record[keyPath: path].value ?? [] { put(tag, text(value)) }
    }
  }

  /// The full name first, for the short one is read as the same person's.
  private static func write(
    _ person: Author, _ full: MedlineTag, _ short: MedlineTag, _ affiliation: MedlineTag?,
    _ put: Put
  ) {
    if let name = MedlineName.fullText(person) {
      put(full, name)
      put(short, person.shortName)
    } else if let group = person.collectiveName {
      put(.corporateAuthor, group)
    }
    if let orcid = person.orcid { put(.authorIdentifier, "ORCID: \(orcid)") }
    if let affiliation { for text in person.affiliations { put(affiliation, text) } }
  }

  // MARK: History

  private static let dayTags: [(kind: String, tag: MedlineTag)] = [
    ("created", .created), ("completed", .completed), ("revised", .revised),
  ]
  private static let dayKinds = Set(dayTags.map(\.kind))

  /// `DCOM- 20070412`.
  private static let days: Row = { record, put in
    let history = WrittenHistory(record, own: dayKinds)
    for (kind, tag) in dayTags {
      if let day = history.days[kind] { put(tag, "\(day.year)\(day.month)\(day.day)") }
    }
  }

  /// `PHST- 2007/04/12 09:00 [pubmed]`; some stand under tags of their own as well.
  private static let moments: Row = { record, put in
    let moments = WrittenHistory(record, own: dayKinds).moments.map { moment in
      let (hour, minute) = moment.parts.time ?? ("00", "00")
      let day = "\(moment.parts.year)/\(moment.parts.month)/\(moment.parts.day)"
      return (kind: moment.status, text: "\(day) \(hour):\(minute)")
    }
    for (kind, tag) in [
      ("pubmed", MedlineTag.addedToPubMed), ("medline", .indexed), ("entrez", .entered),
    ] {
      if let last = moments.last(where: { $0.kind == kind }) { put(tag, last.text) }
    }
    for moment in moments { put(.history, "\(moment.text) [\(moment.kind)]") }
  }

  // MARK: Source

  /// `J Alpha. 2001 Apr;7(2):12-5. doi: 10.1/alpha.`, made of other fields.
  private static func source(_ record: Record) -> String? {
    guard let journal = record.journal.abbreviation.value ?? record.journal.title.value else {
      return nil
    }
    var text = "\(journal)." + (record.date.value.map { " \($0.text)" } ?? "")
    let volume = (record.volume.value ?? "") + (record.issue.value.map { "(\($0))" } ?? "")
    if !volume.isEmpty { text += ";\(volume)" }
    if let pages = record.pages.value { text += ":\(pages)" }
    return text + "." + (record.doi.map { " doi: \($0)." } ?? "")
  }
}
