internal import Library

/// What an import shows while it runs: one rewritten line on a terminal, plain lines elsewhere.
///
/// Plain lines come at each tenth of the bytes, so that a log of any import is short.
struct ImportProgress {
  private let console: Console
  private let counted: String
  private let isRewritten: Bool
  private let isSilent: Bool
  private let start: ContinuousClock.Instant
  private var lastShown: ContinuousClock.Instant?
  private var lastTenth = 0
  private var total = (files: 0, bytes: 0)
  private var done = (files: 0, bytes: 0)
  /// Bytes of the large file that is being read.
  private var inFile = 0

  init(console: Console, counted: String) {
    self.console = console
    self.counted = counted
    isRewritten = console.errorsAreATerminal
    isSilent = console.format == .json && !console.errorsAreATerminal
    start = .now
  }

  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  mutating func take(_ event: ImportEvent) {
    switch event {
    case .found(let files, let bytes):
      total = (files, bytes)
    case .diagnostic: break
    case .reading(_, let bytes, let report):
      inFile = bytes
      show(report)
    case .finished(_, let bytes, let report):
      done.files += 1
      done.bytes += bytes
      inFile = 0
      show(report)
    }
  }

  /// Leaves the terminal's line empty for what comes next.
  mutating func finish() {
    if isRewritten, lastShown != nil { console.rewrite(Array("\r\u{1B}[K".utf8)) }
    lastShown = nil
  }

  private mutating func show(_ report: ImportReport) {
    if isSilent { return }
    if isRewritten {
      let now = ContinuousClock.now
      if let lastShown, now - lastShown < .milliseconds(100) { return }
      lastShown = now
      // Autowrap off while writing: a line that is longer than the terminal must not scroll it.
      let text = VisibleText.line(words(report))
      console.rewrite(Array("\r\u{1B}[?7l\(text)\u{1B}[K\u{1B}[?7h".utf8))
    } else {
      let tenth = (done.bytes + inFile) * 10 / max(1, total.bytes)
      if tenth == lastTenth { return }
      lastTenth = tenth
      console.remark(words(report))
    }
  }

  private func words(_ report: ImportReport) -> String {
    let records = report.records.new + report.records.completed
    let known = records + report.records.improved + report.records.unchanged
    let rate = seconds > 0 ? Int(Double(known) / seconds) : 0
    let bytes = done.bytes + inFile
    var parts = [
      "\(NumberText.grouped(done.files)) of \(NumberText.grouped(total.files)) files",
      "\(NumberText.grouped(records)) \(counted)", "\(NumberText.grouped(rate)) records/s",
    ]
    if bytes > 0, total.bytes > bytes {
      let left = seconds * Double(total.bytes - bytes) / Double(bytes)
      parts.append("\(NumberText.clock(left)) left")
    }
    return parts.joined(separator: ", ")
  }
}
