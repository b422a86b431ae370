internal import Literature

/// Collects what a parser has to say, with places of the file.
struct Findings {
  private(set) var diagnostics: [Diagnostic] = []
  let page: PageText

  init(page: PageText) { self.page = page }

  /// About line `index` of the page.
  mutating func add(_ code: DiagnosticCode, _ message: String, line index: Int, pmid: PMID? = nil) {
    guard page.lines.indices.contains(index) else {
      diagnostics.append(Diagnostic(code, message, line: 0, offset: 0, pmid: pmid))
      return
    }
    diagnostics.append(
      Diagnostic(
        code, message, line: page.fileLine(index), offset: page.offset(ofLine: index),
        pmid: pmid))
  }
}

extension String {
  /// A value inside a message: at most 60 characters of it, in typographic quotes.
  static func quoted(_ bytes: Bytes) -> String {
    let text = bytes.prefix(240).text
    return text.count > 60 ? "“\(text.prefix(59))…”" : "“\(text)”"
  }
}
