/// References in character data (XML 1.0, section 4.1; the five names of section 4.6).
package enum XMLEntity {
  /// Reads the reference that begins with the `&` at `place`: its character and the place behind the
  /// semicolon. Nil where it is none that we know: then the `&` stands for itself. Entities that a
  /// document type declares are not expanded, so none can grow.
  package static func read(_ bytes: Span<UInt8>, at place: Int) -> (Unicode.Scalar, Int)? {
    let limit = min(bytes.count, place + 12)
    var end = place + 1
    while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit, end > place + 1 else { return nil }
    if bytes[place + 1] == UInt8(ascii: "#") {
      return number(bytes, place + 2, end).map { ($0, end + 1) }
    }
    var key: UInt64 = 0
    for index in (place + 1)..<end { key = key << 8 | UInt64(bytes[index]) }
    guard end - place <= 5, let row = names.first(where: { $0.key == key }) else { return nil }
    return (row.scalar, end + 1)
  }

  private static let names: [(key: UInt64, scalar: Unicode.Scalar)] = [
    ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'"),
  ].map { (name: String, scalar: Unicode.Scalar) in
    (name.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }, scalar)
  }

  private static func number(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Unicode.Scalar? {
    var index = start
    var radix: UInt32 = 10
    if index < end, bytes[index] | 0x20 == UInt8(ascii: "x") {
      radix = 16
      index += 1
    }
    guard index < end else { return nil }
    var value: UInt32 = 0
    while index < end {
      let byte = bytes[index]
      let digit: UInt32
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = UInt32(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = UInt32(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = UInt32(byte - UInt8(ascii: "A") + 10)
      case _: return nil
      }
      guard digit < radix, value < 0x110000 else { return nil }
      value = value * radix + digit
      index += 1
    }
    return Unicode.Scalar(value)
  }
}
