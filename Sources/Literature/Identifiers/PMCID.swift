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
    let utf8 = text.utf8
    var number: UInt32 = 0
    var (place, digits) = (0, 0)
    // Letters differ from their capitals in one bit.
    for byte in utf8 {
      if place < 3, digits == 0, byte | 0x20 == Self.letter(place) {
        place += 1
        continue
      }
      guard place == 0 || place == 3, digits < 9,
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      number = number * 10 + UInt32(byte - UInt8(ascii: "0"))
      digits += 1
    }
    guard digits > 0, number > 0 else { return nil }
    self.number = number
  }

  private static func letter(_ place: Int) -> UInt8 {
    place == 0 ? UInt8(ascii: "p") : place == 1 ? UInt8(ascii: "m") : UInt8(ascii: "c")
  }

  /// As it is printed everywhere but on article pages: `PMC11718842`.
  package var description: String { "PMC\(number)" }

  package static func < (left: PMCID, right: PMCID) -> Bool { left.number < right.number }
}
