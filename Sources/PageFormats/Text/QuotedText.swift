/// A file that was saved as one JSON string (RFC 8259, section 7): scripts that print what they fetched
/// leave such files, with `\n` for line ends and `\"` for quotes.
enum QuotedText {
  private static let marks = ["<PubmedArticle", "<MedlineCitation"].map { Array($0.utf8) }

  /// The text inside and the way back to the file, nil where that is no such string. One without its
  /// closing quote is cut off, and read as far as it goes.
  static func content(_ bytes: [UInt8]) -> (text: [UInt8], shifts: Shifts)? {
    guard let start = bytes.firstIndex(where: { !$0.isBlank && $0 != 0x0A && $0 != 0x0D }),
      bytes[start] == UInt8(ascii: "\""), start + 1 < bytes.count,
      bytes[start + 1] == UInt8(ascii: "<"),
      marks.contains(where: { bytes.prefix(FormatDetector.headLength)[...].contains($0) })
    else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = start + 1
    var shifts = Shifts()
    shifts.add(text: 0, file: index)
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        text.append(bytes[index])
        index += 1
        continue
      }
      index += 2
      switch bytes[index - 1] {
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, end) = unicode(bytes, index)
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end
      case let other: text.append(other)
      }
      shifts.add(text: text.count, file: index)
    }
    return (text, shifts)
  }

  /// Four digits, or eight with a second `\u` between them for what lies beyond the first plane.
  private static func unicode(_ bytes: [UInt8], _ start: Int) -> (Unicode.Scalar, Int) {
    guard let first = digits(bytes, start) else { return ("\u{FFFD}", start) }
    if let scalar = Unicode.Scalar(first) { return (scalar, start + 4) }
    guard bytes[(start + 4)...].hasPrefix(Array("\\u".utf8)), let second = digits(bytes, start + 6),
      (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { return ("\u{FFFD}", start + 4) }
    return (scalar, start + 10)
  }

  private static func digits(_ bytes: [UInt8], _ start: Int) -> UInt32? {
    guard start + 4 <= bytes.count else { return nil }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16)
  }
}
