internal import Literature

/// Identifiers that RIS has no tags for: they stand in addresses, notes and the fields of databases. One
/// that two fields state differently is not known.
struct RISIdentifiers {
  private var pmids: Set<PMID> = []
  private var pmcids: Set<PMCID> = []
  private var dois: Set<DOI> = []
  /// Names of the databases that the record came from, in lower case.
  private let databases: String

  init(_ fields: [RISText.Field]) {
    databases = fields.filter { ["DB", "DP"].contains($0.tag) }.map { $0.value.lowercased() }
      .joined(separator: " ")
  }

  var pmid: PMID? { pmids.count == 1 ? pmids.first : nil }
  var pmcid: PMCID? { pmcids.count == 1 ? pmcids.first : nil }
  var doi: DOI? { dois.count == 1 ? dois.first : nil }

  /// What stands before a number of PubMed or PubMed Central, in lower case.
  private static let pmidMarks = [
    "pubmed.ncbi.nlm.nih.gov/", "ncbi.nlm.nih.gov/pubmed/", "europepmc.org/article/med/",
    "europepmc.org/abstract/med/", "pmid: ", "pmid:", "pubmed ",
  ].map { Array($0.utf8) }
  private static let pmcidMarks = [
    "/pmc/articles/pmc", "/articles/pmc", "/article/pmc/pmc", "pmcid: pmc",
  ]
  .map { Array($0.utf8) }
  private static let resolvers = [
    "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/",
  ]

  /// The databases whose fields hold PubMed's number and nothing else.
  private static let numbers: [(tag: String, database: String)] = [
    ("AN", "pubmed"), ("AN", "medline"), ("AN", "nlm"), ("C2", "scopus"), ("C5", "embase"),
  ]

  mutating func take(_ field: RISText.Field) {
    let value = field.value
    let isOfDatabase = Self.numbers.contains {
      $0.tag == field.tag && databases.contains($0.database)
    }
    if isOfDatabase, let pmid = PMID(value) { pmids.insert(pmid) }
    if field.tag == "C2", value.hasPrefix("PMC"), let pmcid = PMCID(value) { pmcids.insert(pmcid) }
    guard field.tag != "N1" || value.utf8.count < 4_096 else { return }
    let folded = value.utf8.map(\.folded)[...]
    for mark in Self.pmidMarks {
      if let digits = Self.digits(in: folded, behind: mark), let pmid = PMID(digits.text) {
        pmids.insert(pmid)
      }
    }
    for mark in Self.pmcidMarks {
      if let digits = Self.digits(in: folded, behind: mark), let pmcid = PMCID(digits.text) {
        pmcids.insert(pmcid)
      }
    }
    if field.tag == "UR", Self.resolvers.contains(where: { value.hasPrefix($0) }),
      let doi = DOI(value)
    {
      dois.insert(doi)
    }
  }

  private static func digits(in text: Bytes, behind mark: [UInt8]) -> Bytes? {
    guard let place = text.firstRange(of: mark) else { return nil }
    let digits = text[place.upperBound...].prefix(while: \.isDigit)
    // More letters behind the digits make them part of something else.
    guard !digits.isEmpty, digits.endIndex == text.endIndex || !text[digits.endIndex].isLetter
    else {
      return nil
    }
    return digits
  }
}
