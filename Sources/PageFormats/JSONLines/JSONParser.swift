/// Reads one JSON value over bytes, strictly (RFC 8259): what is not well-formed is a fault with its
/// place, and nothing is guessed. Any bytes are read in one pass, with at most `deepest` open values and `mostValues` in all.
package struct JSONParser: ~Escapable {
  package enum Fault: String, Error, Sendable {
    case cutOff = "the JSON ends inside a value"
    case unexpected = "a character that no JSON value has there"
    case badNumber = "a number that is none of JSON"
    case badEscape = "an escape that is none of JSON"
    case loneSurrogate = "half of a surrogate pair"
    case control = "a control character inside a string"
    case tooDeep = "values are nested too deeply"
    case tooMany = "more values than any record has"
    case rest = "text behind the value"
  }

  package static let deepest = 64
  /// A value takes many times the two bytes that state it.
  package static let mostValues = 1 << 20

  private let bytes: Span<UInt8>
  /// Behind what was read; after a fault, where it is.
  package private(set) var position = 0
  private var depth = 0
  private var values = 0

  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>) { self.bytes = bytes }

  /// The value that the bytes are, and nothing behind it.
  package mutating func read() throws(Fault) -> JSONValue {
    let value = try value()
    skipBlanks()
    if position < bytes.count { throw .rest }
    return value
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      case _: return
      }
    }
  }

  private func peek() throws(Fault) -> UInt8 {
    guard position < bytes.count else { throw .cutOff }
    return bytes[position]
  }

  private mutating func value() throws(Fault) -> JSONValue {
    values += 1
    if values > Self.mostValues { throw .tooMany }
    skipBlanks()
    switch try peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case _: throw .unexpected
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(Fault) -> JSONValue {
    for offset in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[offset] else { throw .unexpected }
      position += 1
    }
    return value
  }

  // MARK: Numbers

  private mutating func number() throws(Fault) -> JSONValue {
    let start = position
    if try peek() == UInt8(ascii: "-") { position += 1 }
    // No number begins with a zero but zero itself and fractions.
    if try peek() == UInt8(ascii: "0") { position += 1 } else { try digits() }
    let end = position
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      let sign = try peek()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    let text = string(start..<position)
    if position == end, let integer = Int(text) { return .integer(integer) }
    return .number(text)
  }

  private mutating func digits() throws(Fault) {
    let start = position
    while position < bytes.count, bytes[position].isDigit { position += 1 }
    if position == start { throw position < bytes.count ? .badNumber : .cutOff }
  }

  // MARK: Lists and objects

  private mutating func open() throws(Fault) {
    position += 1
    depth += 1
    if depth > Self.deepest { throw .tooDeep }
    skipBlanks()
  }

  /// Behind an element: whether another follows.
  private mutating func goesOn(until close: UInt8) throws(Fault) -> Bool {
    skipBlanks()
    let byte = try peek()
    guard byte == close || byte == UInt8(ascii: ",") else { throw .unexpected }
    position += 1
    if byte == close { depth -= 1 }
    return byte != close
  }

  private mutating func array() throws(Fault) -> JSONValue {
    try open()
    var values: [JSONValue] = []
    if try peek() == UInt8(ascii: "]") {
      position += 1
      depth -= 1
      return .array([])
    }
    repeat { values.append(try value()) } while try goesOn(until: UInt8(ascii: "]"))
    return .array(values)
  }

  private mutating func object() throws(Fault) -> JSONValue {
    try open()
    var members: [JSONValue.Member] = []
    if try peek() == UInt8(ascii: "}") {
      position += 1
      depth -= 1
      return .object([])
    }
    repeat {
      skipBlanks()
      guard try peek() == UInt8(ascii: "\"") else { throw .unexpected }
      let key = try string()
      skipBlanks()
      guard try peek() == UInt8(ascii: ":") else { throw .unexpected }
      position += 1
      members.append(JSONValue.Member(key: key, value: try value()))
    } while try goesOn(until: UInt8(ascii: "}"))
    return .object(members)
  }

  // MARK: Strings

  private mutating func string() throws(Fault) -> String {
    position += 1
    var start = position
    var decoded: [UInt8] = []
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        let last = start..<position
        position += 1
        if decoded.isEmpty { return string(last) }
        append(last, to: &decoded)
        return String(decoding: decoded, as: UTF8.self)
      case UInt8(ascii: "\\"):
        append(start..<position, to: &decoded)
        let scalar = try escaped()
        decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        start = position
      case 0..<0x20: throw .control
      case _: position += 1
      }
    }
  }

  private func append(_ range: Range<Int>, to decoded: inout [UInt8]) {
    for index in range { decoded.append(bytes[index]) }
  }

  private func string(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { all in
      String(decoding: UnsafeBufferPointer(rebasing: all[range]), as: UTF8.self)
    }
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    position += 1
    let letter = try peek()
    guard let place = Self.escapes.firstIndex(where: { $0.letter == letter }) else {
      guard letter == UInt8(ascii: "u") else { throw .badEscape }
      position += 1
      return try unicode()
    }
    position += 1
    return Self.escapes[place].scalar
  }

  /// RFC 8259, section 7.
  private static let escapes: [(letter: UInt8, scalar: Unicode.Scalar)] = [
    (UInt8(ascii: "\""), "\""), (UInt8(ascii: "\\"), "\\"), (UInt8(ascii: "/"), "/"),
    (UInt8(ascii: "b"), "\u{8}"), (UInt8(ascii: "f"), "\u{C}"), (UInt8(ascii: "n"), "\n"),
    (UInt8(ascii: "r"), "\r"), (UInt8(ascii: "t"), "\t"),
  ]

  /// Four digits, or twice four for what lies beyond the first plane.
  private mutating func unicode() throws(Fault) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00 else { throw .loneSurrogate }
    for byte in [UInt8(ascii: "\\"), UInt8(ascii: "u")] {
      guard try peek() == byte else { throw .loneSurrogate }
      position += 1
    }
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw .loneSurrogate }
    return scalar
  }

  private mutating func fourDigits() throws(Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      let byte = try peek()
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      case _: throw .badEscape
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
