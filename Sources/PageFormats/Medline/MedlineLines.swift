/// The fields of MEDLINE text one after another: a tag of four columns, `- `, the value, and lines of
/// six blanks on which it goes on.
struct MedlineLines {
  enum Kind {
    case field(MedlineTag.Meaning)
    /// A line without a tag, and not the continuation of another.
    case stray
  }

  /// Values that went on have been joined where they stand.
  private(set) var text: MedlineBytes
  /// The four columns of the last field's tag.
  private(set) var key: UInt32 = 0
  /// Where the last field or stray line began.
  private(set) var start = 0
  /// Of the last field, or the stray line itself.
  private(set) var value = 0..<0
  private var position = 0
  private let meanings = MedlineTag.meanings

  init(_ bytes: [UInt8]) {
    text = MedlineBytes(bytes)
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
  }

  mutating func next() -> Kind? {
    while position < text.count {
      start = position
      text.isASCII = true
      let end = lineEnd()
      if isEmpty(start, end) { continue }
      guard end - start >= 5, text[start + 4] == UInt8(ascii: "-") else { return stray(end) }
      key = UInt32(truncatingIfNeeded: text.word(at: start)).byteSwapped
      let meaning = meanings[key]
      if case .unknown = meaning, !isTag(start) { return stray(end) }
      let first = text.trimmed(min(end, start + 6), end)
      value = first
      if continues { value = first.lowerBound..<join(first) }
      return .field(meaning)
    }
    return nil
  }

  /// The name that XML has for what a tag means.
  func name(_ place: Int) -> String { meanings.names[place] }

  private mutating func stray(_ end: Int) -> Kind {
    value = text.trimmed(start, end)
    return .stray
  }

  /// A line may end in a carriage return, a line feed, or both.
  private mutating func lineEnd() -> Int {
    let (end, isASCII) = text.lineEnd(from: position)
    if !isASCII { text.isASCII = false }
    position = end + 1
    if position < text.count, text[end] == 0x0D, text[position] == 0x0A { position += 1 }
    return end
  }

  private var continues: Bool { position < text.count && text[position] == 0x20 }

  /// Puts the lines of a value that goes on behind each other, with a blank between two.
  private mutating func join(_ first: Range<Int>) -> Int {
    var end = first.upperBound
    while continues {
      let start = position
      let line = text.trimmed(start, lineEnd())
      guard !line.isEmpty else { continue }
      if end > first.lowerBound {
        text.put(0x20, at: end)
        end += 1
      }
      text.move(line, to: end)
      end += line.count
    }
    return end
  }

  private func isEmpty(_ start: Int, _ end: Int) -> Bool {
    var index = start
    while index < end {
      if !text[index].isBlank, text[index] != 0x0C { return false }
      index += 1
    }
    return true
  }

  /// Capitals and digits, then blanks.
  private func isTag(_ start: Int) -> Bool {
    guard text[start].isUpper else { return false }
    var isOver = false
    for index in start..<start + 4 {
      let byte = text[index]
      if byte == 0x20 {
        isOver = true
      } else if isOver || !(byte.isUpper || byte.isDigit) {
        return false
      }
    }
    return true
  }
}
