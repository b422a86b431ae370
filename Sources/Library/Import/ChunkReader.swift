internal import PageFormats

/// Cuts what a source gives into chunks of whole records. Memory is bounded by the largest record.
final class ChunkReader {
  private let source: ByteSource
  private let format: StreamFormat
  private let window: Int
  private let largest: Int
  private var pending: [UInt8]
  private var offset = 0
  private var line = 1
  private let head: [UInt8]
  private let end: FileEnd
  private var isAtEnd = false
  /// What there is to say of how the file ends.
  private var endFinding: Diagnostic?
  private var isEndSeen = false
  private var skipped = 0
  /// What is read belongs to a record of which the beginning was passed over.
  private var isInsideSkipped = false

  /// What could not be read.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var broken: [BrokenRecord] = []

  /// Bytes asked for at a time: few enough to stay in a processor's cache.
  static let usualWindow = 1 << 20
  /// So many of them in a row without the end of a record, and the file is given up.
  private static let mostSkipped = 4

  /// - Parameters:
  ///   - head: what was read from the source to see its format.
  ///   - largest: bytes without the end of a record, after which they are passed over.
  init(
    _ source: ByteSource, _ format: StreamFormat, head: [UInt8], window: Int = usualWindow,
    largest: Int = StreamFormat.largestRecord
  ) {
    self.source = source
    self.format = format
    self.window = window
    self.largest = largest
    pending = head
    end = FileEnd(format, head: head)
    self.head = FormatDetector.firstLine(of: head)
  }

  var rawCount: Int { source.rawCount }

  var ending: Ending {
    Ending(
      fingerprint: source.fingerprint.fingerprint, rawCount: source.rawCount,
      isBroken: source.isBroken, hasTrailingBytes: source.hasTrailingBytes,
      failure: source.failure, finding: endFinding)
  }

  /// How reading ended.
  struct Ending: Sendable {
    var fingerprint: Fingerprint
    var rawCount: Int
    var isBroken: Bool
    var hasTrailingBytes: Bool
    var failure: String?
    /// Of its last bytes.
    var finding: Diagnostic?

    /// Whether the file could be read to the end that it should have.
    var isWhole: Bool { failure == nil && !isBroken && finding == nil }

    /// What there is to say of it.
    var diagnostics: [Diagnostic] {
      var diagnostics = isBroken ? [LargeFile.brokenCompression(rawCount)] : []
      if hasTrailingBytes { diagnostics.append(LargeFile.trailingBytes) }
      if let failure {
        diagnostics.append(
          Diagnostic(
            .unreadableFile, "cannot be read to its end: \(failure)", line: 0, offset: rawCount))
      }
      // Not where the reason was said.
      if let finding, !isBroken, failure == nil { diagnostics.append(finding) }
      return diagnostics
    }
  }

  /// Nil at the end.
  func next() -> Chunk? {
    while !isAtEnd {
      let before = pending.count
      isAtEnd = !source.read(into: &pending, atMost: max(window, before))
      if isAtEnd { break }
      if isInsideSkipped, let end = firstEnd() {
        advance(end)
        extendSkipped()
        isInsideSkipped = false
        skipped = 0
      }
      if !isInsideSkipped, let end = format.lastEnd(pending), end > 0 { return cut(end) }
      if pending.count > largest {
        skip()
      }
    }
    lookAtEnd()
    if isInsideSkipped {
      advance(pending.count)
      extendSkipped()
    }
    return pending.isEmpty ? nil : cut(pending.count)
  }

  /// Once, with what is left of the file.
  private func lookAtEnd() {
    guard !isEndSeen else { return }
    isEndSeen = true
    // Of a file that was given up the end is not known.
    guard skipped < Self.mostSkipped else { return }
    let lines = pending.count { $0 == 0x0A }
    endFinding = end.finding(tail: pending, line: line + lines, offset: offset + pending.count)
  }

  /// The place behind the first record that is whole. There is a last one in every beginning that
  /// holds the first, and none in shorter ones.
  private func firstEnd() -> Int? {
    guard var end = format.lastEnd(pending), end > 0 else { return nil }
    var (low, high) = (1, pending.count)
    while low < high {
      let middle = (low + high) / 2
      if let place = format.lastEnd(Array(pending[..<middle])), place > 0 {
        (high, end) = (middle, place)
      } else {
        low = middle + 1
      }
    }
    return end
  }

  /// What was passed over last reaches to where reading is.
  private func extendSkipped() {
    guard let last = broken.last else { return }
    broken[broken.count - 1].range = last.range.lowerBound..<offset
  }

  private func cut(_ end: Int) -> Chunk {
    let chunk = Chunk(Array(pending[..<end]), offset: offset, line: line, head: head)
    advance(end)
    return chunk
  }

  /// Bytes that say where a record ends: the longest end tag, or the beginning of a line.
  private static let longestMark = 64

  /// Passes over what is held. What has no end costs one finding, however long it is.
  private func skip() {
    let (start, first) = (offset, line)
    let bytes = isInsideSkipped ? [] : pending
    // What ends a record may stand in the midst of where reading is.
    advance(pending.count - min(Self.longestMark, pending.count))
    skipped += 1
    if isInsideSkipped {
      extendSkipped()
    } else {
      isInsideSkipped = true
      let diagnostic = Diagnostic(
        .tooLarge, "more than \(largest >> 20) MB without the end of a record were passed over",
        line: first, offset: start)
      diagnostics.append(diagnostic)
      broken.append(BrokenRecord(range: start..<offset, bytes: bytes, diagnostic: diagnostic))
    }
    if skipped >= Self.mostSkipped {
      isAtEnd = true
      diagnostics.append(
        Diagnostic(
          .tooLarge, "no record ends for so long that the rest of the file was not read",
          line: line, offset: offset))
    }
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
