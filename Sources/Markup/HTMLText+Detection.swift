extension HTMLText {
  /// A file this far without a tag that pages begin with is no HTML.
  private static let reach = 65_536

  /// Whether bytes look like an HTML file: a doctype or a tag of HTML behind white space, a
  /// byte-order mark, an XML declaration and comments.
  package static func isHTML(_ bytes: [UInt8]) -> Bool {
    // Both bytes of UTF-16 are looked at as one.
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    let head = isUTF16 ? bytes.prefix(reach).dropFirst(2).filter { $0 != 0 } : []
    var rest = isUTF16 ? head[...] : bytes.prefix(reach)
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "<") else { return false }
      if rest.starts(with: "<!--".utf8) {
        guard skip(to: "-->", &rest) else { return false }
      } else if rest.starts(with: "<?".utf8) {
        guard skip(to: ">", &rest) else { return false }
      } else {
        return isHTMLTag(rest.dropFirst())
      }
    }
  }

  private static func skip(to mark: String, _ rest: inout ArraySlice<UInt8>) -> Bool {
    while !rest.starts(with: mark.utf8) {
      guard rest.popFirst() != nil else { return false }
    }
    rest = rest.dropFirst(mark.utf8.count)
    return true
  }

  private static func isHTMLTag(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = lowered(
      bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") })
    guard word == "!doctype" else {
      return HTMLElement.layouts[word] != nil || HTMLElement.otherNames.contains(word)
    }
    let name = bytes.dropFirst(8).drop { $0 <= 0x20 }.prefix(4)
    return lowered(name) == "html"
  }

  private static func lowered(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(16).map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
