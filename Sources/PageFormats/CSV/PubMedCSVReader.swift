internal import Literature

/// One row of PubMed's CSV as a record.
struct PubMedCSVReader {
  typealias Finding = (DiagnosticCode, String)

  private var values: [CSVHeads.Column: Bytes] = [:]
  private var record = Record()
  private var findings: [Finding] = []

  static func record(_ row: CSVRow, _ heads: CSVHeads) -> (Record, [Finding]) {
    var reader = PubMedCSVReader()
    for (value, head) in zip(row.values, heads.columns) where !value.isEmpty {
      if let column = head.column, reader.values[column] == nil {
        reader.values[column] = onOneLine(value)
      } else {
        reader.record.unmapped.append(UnmappedField(tag: head.name, value: value.text))
      }
    }
    reader.read()
    return (reader.record, reader.findings)
  }

  private static func onOneLine(_ value: Bytes) -> Bytes {
    guard value.contains(where: \.isLineEnd) else { return value }
    return TextParagraph.joined(
      value.split(whereSeparator: \.isLineEnd).map(\.trimmed).filter { !$0.isEmpty })
  }

  private mutating func read() {
    record.pmid = identifier(.pmid, .badPMID) { PMID($0) }
    record.pmcid = identifier(.pmcid, .badIdentifier) { PMCID($0) }
    record.doi = identifier(.doi, .badIdentifier) { DOI($0) }
    record.title = Stated(values[.title]?.text)
    readAuthors()
    readCitation()
    readCreationDate()
    if let value = values[.manuscript] {
      record.unmapped.append(UnmappedField(tag: "ArticleId mid", value: value.text))
    }
    if values[.pmid] == nil { findings.append((.missingPMID, "the row has no PMID")) }
    if values[.title] == nil { findings.append((.missingTitle, "the row has no title")) }
  }

  private mutating func keep(_ column: CSVHeads.Column) {
    guard let value = values[column] else { return }
    record.unmapped.append(UnmappedField(tag: column.rawValue, value: value.text))
  }

  private mutating func identifier<ID>(
    _ column: CSVHeads.Column, _ code: DiagnosticCode, _ make: (String) -> ID?
  ) -> ID? {
    guard let value = values[column] else { return nil }
    if let identifier = make(value.text) { return identifier }
    findings.append((code, "\(String.quoted(value)) is no \(column.rawValue); it is kept"))
    keep(column)
    return nil
  }

  private mutating func readAuthors() {
    record.authors = values[.authors].map { PubMedNames($0).list } ?? .notStated
    guard let first = values[.firstAuthor] else { return }
    if !record.authors.isStated {
      record.authors = .value(AuthorList(PubMedNames(first).authors, isIncomplete: true))
    } else if record.authors.value?.authors.first?.shortName != first.text {
      keep(.firstAuthor)
    }
  }

  private mutating func readCitation() {
    let citation = values[.citation].flatMap { PubMedCitation($0) }
    citation?.state(in: &record)
    if citation == nil { keep(.citation) }
    if let journal = values[.journal], record.journal.abbreviation.value != journal.text {
      // The citation of a chapter names its book, which is no journal.
      if values[.citation] == nil {
        record.journal.abbreviation = .value(journal.text)
      } else {
        keep(.journal)
      }
    }
    guard let year = values[.year] else { return }
    if !record.date.isStated {
      record.date = Stated(PrintedDates.date(year.text))
      if !record.date.isStated { keep(.year) }
    } else if year.number != record.date.value?.year,
      year.number != record.electronicDate.value?.year
    {
      keep(.year)
    }
  }

  /// NLM's CRDT, which XML calls `entrez`.
  private mutating func readCreationDate() {
    guard let value = values[.created] else { return }
    if let date = MedlineDate.iso(value.text) {
      record.history = .value([HistoryEvent(status: "entrez", date: date)])
    } else {
      findings.append((.badDate, "\(String.quoted(value)) is no date; it is kept"))
      keep(.created)
    }
  }
}
