/// The door for every file: finds the format by its content and reads it.
package enum PageParser {
  /// Never throws and never traps, whatever the bytes.
  package static func parse(_ bytes: [UInt8]) -> ParsedPage {
    var page = ParsedPage(format: nil)
    page.diagnostics.append(
      Diagnostic(
        .unknownFormat, "neither a CureHunter page nor an article page", line: 0, offset: 0))
    return page
  }
}
