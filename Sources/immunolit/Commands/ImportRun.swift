internal import Library
internal import PageFormats

/// One import with what it shows: progress while it goes on, findings for the report.
struct ImportRun {
  private let console: Console
  private(set) var progress: ImportProgress
  private(set) var findings = FindingList()
  /// Of standard output, while it goes on.
  private var failure: Trouble?

  init(console: Console) {
    self.console = console
    progress = ImportProgress(console: console)
  }

  mutating func run(_ importer: Importer, _ paths: [String]) throws(Trouble) -> ImportReport {
    var result: Result<ImportReport, LibraryError>
    do {
      let report = try importer.run(
        paths, tell: { take($0) }, isStopped: { StopSignals.current != nil })
      result = .success(report)
    } catch {
      result = .failure(error)
    }
    progress.finish()
    if let failure { throw failure }
    switch result {
    case .success(let report): return report
    case .failure(let error): throw .library(error)
    }
  }

  private mutating func take(_ event: ImportEvent) {
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
}
