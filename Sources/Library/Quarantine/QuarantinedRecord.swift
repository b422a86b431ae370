package import Literature
package import PageFormats

/// A record that an import could not read, as the library keeps it to try again.
package struct QuarantinedRecord: Hashable, Sendable {
  /// Its number in the library, never given to another.
  package var number: Int
  package var path: String
  package var format: PageFormat
  /// Bytes of the file, or of the content of a compressed one.
  package var offset: Int
  package var length: Int
  /// From 1.
  package var line: Int
  package var pmid: PMID?
  package var code: DiagnosticCode
  package var reason: String
  /// The version of the program that could not read it.
  package var version: String
  /// How many of its bytes the library keeps; the others are in the file.
  package var keptBytes: Int
}

/// What trying again gave.
package struct RetryReport: Hashable, Sendable {
  /// Counts of what came in.
  package var records = ImportReport()
  /// Quarantined records that were read now, and that were not.
  package var read = 0
  package var left = 0

  package init() {}
}
