internal import Markup

/// A page as lines of UTF-8, and the way back from each place to the bytes of the file.
struct PageText {
  /// One line: its text without blanks at its ends.
  struct Line {
    var range: Range<Int>
    var isEmpty: Bool { range.isEmpty }
  }

  let bytes: [UInt8]
  let lines: [Line]
  /// Bytes of the file.
  let fileLength: Int
  private let shifts: Shifts
  /// For text that was made of HTML: where each line began in the file.
  private let origins: [HTMLText.Origin]

  init(_ decoded: DecodedText) {
    bytes = decoded.bytes
    shifts = decoded.shifts
    fileLength = decoded.fileLength
    origins = []
    lines = Self.lines(of: decoded.bytes)
  }

  init(_ html: HTMLText, fileLength: Int) {
    bytes = html.text
    shifts = Shifts()
    self.fileLength = fileLength
    origins = html.origins
    lines = Self.lines(of: html.text)
  }

  subscript(index: Int) -> Bytes { bytes[lines[index].range] }

  /// The line of the file, from 1, on which line `index` of the text began.
  func fileLine(_ index: Int) -> Int {
    origins.indices.contains(index) ? origins[index].line : index + 1
  }

  /// The byte of the file at which line `index` of the text begins.
  func offset(ofLine index: Int) -> Int {
    if !origins.isEmpty {
      return origins.indices.contains(index) ? origins[index].offset : fileLength
    }
    return lines.indices.contains(index) ? offset(lines[index].range.lowerBound) : fileLength
  }

  /// The bytes of the file that a stretch of lines came from. Of HTML only the lines' beginnings are
  /// known, so a stretch reaches to the beginning of the next line.
  func fileRange(ofLines range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<fileLength }
    let low = offset(ofLine: range.lowerBound)
    let high =
      origins.isEmpty
      ? offset(lines[range.upperBound - 1].range.upperBound) : offset(ofLine: range.upperBound)
    return low..<max(low, high)
  }

  /// Lines as one text, a blank between two; empty ones are passed over.
  func joined(_ range: Range<Int>) -> Bytes {
    var single: Bytes?
    var joined: [UInt8] = []
    for index in range where !lines[index].isEmpty {
      if let first = single {
        if joined.isEmpty { joined.append(contentsOf: first) }
        joined.append(UInt8(ascii: " "))
        joined.append(contentsOf: self[index])
      } else {
        single = self[index]
      }
    }
    return joined.isEmpty ? (single ?? bytes[0..<0]) : joined[...]
  }

  private func offset(_ place: Int) -> Int { shifts.fileOffset(place, fileLength: fileLength) }

  private static func lines(of bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    lines.reserveCapacity(bytes.count / 48 + 16)
    bytes.withUnsafeBufferPointer { text in
      var start = 0
      while start < text.count {
        let end = text[start...].firstIndex(of: 0x0A) ?? text.count
        let trimmed = Bytes.trimmed(start..<end, in: text)
        lines.append(Line(range: trimmed))
        start = end + 1
      }
    }
    return lines
  }
}
