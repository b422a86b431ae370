internal import Literature

/// The rows of `melanoma-immunotherapy-facts.tsv`: title, types, pairs of descriptor and qualifier,
/// authors without capitals, and a date of which only the year is a fact (day and month are filled
/// up with 01 where they were not known).
enum MelanomaFacts {
  static func records(_ table: String) -> [Record] {
    table.split(separator: "\n").dropFirst().compactMap { row in
      record(row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  private static func record(_ row: [String]) -> Record? {
    guard row.count == 6, let pmid = PMID(row[0]) else { return nil }
    var record = Record()
    record.pmid = pmid
    record.title = .value(row[2])
    if let year = Int(row[1].prefix(4)) {
      record.date = .value(PartialDate(year: year, text: String(year)))
    }
    record.publicationTypes = list(values(row[3]).map { PublicationType($0) })
    record.headings = list(PrintedFacts.headings(fromPairs: values(row[4])))
    // One name that cannot be restored makes the list one that is not stated.
    let names = values(row[5])
    let authors = names.compactMap(PersonalName.restored)
    if authors.count == names.count { record.authors = list(authors).map { AuthorList($0) } }
    return record
  }

  private static func values(_ cell: String) -> [String] {
    cell.split(separator: "|").map(String.init)
  }
}
