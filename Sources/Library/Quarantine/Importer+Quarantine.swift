internal import Literature
internal import PageFormats

/// Keeping what could not be read, and trying it again.
extension Importer {
  private var quarantine: QuarantineTable { QuarantineTable(connection: connection) }

  /// Before a file is written anew: forgets what was broken in it, and what of that was read later.
  func clearQuarantine(of path: String) throws(LibraryError) {
    for later in try quarantine.laterPaths(of: path) { try writer.remove(later) }
    try quarantine.clear(path)
  }

  /// Inside the transaction of the file.
  ///
  /// - Parameter kept: how many bytes of the file are kept so far.
  func quarantine(
    _ broken: [BrokenRecord], of path: String, _ format: PageFormat, kept: inout Int,
    _ report: inout ImportReport
  ) throws(LibraryError) {
    try quarantine.add(broken, of: path, format, kept: &kept)
    report.records.quarantined += broken.count
  }

  /// What a file read whole has for the quarantine, in place of what it had before.
  func quarantine(
    _ broken: [BrokenRecord], of file: FoundFile, _ format: PageFormat?, isRead: Bool,
    _ report: inout ImportReport
  ) throws(LibraryError) {
    guard isRead || !broken.isEmpty, let format else { return }
    try begin()
    // Of a file that cannot be read any more, what was read of it before stays.
    if isRead { try clearQuarantine(of: file.path) } else { try quarantine.clear(file.path) }
    var kept = 0
    try quarantine(broken, of: file.path, format, kept: &kept, &report)
  }

  /// A file of which nothing could be read: what the library has of it stays, and what is broken in it
  /// is kept. It is read a second time, so that memory does not grow with it.
  func quarantineAll(of file: FoundFile) throws(LibraryError) {
    guard case .pieces(let source, let format, let head) = LargeFile.open(file, held: nil) else {
      return
    }
    try begin()
    try quarantine.clear(file.path)
    let pipeline = ChunkPipeline(ChunkReader(source, format, head: head), format) { _ in () }
    defer { pipeline.stop() }
    var kept = 0
    while let part = pipeline.next() {
      try quarantine.add(part.broken, of: file.path, format.format, kept: &kept)
    }
    try commit()
  }

  // MARK: Again

  /// Parses what is in quarantine again and takes in what can be read now.
  ///
  /// - Parameters:
  ///   - numbers: which of them; nil for all.
  ///   - isStopped: asked between records; what was read before is in.
  package func retry(
    _ numbers: Set<Int>?, isStopped: () -> Bool = { false }
  ) throws(LibraryError) -> RetryReport {
    var report = RetryReport()
    do {
      for record in try quarantine.records() where numbers?.contains(record.number) ?? true {
        if isStopped() { break }
        try begin()
        try retry(record, &report)
      }
      try commit()
      return report
    } catch {
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
  }

  private func retry(
    _ record: QuarantinedRecord, _ report: inout RetryReport
  ) throws(LibraryError) {
    let (head, kept) = try quarantine.content(of: record.number)
    guard let format = StreamFormat.of(record.format), let bytes = allBytes(of: record, kept) else {
      report.left += 1
      return
    }
    let page = format.parse(Chunk(bytes, offset: record.offset, head: head))
    var file = FoundFile(path: LaterPath.path(of: record))
    file.size = record.length
    guard page.broken.isEmpty,
      let prepared = PreparedFile(file, page, Fingerprint(of: bytes), contents)
    else {
      let refusal = page.broken.first?.diagnostic ?? page.diagnostics.first
      if let refusal { try quarantine.refuse(record.number, refusal) }
      report.left += 1
      return
    }
    report.records.add(try writer.write(prepared))
    try quarantine.remove(record.number)
    report.read += 1
  }

  /// From the library, or from the file where that holds more and still begins the same; nil where
  /// they cannot be had.
  private func allBytes(of record: QuarantinedRecord, _ kept: [UInt8]) -> [UInt8]? {
    if kept.count == record.length { return kept }
    // Of one of which nothing is kept nobody can say whether the file still has it there.
    guard !kept.isEmpty, record.length <= StreamFormat.largestRecord,
      let source = try? ByteSource(FoundFile(path: record.path))
    else { return nil }
    var (bytes, left): ([UInt8], Int) = ([], record.offset)
    while left > 0 {
      bytes.removeAll(keepingCapacity: true)
      guard source.read(into: &bytes, atMost: min(left, 1 << 20)) else { return nil }
      left -= bytes.count
    }
    bytes.removeAll(keepingCapacity: true)
    while bytes.count < record.length {
      guard source.read(into: &bytes, atMost: record.length - bytes.count) else { return nil }
    }
    return bytes.starts(with: kept) ? bytes : nil
  }
}
