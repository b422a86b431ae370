internal import PageFormats

/// Cuts what a source gives into chunks of whole records. Memory is bounded by the largest record.
final class ChunkReader {
  private let source: ByteSource
  private let format: StreamFormat
  private let window: Int
  private var pending: [UInt8]
  private var offset = 0
  private var line = 1
  private let head: [UInt8]
  private var isAtEnd = false
  private var skipped = 0

  /// What could not be read.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var broken: [BrokenRecord] = []

  /// Bytes asked for at a time: few enough to stay in a processor's cache.
  static let usualWindow = 1 << 20
  /// So many stretches without the end of a record, and the file is given up.
  private static let mostSkipped = 4

  /// - Parameter head: what was read from the source to see its format.
  init(
    _ source: ByteSource, _ format: StreamFormat, head: [UInt8], window: Int = usualWindow
  ) {
    self.source = source
    self.format = format
    self.window = window
    pending = head
    self.head = FormatDetector.firstLine(of: head)
  }

  var rawCount: Int { source.rawCount }

  var ending: Ending {
    Ending(
      fingerprint: source.fingerprint.fingerprint, rawCount: source.rawCount,
      isBroken: source.isBroken, failure: source.failure)
  }

  /// How reading ended.
  struct Ending: Sendable {
    var fingerprint: Fingerprint
    var rawCount: Int
    var isBroken: Bool
    var failure: String?

    /// What there is to say of it.
    var diagnostics: [Diagnostic] {
      var diagnostics = isBroken ? [LargeFile.brokenCompression(rawCount)] : []
      if let failure {
        diagnostics.append(
          Diagnostic(
            .unreadableFile, "cannot be read to its end: \(failure)", line: 0, offset: rawCount))
      }
      return diagnostics
    }
  }

  /// Nil at the end.
  func next() -> Chunk? {
    while !isAtEnd {
      let before = pending.count
      isAtEnd = !source.read(into: &pending, atMost: max(window, before))
      if isAtEnd { break }
      if let end = format.lastEnd(pending), end > 0 { return cut(end) }
      if pending.count > StreamFormat.largestRecord {
        skip()
        if skipped >= Self.mostSkipped { isAtEnd = true }
      }
    }
    return pending.isEmpty ? nil : cut(pending.count)
  }

  private func cut(_ end: Int) -> Chunk {
    let chunk = Chunk(Array(pending[..<end]), offset: offset, line: line, head: head)
    advance(end)
    return chunk
  }

  private func skip() {
    let diagnostic = Diagnostic(
      .tooLarge,
      "\(pending.count) bytes without the end of a record were passed over", line: line,
      offset: offset)
    diagnostics.append(diagnostic)
    broken.append(
      BrokenRecord(
        range: offset..<offset + pending.count, bytes: pending, diagnostic: diagnostic))
    skipped += 1
    advance(pending.count)
  }

  private func advance(_ count: Int) {
    offset += count
    line += pending[..<count].withUnsafeBufferPointer { bytes in
      var lines = 0
      for byte in bytes where byte == 0x0A { lines += 1 }
      return lines
    }
    pending.removeFirst(count)
  }
}
