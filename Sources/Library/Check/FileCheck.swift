internal import Dispatch
internal import Literature
internal import PageFormats
internal import Synchronization

/// Reads files as an import does and counts what is in them; nothing of a record is kept.
package struct FileCheck {
  /// What came of a file that was read whole.
  private struct Outcome: Sendable {
    var diagnostics: [Diagnostic]
    var tally = FormatTally()
    var format: PageFormat?
  }

  /// Files and bytes that are read at once.
  private static let batch = (files: 256, bytes: 16_000_000)

  private let walk: FileWalk
  private var report = CheckReport()
  private var isOver = false

  /// - Parameter library: a library that may lie among the files, and is none of them.
  package init(_ paths: [String], besides library: String?) {
    walk = FileWalk(paths, besides: library)
  }

  /// Files, folders (recursively, hidden ones passed over) and `-` for standard input.
  ///
  /// - Parameters:
  ///   - tell: called on the calling thread as the reading goes on.
  ///   - isStopped: asked between files and pieces of them.
  package mutating func run(
    tell: (ImportEvent) -> Void, isStopped: () -> Bool
  ) -> CheckReport {
    var found = (files: 0, bytes: 0)
    walk.forEach { file in
      found.files += 1
      found.bytes += file.size
      return !isStopped()
    }
    tell(.found(files: found.files, bytes: found.bytes))
    var files: [FoundFile] = []
    var bytes = 0
    walk.forEach { file in
      files.append(file)
      bytes += file.size
      if files.count >= Self.batch.files || bytes >= Self.batch.bytes {
        read(files, tell, isStopped)
        (files, bytes) = ([], 0)
      }
      return !isOver
    }
    if !isOver { read(files, tell, isStopped) }
    return report
  }

  /// Small files on all cores, large ones one after another, all told in their order.
  private mutating func read(
    _ files: [FoundFile], _ tell: (ImportEvent) -> Void, _ isStopped: () -> Bool
  ) {
    let outcomes = Mutex([Outcome?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let outcome = Self.readSmall(files[index])
      outcomes.withLock { $0[index] = outcome }
    }
    for (file, outcome) in zip(files, outcomes.withLock { $0 }) {
      if isStopped() {
        isOver = true
        return
      }
      let outcome = outcome ?? readLarge(file, tell, isStopped)
      say(outcome.diagnostics, of: file, tell)
      report.add(outcome.tally, of: outcome.format)
      tell(.finished(path: file.path, bytes: file.size, report: progress(FormatTally())))
    }
  }

  /// Nil for a file that is read piece by piece.
  private static func readSmall(_ file: FoundFile) -> Outcome? {
    switch SmallFile.read(file) {
    case .large: nil
    case .failed(let diagnostic): Outcome(diagnostics: [diagnostic])
    case .whole(let bytes, _): outcome(of: PageParser.parse(bytes))
    }
  }

  private static func outcome(of page: ParsedPage) -> Outcome {
    Outcome(diagnostics: page.diagnostics, tally: FormatTally(page), format: page.format)
  }

  /// Its findings are told as they come, but for the last ones.
  private mutating func readLarge(
    _ file: FoundFile, _ tell: (ImportEvent) -> Void, _ isStopped: () -> Bool
  ) -> Outcome {
    switch LargeFile.open(file, held: nil) {
    case .unchanged: return Outcome(diagnostics: [])
    case .failed(let diagnostic): return Outcome(diagnostics: [diagnostic])
    case .page(let page, _): return Self.outcome(of: page)
    case .pieces(let source, let format, let head):
      let pipeline = ChunkPipeline(ChunkReader(source, format, head: head), format) {
        FormatTally($0)
      }
      defer { pipeline.stop() }
      var tally = FormatTally()
      while let part = pipeline.next() {
        say(part.diagnostics, of: file, tell)
        tally.add(part.content)
        tell(.reading(path: file.path, bytes: part.rawCount, report: progress(tally)))
        if isStopped() {
          isOver = true
          break
        }
      }
      return Outcome(
        diagnostics: isOver ? [] : pipeline.ending?.diagnostics ?? [], tally: tally,
        format: format.format)
    }
  }

  private mutating func say(
    _ diagnostics: [Diagnostic], of file: FoundFile, _ tell: (ImportEvent) -> Void
  ) {
    for diagnostic in diagnostics { tell(.diagnostic(diagnostic, path: file.path)) }
    report.add(diagnostics)
  }

  /// What the line of progress counts.
  private func progress(_ tally: FormatTally) -> ImportReport {
    var progress = ImportReport()
    progress.records.new = report.total.records + tally.records
    return progress
  }
}
