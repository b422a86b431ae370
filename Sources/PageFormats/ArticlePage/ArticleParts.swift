/// Where the parts of an article page lie, by line (page formats, section 2).
struct ArticleParts {
  /// The headings that stand alone on a line, in any order.
  enum Heading: String, CaseIterable {
    case overview = "Overview"
    case authors = "Authors"
    case affiliations = "Affiliations"
    case abstract = "Abstract"
    case citingArticles = "Citing Articles"
    case references = "References"
  }

  var breadcrumb: Int?
  var title: Range<Int> = 0..<0
  /// The lines behind each heading, without it.
  private(set) var sections: [Heading: Range<Int>] = [:]

  private static let headings: [(heading: Heading, bytes: [UInt8])] = Heading.allCases.map {
    ($0, Array($0.rawValue.utf8))
  }
  private static let crumb = Array("»".utf8)

  init(_ page: PageText) {
    let lines = page.lines.indices
    breadcrumb = lines.first {
      page[$0].hasPrefix(Self.crumb) && page[$0].contains(Array("PMID".utf8))
    }
    let low = (breadcrumb ?? -1) + 1
    var open: (heading: Heading, line: Int)?
    var first: Int?
    for index in low..<max(low, lines.upperBound) {
      guard let heading = Self.heading(page[index]) else { continue }
      // Each heading counts once, and entries are the last parts: below them a line that reads
      // “Abstract” belongs to an entry.
      guard sections[heading] == nil, open?.heading != heading else { continue }
      if let open, open.heading == .citingArticles || open.heading == .references,
        heading != .citingArticles, heading != .references
      {
        continue
      }
      if let open { sections[open.heading] = (open.line + 1)..<index }
      open = (heading, index)
      if first == nil { first = index }
    }
    if let open { sections[open.heading] = (open.line + 1)..<lines.upperBound }
    title = Self.paragraph(page, from: low, to: first ?? lines.upperBound)
  }

  static func heading(_ line: Bytes) -> Heading? {
    guard let byte = line.first, byte.isUpper, line.count <= 20 else { return nil }
    let name = line.last == UInt8(ascii: ":") ? line.dropLast().trimmed : line
    return headings.first { name.isEqual(to: $0.bytes) }?.heading
  }

  /// The first run of lines that are not empty.
  private static func paragraph(_ page: PageText, from low: Int, to high: Int) -> Range<Int> {
    guard low < high, let start = (low..<high).first(where: { !page.lines[$0].isEmpty }) else {
      return low..<low
    }
    let end = (start..<high).first { page.lines[$0].isEmpty } ?? high
    return start..<end
  }
}
