internal import Literature

/// The records of `records-facts.nbib`, MEDLINE text: a tag of four columns, `- `, and lines that
/// run on behind six blanks.
enum MedlineFacts {
  static func records(_ text: String) -> [Record] {
    var fields: [(tag: String, value: String)] = []
    var records: [Record] = []
    for line in text.split(whereSeparator: \.isNewline) {
      if line.hasPrefix("      "), !fields.isEmpty {
        fields[fields.count - 1].value += " " + line.dropFirst(6)
      } else if line.dropFirst(4).hasPrefix("- ") {
        let tag = line.prefix(4).filter { $0 != " " }
        if tag == "PMID" {
          record(fields).map { records.append($0) }
          fields = []
        }
        fields.append((tag, String(line.dropFirst(6))))
      }
    }
    record(fields).map { records.append($0) }
    return records
  }

  private static func record(_ fields: [(tag: String, value: String)]) -> Record? {
    func all(_ tag: String) -> [String] { fields.filter { $0.tag == tag }.map(\.value) }
    func first(_ tag: String) -> String? { all(tag).first }
    guard let pmid = first("PMID").flatMap({ PMID($0) }) else { return nil }
    var record = Record()
    record.pmid = pmid
    record.pmcid = first("PMC").flatMap { PMCID($0) }
    record.doi = fields.lazy.filter { $0.tag == "AID" || $0.tag == "LID" }.map(\.value)
      .first { $0.hasSuffix(" [doi]") }.flatMap { DOI($0.dropLast(6)) }
    record.title = Stated(first("TI"))
    record.authors = list(all("FAU").map(PersonalName.medline)).map { AuthorList($0) }
    record.journal.title = Stated(first("JT"))
    record.journal.abbreviation = Stated(first("TA"))
    record.journal.country = Stated(first("PL"))
    let media = [" (Electronic)", " (Print)"]
    if let issn = all("IS").first(where: { issn in media.contains { issn.hasSuffix($0) } }) {
      record.journal.issn = .value(String(issn.prefix(9)))
      record.journal.issnMedium = .value(String(issn.dropFirst(11).dropLast()))
    }
    record.volume = Stated(first("VI"))
    record.issue = Stated(first("IP"))
    record.pages = Stated(first("PG"))
    record.date = Stated(first("DP").flatMap(PrintedFacts.date))
    record.publicationTypes = list(all("PT").map { PublicationType($0) })
    record.substances = list(all("RN").compactMap(substance))
    record.headings = list(all("MH").map(PrintedFacts.heading))
    return record
  }

  /// `0 (Receptors, Antigen, T-Cell)`: a registry number, and the name in brackets. A name alone is
  /// a disease of NLM's supplementary list.
  private static func substance(_ value: String) -> Substance? {
    guard let open = value.firstIndex(of: "("), value.hasSuffix(")") else { return nil }
    return Substance(String(value[value.index(after: open)...].dropLast()))
  }
}
