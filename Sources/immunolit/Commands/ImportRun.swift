internal import Library

/// One import with what it shows.
struct ImportRun {
  private var listener: ImportListener

  init(console: Console) {
    listener = ImportListener(console: console, counted: "new records")
  }

  var findings: FindingList { listener.findings }
  var progress: ImportProgress { listener.progress }

  mutating func run(_ importer: Importer, _ paths: [String]) throws(Trouble) -> ImportReport {
    var result: Result<ImportReport, LibraryError>
    do {
      let report = try importer.run(
        paths, tell: { listener.take($0) }, isStopped: { StopSignals.current != nil })
      result = .success(report)
    } catch {
      result = .failure(error)
    }
    try listener.finish()
    switch result {
    case .success(let report): return report
    case .failure(let error): throw .library(error)
    }
  }
}
