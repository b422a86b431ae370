/// PubMed's number for a record: a positive whole number of one to eight digits.
package struct PMID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: UInt32

  package init?(_ number: Int) {
    guard (1...99_999_999).contains(number) else { return nil }
    self.number = UInt32(number)
  }

  /// Digits only; no sign, no blanks, no `PMID:` before them.
  package init?(_ text: some StringProtocol) {
    guard !text.isEmpty, text.utf8.count <= 8,
      text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = Int(text)
    else { return nil }
    self.init(number)
  }

  package var description: String { String(number) }

  package static func < (left: PMID, right: PMID) -> Bool { left.number < right.number }
}
