package import Literature

/// What a format is called, how it is known, and what it can state: the one table from which the list
/// of formats, the README and the words that refuse an unknown file are made.
package struct FormatProfile: Sendable {
  package let format: PageFormat
  /// For people.
  package let title: String
  /// How it is known where no mark on a line tells.
  private let shape: String?
  /// What it can state, by the names of machine output and in their order. `cited_by` and `references`
  /// are links to other records.
  package let fields: [String]

  /// Whether the program reads it.
  package var isRead: Bool { StreamFormat.of(format) != nil || PageParser.pages[format] != nil }

  /// Whether `export` writes it.
  package var isWritten: Bool { ExportFormat.allCases.contains { $0.format == format } }

  /// How it is known, in words.
  package var marks: [String] {
    var marks: [String] = []
    for mark in FormatDetector.marks where mark.format == format && !marks.contains(mark.words) {
      marks.append(mark.words)
    }
    return marks + (shape.map { [$0] } ?? [])
  }

  package static let all: [FormatProfile] = PageFormat.allCases.map { $0.profile }

  private static let links = ["cited_by", "references"]
  private static let everyField = RecordField.all.map(\.name) + links

  init(
    _ format: PageFormat, _ title: String, shape: String? = nil, states fields: Set<String>
  ) {
    self.format = format
    self.title = title
    self.shape = shape
    self.fields = Self.everyField.filter { fields.contains($0) }
  }

  /// A format that can state everything but some fields.
  init(_ format: PageFormat, _ title: String, allBut fields: Set<String>) {
    self.init(format, title, states: Set(Self.everyField).subtracting(fields))
  }
}

extension PageFormat {
  /// For people.
  package var title: String { FormatProfile.all[rank].title }

  /// Page formats, sections 1 to 3.
  fileprivate var profile: FormatProfile {
    switch self {
    case .jsonLines: FormatProfile(self, "immunolit JSON Lines", allBut: [])
    case .pubmedXML:
      FormatProfile(
        self, "PubMed XML",
        allBut: ["affiliations", "specialty", "citations_stated", "cited_by"])
    case .medline:
      FormatProfile(
        self, "MEDLINE text",
        allBut: [
          "journal.iso_abbreviation", "specialty", "reference_list", "citations_stated",
          "cited_by", "references",
        ])
    case .curehunter:
      FormatProfile(
        self, "CureHunter page",
        states: [
          "pmid", "title", "authors", "journal.title", "journal.abbreviation", "journal.issn",
          "journal.issn_medium", "journal.country", "date", "volume", "issue", "pages",
          "copyright", "abstract", "publication_types", "substances", "headings",
        ])
    case .abstractText:
      FormatProfile(
        self, "PubMed abstract text",
        shape: "records that begin “1. ” and hold a line “PMID: …”",
        states: [
          "pmid", "pmcid", "doi", "pii", "title", "language", "authors", "affiliations",
          "investigators", "journal.abbreviation", "date", "electronic_date", "volume", "issue",
          "pages", "copyright", "abstract", "other_abstracts", "comments_corrections", "status",
          "coi_statement",
        ])
    case .article:
      FormatProfile(
        self, "article page",
        states: [
          "pmid", "pmcid", "doi", "title", "authors", "affiliations", "journal.abbreviation",
          "date", "volume", "issue", "pages", "specialty", "copyright", "abstract",
          "citations_stated", "cited_by", "references",
        ])
    case .ris:
      FormatProfile(
        self, "RIS",
        states: [
          "pmid", "pmcid", "doi", "title", "language", "authors", "affiliations",
          "journal.title", "journal.abbreviation", "journal.iso_abbreviation", "journal.issn",
          "journal.issn_medium", "date", "volume", "issue", "pages", "copyright", "abstract",
          "publication_types", "keywords",
        ])
    case .csv:
      FormatProfile(
        self, "PubMed CSV", shape: "a first line with the heads PMID and Title among others",
        states: [
          "pmid", "pmcid", "doi", "pii", "title", "authors", "journal.abbreviation", "date",
          "electronic_date", "history", "volume", "issue", "pages",
        ])
    case .summaryText:
      FormatProfile(
        self, "PubMed summary text",
        shape: "paragraphs that begin “1: ” or “1. ” and end in “PMID: ….”",
        states: [
          "pmid", "pmcid", "doi", "pii", "title", "authors", "journal.abbreviation", "date",
          "electronic_date", "volume", "issue", "pages",
        ])
    case .openCitations:
      FormatProfile(self, "open citations", states: ["pmid", "cited_by", "references"])
    case .pmidList:
      FormatProfile(self, "PMID list", shape: "a number a line and nothing else", states: ["pmid"])
    }
  }
}
