/// PubMed Central's identifier, `PMC` and digits. Article pages print it without the `PMC`.
package struct PMCID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: UInt32

  /// With or without `PMC` in any case; a version (`PMC123.2`) is not part of the identifier.
  package init?(_ text: some StringProtocol) {
    self.init(utf8: Substring(text))
  }

  /// The same for text at hand: generic code is not specialised across modules.
  package init?(_ text: String) { self.init(utf8: text[...]) }

  private init?(utf8 text: Substring) {
    var digits = Substring(text)
    // Letters differ from their capitals in one bit.
    if zip(digits.utf8, "pmc".utf8).allSatisfy({ $0 | 0x20 == $1 }) { digits = digits.dropFirst(3) }
    guard !digits.isEmpty, digits.utf8.count <= 9,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let number = UInt32(digits), number > 0
    else { return nil }
    self.number = number
  }

  /// As it is printed everywhere but on article pages: `PMC11718842`.
  package var description: String { "PMC\(number)" }

  package static func < (left: PMCID, right: PMCID) -> Bool { left.number < right.number }
}
