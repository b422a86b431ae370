internal import Library
internal import PageFormats

/// What reading files tells, while it goes on: progress for the terminal, findings for the report.
struct ImportListener {
  private let console: Console
  private(set) var progress: ImportProgress
  private(set) var findings = FindingList()
  /// Of standard output, while it goes on.
  private var failure: Trouble?

  /// - Parameter counted: what the line of progress counts, in words.
  init(console: Console, counted: String) {
    self.console = console
    progress = ImportProgress(console: console, counted: counted)
  }

  mutating func take(_ event: ImportEvent) {
    progress.take(event)
    guard case .diagnostic(let diagnostic, let path) = event else { return }
    switch console.format {
    case .text: findings.add(diagnostic, path: path)
    case .json:
      do { try console.object(JSONObject.diagnostic(diagnostic, path: path)) } catch {
        failure = failure ?? error
      }
    }
  }

  /// Once, at the end.
  mutating func finish() throws(Trouble) {
    progress.finish()
    if let failure { throw failure }
  }
}
