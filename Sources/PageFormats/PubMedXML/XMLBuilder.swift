/// Elements and their text as bytes of XML 1.0; text is escaped, nothing else is looked at.
struct XMLBuilder {
  typealias Attribute = (name: String, value: String?)

  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// An element with others inside; attributes without a value are left out.
  mutating func element(
    _ name: String, _ attributes: [Attribute] = [], _ content: (inout XMLBuilder) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element with text; left out where there is none.
  mutating func text(_ name: String, _ text: String?, _ attributes: [Attribute] = []) {
    guard let text else { return }
    open(name, attributes)
    append(text, inQuotes: false)
    close(name)
  }

  mutating func append(_ other: XMLBuilder) { bytes.append(contentsOf: other.bytes) }

  mutating func line() { bytes.append(0x0A) }

  private mutating func open(_ name: String, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    for case (let name, let value?) in attributes {
      bytes.append(0x20)
      bytes.append(contentsOf: name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      append(value, inQuotes: true)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: String) {
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: name.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// XML 1.0, section 2.4; `>` too, for `]]>` ends a section of character data.
  private mutating func append(_ text: String, inQuotes: Bool) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\"") where inQuotes: bytes.append(contentsOf: "&quot;".utf8)
      case _: bytes.append(byte)
      }
    }
  }
}
