internal import Literature

/// MEDLINE text: `.nbib`, and what PubMed's “PubMed” format saves (page formats, section 3).
enum MedlineText {
  /// A record begins at a line with its PMID, so all before the last such line is whole.
  static func lastEnd(_ bytes: [UInt8]) -> Int? {
    let mark = Array("PMID- ".utf8)
    var rest = bytes[...]
    while let place = rest.lastRange(of: mark) {
      if place.lowerBound == 0 { return nil }
      let before = bytes[place.lowerBound - 1]
      if before == 0x0A || before == 0x0D { return place.lowerBound }
      rest = bytes[..<place.lowerBound]
    }
    return nil
  }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .medline)
    page.diagnostics = text.diagnostics
    let bytes = text.bytes
    var lines = MedlineLines(bytes.span)
    var reader = MedlineRecordReader()
    var start = 0
    var strays = 0
    func close(_ end: Int) {
      guard reader.hasContent else { return }
      let record = reader.finished()
      let own = page.entries.count
      page.entries.append(
        .init(record: record, isStub: false, range: text.range(start..<end)))
      page.addReferences(of: own)
      reader = MedlineRecordReader()
      strays = 0
    }
    while let field = lines.next() {
      switch field.kind {
      case .field(let key):
        let tag = MedlineTag(key: key)
        if tag == .pmid {
          close(field.start)
          start = field.start
        }
        reader.take(tag, key, field.value)
      case .stray:
        reader.keep("text", field.value)
        strays += 1
        // One finding for each record, whatever it holds.
        guard strays == 1 else { continue }
        page.diagnostics.append(
          Diagnostic(
            .unmappedText, "\(String.quoted(Array(field.value.utf8)[...])) has no tag; it is kept",
            line: text.line(of: field.start), offset: text.offset(of: field.start),
            pmid: reader.pmid))
      }
    }
    close(bytes.count)
    return page
  }
}

/// The fields of MEDLINE text one after another: a tag of four columns, `- `, the value, and lines of
/// six blanks on which it goes on.
struct MedlineLines: ~Escapable {
  enum Kind {
    /// The four columns of the tag.
    case field(UInt32)
    /// A line without a tag, and not the continuation of another.
    case stray
  }

  private let bytes: Span<UInt8>
  private var position = 0

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  mutating func next() -> (kind: Kind, start: Int, value: String)? {
    while position < bytes.count {
      let start = position
      let end = lineEnd()
      if isEmpty(start, end) { continue }
      guard end - start >= 5, bytes[start + 4] == UInt8(ascii: "-"), isTag(start) else {
        return (.stray, start, text(start, end))
      }
      var key: UInt32 = 0
      for index in start..<start + 4 { key = key << 8 | UInt32(bytes[index]) }
      let value = min(end, start + 6)
      guard continues else { return (.field(key), start, text(value, end)) }
      return (.field(key), start, joined(value, end))
    }
    return nil
  }

  /// A line may end in a carriage return, a line feed, or both.
  private mutating func lineEnd() -> Int {
    let end = lineEnd(from: position)
    position = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
    return end
  }

  private var continues: Bool { position < bytes.count && bytes[position] == 0x20 }

  /// A value that goes on: its lines with a blank between two.
  private mutating func joined(_ start: Int, _ end: Int) -> String {
    var value: [UInt8] = []
    append(start, end, to: &value)
    while continues {
      let start = position
      let end = lineEnd()
      append(start, end, to: &value)
    }
    return String(decoding: value, as: UTF8.self)
  }

  private func append(_ start: Int, _ end: Int, to value: inout [UInt8]) {
    let (low, high) = trimmed(start, end)
    guard low < high else { return }
    if !value.isEmpty { value.append(0x20) }
    for index in low..<high { value.append(bytes[index]) }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    let (low, high) = trimmed(start, end)
    return bytes.withUnsafeBufferPointer { all in
      String(decoding: UnsafeBufferPointer(rebasing: all[low..<high]), as: UTF8.self)
    }
  }

  private func trimmed(_ start: Int, _ end: Int) -> (Int, Int) {
    var (low, high) = (start, end)
    while low < high, bytes[low].isBlank { low += 1 }
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    return (low, high)
  }

  private func isEmpty(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if !bytes[index].isBlank, bytes[index] != 0x0C { return false }
      index += 1
    }
    return true
  }

  /// Capitals and digits, then blanks.
  private func isTag(_ start: Int) -> Bool {
    guard bytes[start].isUpper else { return false }
    var isOver = false
    for index in start..<start + 4 {
      let byte = bytes[index]
      if byte == 0x20 {
        isOver = true
      } else if isOver || !(byte.isUpper || byte.isDigit) {
        return false
      }
    }
    return true
  }

  private func lineEnd(from start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }
}
