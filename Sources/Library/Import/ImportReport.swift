package import PageFormats

/// What an import did; the words and counts of `import` in the machine output.
package struct ImportReport: Hashable, Sendable {
  package struct Files: Hashable, Sendable {
    package var read = 0
    package var unchanged = 0
    package var failed = 0
  }
  package struct Records: Hashable, Sendable {
    package var new = 0
    /// Was a stub.
    package var completed = 0
    /// A source added something.
    package var improved = 0
    package var unchanged = 0
    package var deleted = 0
    package var quarantined = 0
  }
  package var files = Files()
  package var records = Records()
  /// New stubs and new links.
  package var stubs = 0
  package var links = 0
  package var diagnostics = 0
  /// Those that say that something was not read.
  package var errors = 0

  package init() {}

  mutating func count(_ diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics.count
    errors += diagnostics.count { $0.severity == .error }
  }
}

/// What an import tells while it runs, in this order for each file: diagnostics, then finished.
package enum ImportEvent: Sendable {
  case found(files: Int, bytes: Int)
  case diagnostic(Diagnostic, path: String)
  /// In the midst of a large file: its bytes so far.
  case reading(path: String, bytes: Int, report: ImportReport)
  case finished(path: String, bytes: Int, report: ImportReport)
}
