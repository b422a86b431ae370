/// Text as it is compared: without case and without the diacritics of Latin letters.
package enum Folding {
  /// UTF-8 of the folded text.
  package static func fold(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return foldScalars(String(text)) }
      bytes.append((0x41...0x5A).contains(byte) ? byte + 32 : byte)
    }
    return bytes
  }

  private static func foldScalars(_ text: String) -> [UInt8] {
    var folded = ""
    for scalar in text.unicodeScalars {
      // Combining diacritical marks.
      if (0x300...0x36F).contains(scalar.value) { continue }
      let position = Int(scalar.value) - 0xC0
      if position >= 0, position < plainLetters.count {
        folded.append(plainLetters[position])
      } else {
        folded.append(scalar.properties.lowercaseMapping)
      }
    }
    return Array(folded.utf8)
  }

  /// U+00C0 to U+017F (Latin-1 Supplement and Latin Extended-A), one entry each.
  private static let plainLetters: [String] = {
    let latin1 =
      "a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss "
      + "a a a a a a ae c e e e e i i i i d n o o o o o ÷ o u u u u y th y "
    let extendedA =
      "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h "
      + "i i i i i i i i i i ij ij j j k k k l l l l l l l l l l n n n n n n n n n o o o o o o "
      + "oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y "
      + "z z z z z z s"
    return (latin1 + extendedA).split(separator: " ").map(String.init)
  }()

  /// Whether the folded needle occurs in the folded text; an empty needle occurs everywhere.
  package static func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first else { return true }
    guard text.count >= needle.count else { return false }
    var start = 0
    while start <= text.count - needle.count {
      if text[start] == first,
        text[start..<start + needle.count].elementsEqual(needle)
      {
        return true
      }
      start += 1
    }
    return false
  }
}
