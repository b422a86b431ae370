internal import Literature

/// RIS, which reference managers write: a tag of two columns, two blanks, a dash, the value; a record
/// goes from `TY` to `ER` (page formats, section 3).
enum RISText {
  private static let mark = Array("TY  -".utf8)

  /// One field: its lines, for programs write abstracts, keywords and addresses on several.
  struct Field {
    var tag: String
    var lines: [Bytes]

    var value: String { TextParagraph.joined(lines).text }
  }

  /// A record begins at its type, so all before the last such line is whole.
  static func lastEnd(_ bytes: [UInt8]) -> Int? {
    var rest = bytes[...]
    while let place = rest.lastRange(of: mark), place.lowerBound > 0 {
      let before = bytes[place.lowerBound - 1]
      let after = place.upperBound < bytes.count ? bytes[place.upperBound] : 0
      if before == 0x0A || before == 0x0D, after.isBlank || after == 0x0A || after == 0x0D {
        return place.lowerBound
      }
      rest = bytes[..<place.lowerBound]
    }
    return nil
  }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .ris)
    page.diagnostics = text.diagnostics
    var fields: [Field] = []
    var start: Int?
    func close(_ end: Int) {
      guard let from = start else { return }
      let (record, findings) = RISRecordReader.record(fields)
      let line = text.line(of: from)
      page.diagnostics += findings.map {
        Diagnostic($0, $1, line: line, offset: text.offset(of: from), pmid: record.pmid)
      }
      page.entries.append(.init(record: record, isStub: false, range: text.range(from..<end)))
      fields = []
      start = nil
    }
    RecordLines.forEach(in: text.bytes) { line in
      guard let (tag, value) = field(line) else {
        // Outside of records programs write heads of their own.
        if start != nil, !fields.isEmpty { fields[fields.count - 1].lines.append(line) }
        return
      }
      if tag == "TY" {
        close(line.startIndex)
        start = line.startIndex
      }
      if tag == "ER" {
        close(line.endIndex)
      } else if start != nil {
        fields.append(Field(tag: tag, lines: value.isEmpty ? [] : [value]))
      }
    }
    close(text.bytes.count)
    return page
  }

  private static func field(_ line: Bytes) -> (tag: String, value: Bytes)? {
    // Of files that were put together each may begin with a byte order mark.
    let line = line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line
    let start = line.startIndex
    guard line.count >= 5, line[start].isUpper, line[start + 1].isUpper || line[start + 1].isDigit,
      line[start + 2] == 0x20, line[start + 3] == 0x20, line[start + 4] == UInt8(ascii: "-"),
      line.count == 5 || line[start + 5].isBlank
    else { return nil }
    return (line[start..<start + 2].text, line[(start + 5)...].trimmed)
  }
}
