/// Reads what `ByteWriter` wrote. Anything else gives nil, never a trap.
package struct ByteReader {
  private let bytes: [UInt8]
  package private(set) var position = 0

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { position >= bytes.count }

  package mutating func readByte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  package mutating func readNumber() -> UInt64? {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, let byte = readByte() {
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  package mutating func readInt() -> Int? {
    guard let number = readNumber() else { return nil }
    return Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
  }

  /// A count of things that take at least a byte each, so that a broken one asks for no memory.
  package mutating func readCount() -> Int? {
    guard let number = readNumber(), number <= UInt64(bytes.count - position) else { return nil }
    return Int(number)
  }

  package mutating func readText() -> String? {
    guard let count = readCount() else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }

  package mutating func readOptionalTexts(_ count: Int) -> [String?]? {
    guard let presence = readNumber() else { return nil }
    var texts: [String?] = []
    for bit in 0..<count {
      if presence & (1 << UInt64(bit)) == 0 {
        texts.append(nil)
      } else {
        guard let text = readText() else { return nil }
        texts.append(text)
      }
    }
    return texts
  }
}
