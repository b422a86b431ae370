internal import Foundation

/// Cuts text into the words of the text index: runs of letters and digits, in lower case and without
/// diacritics. `IL-2` is two words, `naïve` and `NAIVE` are one and the same.
struct WordBreaker {
  /// What a character beyond ASCII becomes; empty for marks that stand over others, nil for what ends
  /// a word.
  private var folded: [Unicode.Scalar: [UInt8]?] = [:]
  private var word: [UInt8] = []

  /// Words are kept to this length; what is longer is no word of any language.
  private static let longest = 64

  /// What becomes of each ASCII byte; 0 for what ends a word.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 32
    case _: 0
    }
  }

  /// Calls `take` with each word of UTF-8 text; what is no UTF-8 ends words.
  mutating func forEachWord(
    in text: UnsafeBufferPointer<UInt8>, _ take: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var index = 0
    word.removeAll(keepingCapacity: true)
    let ascii = Self.ascii
    while index < text.count {
      let byte = text[index]
      if byte < 128 {
        let kept = ascii[Int(byte)]
        if kept != 0 {
          if word.count < Self.longest { word.append(kept) }
        } else if !word.isEmpty {
          word.withUnsafeBufferPointer(take)
          word.removeAll(keepingCapacity: true)
        }
        index += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      let end = min(index + length, text.count)
      let scalar = String(decoding: text[index..<end], as: UTF8.self).unicodeScalars.first
      index = end
      if let scalar, let kept = fold(scalar) {
        if word.count + kept.count <= Self.longest { word += kept }
      } else if !word.isEmpty {
        word.withUnsafeBufferPointer(take)
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { word.withUnsafeBufferPointer(take) }
  }

  mutating func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var text = text
    text.withUTF8 { utf8 in forEachWord(in: utf8) { words.append(Array($0)) } }
    return words
  }

  private mutating func fold(_ scalar: Unicode.Scalar) -> [UInt8]? {
    if let known = folded[scalar] { return known }
    let result = Self.folding(scalar)
    // A text of all the characters there are is no reason to keep them all.
    if folded.count > 4096 { folded.removeAll(keepingCapacity: true) }
    folded[scalar] = .some(result)
    return result
  }

  private static func folding(_ scalar: Unicode.Scalar) -> [UInt8]? {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return []
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber:
      break
    case _: return nil
    }
    let lower = scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping
    var bytes: [UInt8] = []
    for part in lower.unicodeScalars where part.properties.generalCategory != .nonspacingMark {
      bytes += Array(String(part).utf8)
    }
    return bytes
  }
}
