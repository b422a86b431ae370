/// A name of an element or an attribute, with its number for tables.
package struct XMLName: Sendable, ExpressibleByStringLiteral {
  package let name: StaticString
  let key: UInt64

  package init(stringLiteral name: StaticString) {
    self.name = name
    key = name.withUTF8Buffer { XMLWords($0.span).key(0..<$0.count) }
  }

  /// What `XMLScanner.nameKey` is for a name.
  package static func key(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return XMLWords(bytes.span).key(0..<bytes.count)
  }
}
