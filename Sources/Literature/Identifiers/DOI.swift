/// A digital object identifier, `10.` registrant `/` suffix, without a resolver's address.
///
/// Equal without regard to ASCII case (ISO 26324, section 4.1); the printed spelling is kept.
package struct DOI: Sendable, CustomStringConvertible {
  package let text: String
  /// Lower-case ASCII letters: what two spellings of one DOI share.
  package let folded: String

  /// `doi:` and `https://doi.org/` before it are taken off.
  package init?(_ printed: some StringProtocol) {
    self.init(utf8: Substring(printed))
  }

  /// The same for text at hand: generic code is not specialised across modules.
  package init?(_ printed: String) {
    if Self.isPlain(printed.utf8.span) {
      self.init(plain: printed)
    } else {
      self.init(utf8: printed[...])
    }
  }

  private init(plain text: String) {
    self.text = text
    folded = text
  }

  /// Whether a text is a DOI and nothing else, in lower case; most are.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard text.count > 3, text[0] == UInt8(ascii: "1"), text[1] == UInt8(ascii: "0"),
      text[2] == UInt8(ascii: "."), text[text.count - 1] != UInt8(ascii: "/")
    else { return false }
    var slashes = 0
    for index in text.indices {
      let byte = text[index]
      if byte <= 0x20 || byte == 0x7F || (0x41...0x5A).contains(byte) { return false }
      if byte == UInt8(ascii: "/") { slashes += 1 }
    }
    return slashes > 0
  }

  private init?(utf8 printed: Substring) {
    var text = Substring(printed)
    for prefix in Self.resolvers
    where text.utf8.first != UInt8(ascii: "1") && text.utf8.count >= prefix.utf8.count
      && zip(text.utf8, prefix.utf8).allSatisfy({ Self.folded($0) == $1 })
    {
      text = Substring(text.utf8.dropFirst(prefix.utf8.count))
      while text.first == " " { text = text.dropFirst() }
      break
    }
    guard text.utf8.starts(with: "10.".utf8),
      let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
      text.utf8.index(after: slash) < text.endIndex,
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F })
    else { return nil }
    self.text = String(text)
    // Most are printed in lower case, and share their storage.
    let isFolded = !text.utf8.contains { Self.folded($0) != $0 }
    folded = isFolded ? self.text : String(decoding: text.utf8.map(Self.folded), as: UTF8.self)
  }

  private static let resolvers = [
    "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:",
  ]

  private static func folded(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  package var description: String { text }
}

extension DOI: Hashable {
  package static func == (left: DOI, right: DOI) -> Bool { left.folded == right.folded }
  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }
}
