import Testing

@testable import Markup

/// What is looked at eight bytes at a time says what a look at each byte says.
@Suite struct XMLWordsTests {
  private static let alphabet = Array("ab-.<>=?/ \"&!\n\t\u{7F}Z09".utf8) + [0, 0x80, 0xC3, 0xFF]

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state ^ state >> 31) &* 0x9E37_79B9_7F4A_7C15
    }
  }

  private func isNameEnd(_ byte: UInt8) -> Bool {
    byte < 0x30 && byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".")
      || (UInt8(ascii: "<")...UInt8(ascii: "?")).contains(byte)
  }

  /// Exactly, where the other may say no too often.
  private func isPlain(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last, first != 0x20, last != 0x20 else {
      return false
    }
    return !text.contains { $0 < 0x20 || $0 == UInt8(ascii: "&") }
      && !zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
  }

  @Test(arguments: 0..<40)
  func wordsSayWhatBytesSay(seed: Int) {
    var random = Seeded(state: UInt64(seed))
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8(ascii: "a") : Self.alphabet.randomElement(using: &random) ?? 0
      }
      let words = XMLWords(bytes.span)
      for start in 0...bytes.count {
        let less = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        #expect(words.place(of: UInt8(ascii: "<"), from: start) == less)
        let either =
          bytes[start...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "\"") }
          ?? bytes.count
        #expect(
          words.place(of: UInt8(ascii: "<"), or: UInt8(ascii: "\""), from: start) == either)
        let nameEnd = bytes[start...].firstIndex(where: isNameEnd) ?? bytes.count
        let name = words.name(from: start)
        #expect(name.end == nameEnd)
        #expect(name.key == words.key(start..<nameEnd))
        let text = words.text(from: start)
        #expect(text.end == less)
        // What is called plain is plain; what is plain for certain is called so.
        if text.isPlain { #expect(isPlain(bytes[start..<less])) }
        if words.isPlain(start..<less) { #expect(isPlain(bytes[start..<less])) }
        if bytes[start..<less].allSatisfy({ $0 > UInt8(ascii: "'") }) {
          #expect(text.isPlain == (less > start))
          #expect(words.isPlain(start..<less) == (less > start))
        }
        for other in start...bytes.count {
          let range = start..<min(bytes.count, start + 9)
          let isSame =
            other + range.count <= bytes.count
            && bytes[range].elementsEqual(bytes[other..<other + range.count])
          #expect(words.areEqual(range, at: other) == isSame)
        }
      }
    }
  }

  @Test func namesThatDifferHaveOtherNumbers() {
    let names = (0..<64).flatMap { length in
      [String(repeating: "a", count: length), String(repeating: "b", count: length)]
    }
    #expect(Set(names.map { XMLName.key($0) }).count == names.count - 1)
  }
}
