package import Literature
internal import PageFormats

/// What reading files gave, without a library.
package struct CheckReport: Hashable, Sendable {
  package struct Files: Hashable, Sendable {
    package var read = 0
    /// Gave no record, no link and no deletion.
    package var failed = 0
  }
  package var files = Files()
  package var formats: [PageFormat: FormatTally] = [:]
  package var diagnostics = 0
  /// Those that say that something was not read.
  package var errors = 0

  package init() {}

  package var total: FormatTally {
    var total = FormatTally()
    for tally in formats.values { total.add(tally) }
    return total
  }

  mutating func add(_ diagnostics: [Diagnostic]) {
    self.diagnostics += diagnostics.count
    errors += diagnostics.count { $0.severity == .error }
  }

  /// What one file gave, whole.
  mutating func add(_ tally: FormatTally, of format: PageFormat?) {
    guard let format, !tally.isEmpty else {
      files.failed += 1
      return
    }
    files.read += 1
    formats[format, default: FormatTally()].files += 1
    formats[format, default: FormatTally()].add(tally)
  }
}
