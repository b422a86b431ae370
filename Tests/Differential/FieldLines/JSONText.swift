/// JSON as `json.dumps` writes it without blanks and without escaping what is beyond ASCII.
enum JSONText: ExpressibleByArrayLiteral {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONText])

  init(arrayLiteral elements: JSONText...) { self = .array(elements) }

  init(_ text: String?) { self = text.map { .string($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .number($0) } ?? .null }
  init(_ bool: Bool?) { self = bool.map { .bool($0) } ?? .null }

  init<Value>(_ values: [Value]?, _ each: (Value) -> JSONText) {
    self = .array((values ?? []).map(each))
  }

  init(_ texts: [String]?) { self.init(texts) { .string($0) } }

  func write(to line: inout [UInt8]) {
    switch self {
    case .null: line.append(contentsOf: "null".utf8)
    case .bool(let bool): line.append(contentsOf: bool ? "true".utf8 : "false".utf8)
    case .number(let number): line.append(contentsOf: String(number).utf8)
    case .string(let text): Self.write(text, to: &line)
    case .array(let elements):
      line.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { line.append(UInt8(ascii: ",")) }
        element.write(to: &line)
      }
      line.append(UInt8(ascii: "]"))
    }
  }

  static func write(_ text: String, to line: inout [UInt8]) {
    line.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        line.append(contentsOf: ("\\u00" + (byte < 16 ? "0" : "") + digits).utf8)
      case _: line.append(byte)
      }
    }
    line.append(UInt8(ascii: "\""))
  }
}
