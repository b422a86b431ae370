internal import Literature

/// The open citation collection of iCite: a link a line, both ends by PMID (page formats, section 3).
enum OpenCitations {
  private static let head = Array("citing,referenced".utf8)

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .openCitations)
    page.diagnostics = text.diagnostics
    RecordLines.forEach(in: text.bytes) { line in
      guard !line.isEqual(to: head) else { return }
      let ends = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { PMID($0.trimmed.text) }
      guard ends.count == 2, let citing = ends[0], let cited = ends[1], citing != cited else {
        page.diagnostics.append(
          Diagnostic(
            .badPMID, "\(String.quoted(line)) names no two PMIDs; the line was passed over",
            line: text.line(of: line.startIndex), offset: text.offset(of: line.startIndex)))
        return
      }
      let range = text.range(line.indices)
      page.mentions.append(.init(citing: page.entries.count, cited: cited))
      page.addStub(citing, range)
    }
    return page
  }
}
