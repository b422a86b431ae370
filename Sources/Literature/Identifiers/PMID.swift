/// PubMed's number for a record: a positive whole number of one to eight digits.
package struct PMID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: UInt32

  package init?(_ number: Int) {
    guard (1...99_999_999).contains(number) else { return nil }
    self.number = UInt32(number)
  }

  /// Digits only; no sign, no blanks, no `PMID:` before them.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: Substring(text))
  }

  /// The same for text at hand: generic code is not specialised across modules.
  package init?(_ text: String) { self.init(utf8: text[...]) }

  private init?(utf8 text: Substring) {
    guard (1...8).contains(text.utf8.count) else { return nil }
    var number = 0
    for byte in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    self.init(number)
  }

  package var description: String { String(number) }

  package static func < (left: PMID, right: PMID) -> Bool { left.number < right.number }
}
