/// Every kind of finding, by the name that reports and machine output print.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  case unknownFormat = "unknown_format"
  case emptyFile = "empty_file"

  package var severity: Diagnostic.Severity {
    switch self {
    case .unknownFormat: .error
    case .emptyFile: .error
    }
  }
}
