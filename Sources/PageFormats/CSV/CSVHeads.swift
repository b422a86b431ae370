/// The heads of PubMed's CSV, in any order, and what their columns hold.
struct CSVHeads {
  enum Column: String, CaseIterable {
    case pmid = "PMID"
    case title = "Title"
    case authors = "Authors"
    case citation = "Citation"
    case firstAuthor = "First Author"
    case journal = "Journal/Book"
    case year = "Publication Year"
    case created = "Create Date"
    case pmcid = "PMCID"
    case manuscript = "NIHMS ID"
    case doi = "DOI"
  }

  /// What PubMed called some of them before 2020.
  private static let olderNames: [String: Column] = [
    "entrezuid": .pmid, "description": .authors, "details": .citation,
  ]

  private static let names: [String: Column] = {
    var names = olderNames
    for column in Column.allCases { names[column.rawValue.lowercased()] = column }
    return names
  }()

  /// Each head as printed, and its column where it is known.
  let columns: [(name: String, column: Column?)]

  init(_ line: [UInt8]) {
    columns = CSVRow(line, at: 0).values.map { ($0.text, Self.names[$0.text.lowercased()]) }
  }

  /// Whether the heads name records and say more of them.
  var areThere: Bool {
    let known = columns.map(\.column)
    return known.contains(.pmid) && known.contains(.title)
  }

  static func isOne(_ page: PageText) -> Bool {
    guard let first = page.lines.indices.first(where: { !page.lines[$0].isEmpty }),
      page.lines[first].range.count <= FormatDetector.headLength
    else { return false }
    return CSVHeads(Array(page[first])).areThere
  }
}
