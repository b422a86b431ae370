internal import CMemory
internal import Glibc
internal import PageFormats

/// Files that are read piece by piece, each in a transaction of its own.
extension Importer {
  /// Bytes of a file after which the indexes are written out, and of what it inflates to, for some
  /// inflate to a thousand times their size: what indexes gather is held in memory.
  private static let flushed = (file: 32 << 20, content: 256 << 20)

  func writeLarge(
    _ request: FileReading.Request, _ run: inout Run, _ tell: (ImportEvent) -> Void,
    _ isStopped: () -> Bool
  ) throws(LibraryError) -> ImportReport {
    guard request.file.kind == .standardInput else {
      return try writeLarge(request.file, request.held, &run, tell, isStopped)
    }
    let file: FoundFile
    do throws(FoundFile.Reason) {
      file = try FoundFile.spooledInput()
    } catch {
      let diagnostic = Diagnostic(
        .unreadableFile, "cannot be read: \(error.text)", line: 0, offset: 0)
      tell(.diagnostic(diagnostic, path: "-"))
      var report = ImportReport()
      report.files.failed = 1
      report.count([diagnostic])
      return report
    }
    defer { if case .spooled(let descriptor) = file.kind { close(descriptor) } }
    return try writeLarge(file, try held(file, &run), &run, tell, isStopped)
  }

  private func writeLarge(
    _ file: FoundFile, _ held: HeldFile?, _ run: inout Run, _ tell: (ImportEvent) -> Void,
    _ isStopped: () -> Bool
  ) throws(LibraryError) -> ImportReport {
    var report = ImportReport()
    let path = file.path
    func fail(_ diagnostics: [Diagnostic]) {
      for diagnostic in diagnostics { tell(.diagnostic(diagnostic, path: path)) }
      report.count(diagnostics)
    }
    switch LargeFile.open(file, held: held) {
    case .unchanged: report.files.unchanged = 1
    case .failed(let diagnostic):
      fail([diagnostic])
      report.files.failed = 1
    case .page(let page, let fingerprint):
      fail(page.diagnostics)
      let prepared = PreparedFile(file, page, fingerprint, contents)
      try quarantine(page.broken, of: file, page.format, isRead: prepared != nil, &report)
      guard let prepared else {
        report.files.failed = 1
        return report
      }
      try begin()
      report.add(try writer.write(prepared))
      report.files.read = 1
      if options.removesOthers, let id = writer.lastFile { run.seen.insert(id) }
    case .pieces(let source, let format, let head):
      let reader = ChunkReader(source, format, head: head)
      report.add(try writePieces(reader, format, file, &run, tell, isStopped))
    }
    return report
  }

  private func writePieces(
    _ reader: sending ChunkReader, _ format: StreamFormat, _ file: FoundFile, _ run: inout Run,
    _ tell: (ImportEvent) -> Void, _ isStopped: () -> Bool
  ) throws(LibraryError) -> ImportReport {
    var report = ImportReport()
    func say(_ diagnostics: [Diagnostic]) {
      for diagnostic in diagnostics { tell(.diagnostic(diagnostic, path: file.path)) }
      report.count(diagnostics)
    }
    let contents = contents
    let pipeline = ChunkPipeline(reader, format) { PreparedPart($0, contents) }
    defer { pipeline.stop() }
    try begin()
    try clearQuarantine(of: file.path)
    let head = FileHead(
      path: file.path, size: file.size, modified: file.modified, format: format.format)
    let open = try writer.begin(head)
    var (entries, lastCount, sinceFlush, kept) = (0, 0, (file: 0, content: 0), 0)
    while let part = pipeline.next() {
      if isStopped() {
        run.isStopped = true
        try connection.execute("ROLLBACK")
        try restartWriter()
        return ImportReport()
      }
      say(part.diagnostics)
      try writer.add(part.content, to: open, &report)
      try quarantine(part.broken, of: file.path, format.format, kept: &kept, &report)
      entries += part.content.entries.count
      sinceFlush.file += part.rawCount - lastCount
      sinceFlush.content += part.contentCount
      lastCount = part.rawCount
      if sinceFlush.file > Self.flushed.file || sinceFlush.content > Self.flushed.content {
        try writer.flush()
        sinceFlush = (0, 0)
      }
      var sum = run.report
      sum.add(report)
      tell(.reading(path: file.path, bytes: part.rawCount, report: sum))
    }
    if let ending = pipeline.ending {
      say(ending.diagnostics)
      try writer.finish(open, ending.isWhole ? ending.fingerprint : .unfinished, &report)
    }
    if options.removesOthers { run.seen.insert(open.id) }
    if entries == 0 {
      try connection.execute("ROLLBACK")
      try restartWriter()
      if report.records.quarantined > 0 { try quarantineAll(of: file) }
      report.files.failed = 1
    } else {
      try commit()
      cm_return_freed()
      report.files.read = 1
    }
    return report
  }
}
