internal import Literature

/// One record of RIS, put together from its fields.
struct RISRecordReader {
  typealias Finding = (DiagnosticCode, String)

  private let fields: [RISText.Field]
  /// Which fields a rule took; the others are kept as they are.
  private var taken: [Bool]
  private var record = Record()
  private var findings: [Finding] = []

  static func record(_ fields: [RISText.Field]) -> (Record, [Finding]) {
    var reader = RISRecordReader(fields)
    reader.read()
    return (reader.record, reader.findings)
  }

  private init(_ fields: [RISText.Field]) {
    self.fields = fields
    // Every record of a journal's article says so; other types are worth keeping.
    taken = fields.map { field in
      field.lines.isEmpty || field.tag == "TY" && ["JOUR", "EJOUR"].contains(field.value)
    }
  }

  private mutating func read() {
    record.title = Stated(first(.title))
    readJournal()
    readAuthors()
    readDate()
    record.volume = Stated(first(.volume))
    record.issue = Stated(first(.issue))
    readPages()
    readSerialNumbers()
    readAbstract()
    readLists()
    readIdentifiers()
    for index in fields.indices where !taken[index] {
      record.unmapped.append(UnmappedField(tag: fields[index].tag, value: fields[index].value))
    }
    if !record.title.isStated { findings.append((.missingTitle, "the record has no title")) }
  }

  // MARK: Fields

  /// The places of a field, by the rank of their tags and then in the order of the record.
  private func places(_ field: RISTag.Field) -> [Int] {
    var places: [(rank: Int, index: Int)] = []
    for (index, candidate) in fields.enumerated() where !candidate.lines.isEmpty {
      if let row = RISTag.row(candidate.tag), row.field == field {
        places.append((row.rank, index))
      }
    }
    return places.sorted { $0 < $1 }.map(\.index)
  }

  /// The value that counts; others that say the same are no loss.
  private mutating func first(_ field: RISTag.Field) -> String? {
    let places = places(field)
    guard let best = places.first else { return nil }
    let value = fields[best].value
    for place in places where fields[place].value == value { taken[place] = true }
    return value
  }

  /// The lines of all fields of the best tag.
  private mutating func lines(_ field: RISTag.Field) -> [Bytes] {
    let places = places(field)
    guard let best = places.first else { return [] }
    var lines: [Bytes] = []
    for place in places where fields[place].tag == fields[best].tag {
      lines += fields[place].lines
      taken[place] = true
    }
    return lines
  }

  // MARK: Citation

  private mutating func readJournal() {
    record.journal.title = Stated(first(.journalTitle))
    guard let place = places(.abbreviation).first else { return }
    let name = fields[place].value
    for place in places(.abbreviation) where fields[place].value == name { taken[place] = true }
    if name.contains(".") {
      // MEDLINE's abbreviations have no full stops, those of ISO 4 do.
      record.journal.isoAbbreviation = .value(name)
    } else if Stated.value(name) != record.journal.title {
      record.journal.abbreviation = .value(name)
    }
  }

  private mutating func readAuthors() {
    let names = lines(.authors)
    if !names.isEmpty { record.authors = .value(AuthorList(names.map(RISName.author))) }
  }

  private mutating func readDate() {
    guard let place = places(.year).first else { return readDay(of: nil) }
    let value = fields[place].value
    guard let date = RISDate.date(value) else {
      findings.append((.badDate, "“\(value)” is no date; it is kept"))
      return readDay(of: nil)
    }
    for other in places(.year) where RISDate.date(fields[other].value)?.year == date.year {
      taken[other] = true
      // The more of it, the better.
      if let date = RISDate.date(fields[other].value), date.month != nil,
        record.date.value?.month == nil
      {
        record.date = .value(date)
      }
    }
    if !record.date.isStated { record.date = .value(date) }
    readDay(of: record.date.value)
  }

  /// Month and day stand in a field of their own, with the year or without.
  private mutating func readDay(of year: PartialDate?) {
    guard let place = places(.day).first else { return }
    let value = fields[place].value
    guard let date = RISDate.date(value) ?? year.flatMap({ RISDate.date("\($0.year) \(value)") })
    else { return }
    if let year {
      guard date.year == year.year else { return }
      if year.month == nil { record.date = .value(date) }
      // A day that says more than the year's field did, or the same.
      taken[place] = year.month == nil || date.month == nil || date.month == year.month
    } else {
      record.date = .value(date)
      taken[place] = true
    }
  }

  private mutating func readPages() {
    guard let first = first(.firstPage) else {
      record.pages = Stated(first(.articleNumber) ?? first(.lastPage))
      return
    }
    let last = self.first(.lastPage)
    guard let last, last != first, !first.contains("-") else {
      record.pages = .value(first)
      return
    }
    record.pages = .value("\(first)-\(last)")
  }

  /// `19326203`, `1932-6203 (Electronic)`; the number of a book is none of a journal.
  private mutating func readSerialNumbers() {
    for place in places(.serialNumber) {
      let (number, medium) = MedlineList.bracketed(fields[place].value)
      guard let issn = RISNumber.issn(number), !record.journal.issn.isStated else { continue }
      record.journal.issn = .value(issn)
      if medium == "Print" || medium == "Electronic" {
        record.journal.issnMedium = Stated(medium)
      }
      taken[place] = true
    }
  }

  // MARK: Text and lists

  private static let notice = Array("Copyright".utf8)

  private mutating func readAbstract() {
    var lines: [Bytes] = []
    var tag: String?
    for place in places(.abstract) {
      guard let first = fields[place].lines.first, tag == nil || tag == fields[place].tag else {
        continue
      }
      // EBSCO writes its notice as a second abstract.
      if tag != nil, first.hasPrefix(Self.notice), !record.copyright.isStated {
        record.copyright = .value(fields[place].value)
      } else {
        lines += fields[place].lines
      }
      tag = fields[place].tag
      taken[place] = true
    }
    guard !lines.isEmpty else { return }
    record.abstract = .value(
      lines.count == 1
        ? AbstractText.sections(lines) : WrappedAbstract.sections(lines, width: .max))
  }

  private mutating func readLists() {
    let keywords = lines(.keywords)
    if !keywords.isEmpty {
      record.keywords = .value(
        keywords.map { text in
          // A star marks what others call a major topic; without one nothing is said.
          text.first == UInt8(ascii: "*")
            ? Keyword(text.dropFirst().text, isMajorTopic: .value(true)) : Keyword(text.text)
        })
    }
    let affiliations = lines(.affiliations)
    if !affiliations.isEmpty { record.affiliations = .value(affiliations.map(\.text)) }
    for place in places(.language) {
      guard let codes = RISLanguage.codes(fields[place].value) else { continue }
      record.languages = .value((record.languages.value ?? []) + codes)
      taken[place] = true
    }
    var types: [PublicationType] = []
    for place in places(.publicationType)
    where PublicationTypeVocabulary.contains(fields[place].value) {
      types.append(PublicationType(fields[place].value))
      taken[place] = true
    }
    if !types.isEmpty { record.publicationTypes = .value(types) }
  }

  // MARK: Identifiers

  private mutating func readIdentifiers() {
    for place in places(.doi) + places(.publicationType) where !taken[place] {
      let value = fields[place].value
      let isOwn = RISTag.row(fields[place].tag)?.field == .doi
      // Rayyan writes more behind it; then all is kept as well.
      if let doi = value.split(separator: " ").first.flatMap({ DOI(String($0)) }) {
        // EndNote of old wrote it as the type of work.
        guard record.doi == nil || record.doi == doi else { continue }
        record.doi = doi
        taken[place] = !value.contains(" ")
      } else if isOwn {
        findings.append((.badIdentifier, "“\(value.prefix(60))” is no DOI; it is kept"))
      }
    }
    var identifiers = RISIdentifiers(fields)
    for place in places(.accession) + places(.address) { identifiers.take(fields[place]) }
    record.pmid = identifiers.pmid
    record.pmcid = identifiers.pmcid
    record.doi = record.doi ?? identifiers.doi
  }
}
