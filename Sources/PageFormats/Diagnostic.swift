package import Literature

/// Something a parser found and wants to say; the values stand all the same.
package struct Diagnostic: Hashable, Sendable {
  package enum Severity: String, Sendable, Comparable {
    case note, warning, error

    package static func < (left: Severity, right: Severity) -> Bool {
      [note, warning, error].firstIndex(of: left)! < [note, warning, error].firstIndex(of: right)!
    }
  }

  package var code: DiagnosticCode
  /// One sentence: what was found and what was made of it.
  package var message: String
  /// From 1; 0 where the finding is about the file.
  package var line: Int
  /// Bytes from the start of the file.
  package var offset: Int
  package var pmid: PMID?

  package init(
    _ code: DiagnosticCode, _ message: String, line: Int, offset: Int, pmid: PMID? = nil
  ) {
    self.code = code
    self.message = message
    self.line = line
    self.offset = offset
    self.pmid = pmid
  }

  package var severity: Severity { code.severity }
}
