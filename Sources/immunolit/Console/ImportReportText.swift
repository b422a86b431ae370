internal import Library

/// The report at the end of an import, for people.
enum ImportReportText {
  static func lines(_ report: ImportReport, seconds: Double) -> [String] {
    [
      "files      " + words(ImportWords.files, of: report),
      "records    " + words(ImportWords.records, of: report),
      "stubs      \(NumberText.grouped(report.stubs)) new",
      "links      \(NumberText.grouped(report.links)) new",
      "findings   \(NumberText.grouped(report.diagnostics))",
      "time       \(NumberText.clock(seconds))",
    ]
  }

  static func records(_ report: ImportReport) -> String { words(ImportWords.records, of: report) }

  private static func words(_ counts: [ImportWords.Count], of report: ImportReport) -> String {
    counts.map { "\(NumberText.grouped(report[keyPath: $0.path])) \($0.word)" }
      .joined(separator: ", ")
  }
}
