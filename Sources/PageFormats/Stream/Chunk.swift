package import Literature

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

  /// The line on which a byte of the chunk stands.
  func line(at place: Int) -> Int {
    line + bytes[..<min(max(0, place), bytes.count)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
  }
}

/// A format of many records in one file, read piece by piece: memory does not grow with the file.
package struct StreamFormat: Sendable {
  package let format: PageFormat
  /// The place behind the last record that is whole; nil where none is.
  package let lastEnd: @Sendable ([UInt8]) -> Int?
  /// Never traps, whatever the bytes: values and diagnostics.
  package let parse: @Sendable (Chunk) -> ParsedPage

  /// The formats that are read so.
  package static let all: [StreamFormat] = [
    StreamFormat(format: .pubmedXML, lastEnd: PubMedXML.lastEnd, parse: PubMedXML.parse)
  ]

  package static func of(_ format: PageFormat) -> StreamFormat? {
    all.first { $0.format == format }
  }

  /// Records larger than this are not read; NLM's largest have 2 MB.
  package static let largestRecord = 64 << 20
}
