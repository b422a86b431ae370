package import Literature
internal import Markup

/// A stretch of a file that holds whole records, and where it lies.
package struct Chunk: Sendable {
  package var bytes: [UInt8]
  /// Bytes of the file before it; of a compressed file, of its content.
  package var offset: Int
  /// The line of the file on which it begins, from 1.
  package var line: Int
  /// The file's first line, where a format needs it to read the others (the heads of CSV).
  package var head: [UInt8]

  package init(_ bytes: [UInt8], offset: Int = 0, line: Int = 1, head: [UInt8] = []) {
    self.bytes = bytes
    self.offset = offset
    self.line = line
    self.head = head
  }

}

/// A chunk as UTF-8, and the way back to the bytes and lines of its file.
struct ChunkText {
  let bytes: [UInt8]
  private let chunk: Chunk
  private let shifts: Shifts
  private var counted = 0
  private var line: Int
  /// What was done to the bytes.
  let diagnostics: [Diagnostic]

  init(_ chunk: Chunk) {
    self.chunk = chunk
    line = chunk.line
    if Windows1252.isUTF8(chunk.bytes[...]), !Self.holdsNUL(chunk.bytes) {
      bytes = chunk.bytes
      shifts = Shifts()
      diagnostics = []
    } else {
      let decoded = DecodedText(piece: chunk.bytes)
      bytes = decoded.bytes
      shifts = decoded.shifts
      diagnostics = decoded.findings.map {
        Diagnostic($0, $0.explanation, line: chunk.line, offset: chunk.offset)
      }
    }
  }

  /// Eight bytes at a time, without a way out of the loop, so that the compiler can take more.
  private static func holdsNUL(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { raw in
      var found: UInt64 = 0
      let words = raw.count / 8
      for index in 0..<words {
        let word = raw.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
        // A byte has borrowed from the one above it only if it is zero itself.
        found |= (word &- 0x0101_0101_0101_0101) & ~word
      }
      if found & 0x8080_8080_8080_8080 != 0 { return true }
      return raw[(words * 8)...].contains(0)
    }
  }

  /// The byte of the file that a place of the text came from.
  func offset(of place: Int) -> Int {
    chunk.offset + shifts.fileOffset(place, fileLength: chunk.bytes.count)
  }

  func range(_ range: Range<Int>) -> Range<Int> {
    offset(of: range.lowerBound)..<offset(of: range.upperBound)
  }

  /// The bytes of the file that a stretch of the text came from.
  func fileBytes(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let range = self.range(range)
    let (start, end) = (range.lowerBound - chunk.offset, range.upperBound - chunk.offset)
    return chunk.bytes[max(0, start)..<min(max(0, start, end), chunk.bytes.count)]
  }

  /// The line on which a place stands; of one before the last that was asked for, the line of that:
  /// each byte is counted once.
  mutating func line(of place: Int) -> Int {
    while counted < min(place, bytes.count) {
      if bytes[counted] == 0x0A { line += 1 }
      counted += 1
    }
    return line
  }
}

/// A format of many records in one file, read piece by piece: memory does not grow with the file.
package struct StreamFormat: Sendable {
  package let format: PageFormat
  /// The place behind the last record that is whole; nil where none is.
  package let lastEnd: @Sendable ([UInt8]) -> Int?
  /// Never traps, whatever the bytes: values and diagnostics.
  package let parse: @Sendable (Chunk) -> ParsedPage
  /// What must stand behind the last record of a file that begins so; nil where any end will do.
  package var closing: @Sendable ([UInt8]) -> [UInt8]? = { _ in nil }

  /// The formats that are read so.
  package static let all: [StreamFormat] = [
    StreamFormat(
      format: .pubmedXML, lastEnd: PubMedXML.lastEnd, parse: PubMedXML.parse,
      closing: PubMedXML.rootEnd),
    StreamFormat(format: .medline, lastEnd: MedlineText.lastEnd, parse: MedlineText.parse),
    StreamFormat(format: .jsonLines, lastEnd: RecordLines.lastEnd, parse: JSONLines.parse),
    StreamFormat(
      format: .abstractText, lastEnd: PubMedAbstracts.lastEnd, parse: PubMedAbstracts.parse),
    StreamFormat(format: .ris, lastEnd: RISText.lastEnd, parse: RISText.parse),
    StreamFormat(format: .csv, lastEnd: PubMedCSV.lastEnd, parse: PubMedCSV.parse),
    StreamFormat(
      format: .summaryText, lastEnd: PubMedSummaries.lastEnd, parse: PubMedSummaries.parse),
    StreamFormat(
      format: .openCitations, lastEnd: RecordLines.lastEnd, parse: OpenCitations.parse),
    StreamFormat(format: .pmidList, lastEnd: RecordLines.lastEnd, parse: PMIDList.parse),
  ]

  package static func of(_ format: PageFormat) -> StreamFormat? {
    all.first { $0.format == format }
  }

  /// Records larger than this are not read; NLM's largest have 2 MB.
  package static let largestRecord = 64 << 20
}
