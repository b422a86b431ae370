/// Texts of numbered records, `1. …` or `1: …`: where each begins, and its paragraphs.
struct NumberedText {
  /// What stands behind the number.
  let marks: [UInt8]
  /// Empty lines before a record, where the record before does not end in its PMID.
  let emptyLines: Int

  private static let pmid = Array("PMID: ".utf8)

  /// Abstracts of two paragraphs may number them, so one empty line is not enough.
  static let abstracts = NumberedText(marks: [UInt8(ascii: ".")], emptyLines: 2)
  static let summaries = NumberedText(
    marks: [UInt8(ascii: ":"), UInt8(ascii: ".")], emptyLines: 1)

  /// The place behind the number of a record, its mark and a blank; nil where none begins.
  func textStart(_ bytes: [UInt8], _ place: Int) -> Int? {
    var index = place
    while index < bytes.count, bytes[index].isDigit { index += 1 }
    guard (1...7).contains(index - place), index + 2 < bytes.count, marks.contains(bytes[index]),
      // A NUL is a character once the text is decoded, and where records begin may not hang on that.
      bytes[index + 1] == 0x20, !bytes[index + 2].isBlank, !bytes[index + 2].isLineEnd
    else { return nil }
    return index + 2
  }

  /// Whether a record begins at a place: at the start of a line, behind enough empty ones. What stands
  /// before the first, as in mail, ends in an empty line.
  func begins(_ bytes: [UInt8], at place: Int, isFirst: Bool = false) -> Bool {
    guard place < bytes.count, bytes[place].isDigit, textStart(bytes, place) != nil else {
      return false
    }
    var index = place
    var lineEnds = 0
    while index > 0 {
      let byte = bytes[index - 1]
      if byte.isLineEnd {
        lineEnds += 1
        if byte == 0x0A, index > 1, bytes[index - 2] == 0x0D { index -= 1 }
      } else if !byte.isBlank {
        break
      } else if lineEnds == 0 {
        return false
      }
      index -= 1
    }
    if index == 0 || index == 3 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return true }
    guard lineEnds > 0 else { return false }
    if lineEnds > emptyLines { return true }
    guard lineEnds > 1 else { return false }
    if isFirst, bytes[place] == UInt8(ascii: "1"), !bytes[place + 1].isDigit { return true }
    let start = bytes[..<index].lastIndex(where: \.isLineEnd).map { $0 + 1 } ?? 0
    return bytes[start..<index].hasPrefix(Self.pmid)
  }

  /// All before the last beginning of a record is whole.
  func lastEnd(_ bytes: [UInt8]) -> Int? {
    var index = bytes.count - 1
    while index > 0 {
      if bytes[index - 1].isLineEnd, bytes[index].isDigit, begins(bytes, at: index) {
        return index
      }
      index -= 1
    }
    return starts(bytes).first.flatMap { $0 > 0 ? $0 : nil }
  }

  /// The beginnings of all records.
  func starts(_ bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var index = 0
    var isLineStart = true
    while index < bytes.count {
      if isLineStart || index == 3, bytes[index].isDigit,
        begins(bytes, at: index, isFirst: starts.isEmpty)
      {
        starts.append(index)
      }
      isLineStart = bytes[index].isLineEnd
      index += 1
    }
    return starts
  }
}

/// Lines between empty ones.
struct TextParagraph {
  struct Line {
    /// Without the blanks around it.
    var text: Bytes
    /// Blanks stand before it.
    var isIndented: Bool
  }

  var lines: [Line]

  /// The lines as one, a blank between two; none where a text without blanks was cut.
  var joined: Bytes { Self.joined(lines.map(\.text)) }

  static func joined(_ lines: [Bytes]) -> Bytes {
    guard var joined = lines.first.map(Array.init) else { return [] }
    if lines.count == 1 { return lines[0] }
    for line in lines.dropFirst() {
      if !(endsWide(joined) && startsWide(line)) { joined.append(0x20) }
      joined.append(contentsOf: line)
    }
    return joined[...]
  }

  /// Chinese and Japanese writing (U+3000 to U+9FFF) and its full-width marks have no blanks.
  private static func isWide(_ lead: UInt8) -> Bool { (0xE3...0xE9).contains(lead) || lead == 0xEF }
  private static func startsWide(_ line: Bytes) -> Bool { line.first.map(isWide) ?? false }
  private static func endsWide(_ text: [UInt8]) -> Bool {
    text.count >= 3 && isWide(text[text.count - 3])
  }

  /// The paragraphs of a stretch of text.
  static func all(_ bytes: [UInt8], _ range: Range<Int>) -> [TextParagraph] {
    var paragraphs: [TextParagraph] = []
    var open: [Line] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, !bytes[end].isLineEnd { end += 1 }
      let text = bytes[start..<end].trimmed
      if !text.isEmpty {
        open.append(Line(text: text, isIndented: text.startIndex > start))
      } else {
        if !open.isEmpty { paragraphs.append(TextParagraph(lines: open)) }
        open = []
      }
      start = end + 1
      if end + 1 < range.upperBound, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { start += 1 }
    }
    if !open.isEmpty { paragraphs.append(TextParagraph(lines: open)) }
    return paragraphs
  }
}
