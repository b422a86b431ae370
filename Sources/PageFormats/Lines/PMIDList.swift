internal import Literature

/// A list of PMIDs, one a line and nothing else (page formats, section 3).
enum PMIDList {
  /// Only numbers stand in it; one that is no PMID is a finding.
  static func isOne(_ page: PageText) -> Bool {
    var hasNumber = false
    for index in page.lines.indices where !page.lines[index].isEmpty {
      guard page[index].allSatisfy(\.isDigit) else { return false }
      hasNumber = true
    }
    return hasNumber
  }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .pmidList)
    page.diagnostics = text.diagnostics
    RecordLines.forEach(in: text.bytes) { line in
      guard let pmid = PMID(line.text) else {
        page.diagnostics.append(
          Diagnostic(
            .badPMID, "\(String.quoted(line)) is no PMID; the line was passed over",
            line: text.line(of: line.startIndex), offset: text.offset(of: line.startIndex)))
        return
      }
      page.addStub(pmid, text.range(line.indices))
    }
    return page
  }
}

extension ParsedPage {
  /// A record of which nothing but its PMID is known.
  mutating func addStub(_ pmid: PMID, _ range: Range<Int>) {
    entries.append(.init(record: Record(pmid), isStub: true, range: range))
  }
}
