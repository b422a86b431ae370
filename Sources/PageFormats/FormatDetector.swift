internal import Literature

/// Knows a page by its content, never by its name: each format has its marks.
package enum FormatDetector {
  /// One mark: where on a line it stands, and whose it is.
  struct Mark {
    enum Place { case anywhere, lineStart, wholeLine }
    let format: PageFormat
    let place: Place
    let bytes: [UInt8]
    /// What else the line must hold.
    var also: [[UInt8]] = []

    init(_ format: PageFormat, _ place: Place, _ text: String, also: [String] = []) {
      self.format = format
      self.place = place
      bytes = Array(text.utf8)
      self.also = also.map { Array($0.utf8) }
    }

    /// The mark as it stands on the line: `“Journal… Vol. ”`.
    var words: String {
      let rest = also.first.map { "…" + $0[...].trimmed.text } ?? ""
      return "“\(bytes[...].trimmed.text)\(rest)”"
    }

    func matches(_ line: Bytes) -> Bool {
      switch place {
      case .anywhere: line.contains(bytes)
      case .lineStart:
        line.hasPrefix(bytes) && (also.isEmpty || also.contains { line.contains($0) })
      case .wholeLine: line.isEqual(to: bytes)
      }
    }
  }

  /// The first line that bears one of these decides.
  static let marks: [Mark] = [
    // Before those that stand anywhere on a line: a line of JSON may hold any text.
    Mark(.jsonLines, .lineStart, "{\"schema\":"),
    // Other programs write the keys in an order of their own.
    Mark(
      .jsonLines, .lineStart, "{\"", also: ["\"kind\":\"record\"", "\"kind\": \"record\""]),
    Mark(.pubmedXML, .anywhere, "<PubmedArticle"),
    Mark(.pubmedXML, .anywhere, "<MedlineCitation"),
    Mark(.pubmedXML, .anywhere, "<PubmedBookArticle"),
    Mark(.pubmedXML, .anywhere, "<DeleteCitation"),
    Mark(.pubmedXML, .anywhere, "<!DOCTYPE PubmedArticleSet"),
    // A record may have the tag and no PMID.
    Mark(.medline, .lineStart, "PMID- "), Mark(.medline, .wholeLine, "PMID-"),
    Mark(.ris, .lineStart, "TY  - "),
    Mark(.csv, .lineStart, "PMID,Title,Authors"),
    Mark(.openCitations, .wholeLine, "citing,referenced"),
    Mark(.curehunter, .lineStart, "PMID", also: ["(Publication Type"]),
    Mark(.curehunter, .lineStart, "Journal", also: [" Vol. ", " Pg. ", " ISSN: "]),
    Mark(.curehunter, .lineStart, "(Publication Type:"),
    Mark(.curehunter, .wholeLine, "Chemical References"),
    Mark(.curehunter, .lineStart, "HOMEPRODUCTS"), Mark(.curehunter, .lineStart, "Join CureHunter"),
    Mark(.article, .lineStart, "»", also: ["PMID:"]), Mark(.article, .wholeLine, "Overview"),
    Mark(.article, .wholeLine, "Citing Articles"),
  ]

  static func detect(_ page: PageText) -> PageFormat? {
    if let format = NumberedText.format(of: page, anywhere: false) { return format }
    for index in page.lines.indices where !page.lines[index].isEmpty {
      let line = page[index]
      guard let first = line.first, Self.firstBytes[Int(first)] else { continue }
      if let mark = marks.first(where: { $0.matches(line) }) { return mark.format }
    }
    if CSVHeads.isOne(page) { return .csv }
    if PMIDList.isOne(page) { return .pmidList }
    return NumberedText.format(of: page, anywhere: true)
  }

  /// How much of a file is looked at for the marks of the formats that hold many records.
  package static let headLength = 1 << 16

  /// The format of a file of many records, by its head; nil for pages and what is unknown.
  package static func stream(ofHead bytes: [UInt8]) -> StreamFormat? {
    let head = DecodedText(Array(bytes.prefix(headLength)))
    return detect(PageText(head)).flatMap { StreamFormat.of($0) }
  }

  /// By its byte order mark; such a file is decoded whole.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2
      && ((bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF))
  }

  /// The first line that is not empty.
  package static func firstLine(of bytes: [UInt8]) -> [UInt8] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let line = bytes.prefix(headLength).dropFirst(start).drop { $0.isLineEnd || $0.isBlank }
    return Array(line.prefix { !$0.isLineEnd }.trimmed)
  }

  /// Bytes with which a marked line can begin: most lines are passed over by one look.
  private static let firstBytes: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for mark in marks {
      if let first = mark.bytes.first { table[Int(first)] = true }
    }
    return table
  }()
}
