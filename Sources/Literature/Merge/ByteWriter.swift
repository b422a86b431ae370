/// Values as bytes, the same for equal values: what a library stores and ties are broken by.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(256) }

  /// Seven bits a byte, low ones first; the high bit says that more follow (LEB128).
  package mutating func write(_ number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Small negative numbers stay short: 0, -1, 1, -2 become 0, 1, 2, 3.
  package mutating func write(_ number: Int) {
    write(UInt64(bitPattern: Int64(number << 1 ^ number >> (Int.bitWidth - 1))))
  }

  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      write(UInt64(utf8.count))
      bytes.append(contentsOf: utf8)
    }
  }

  package mutating func write(bytes text: [UInt8]) {
    write(UInt64(text.count))
    bytes.append(contentsOf: text)
  }

  package mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Each as its presence, then those that are there.
  package mutating func write(optional texts: [String?]) {
    var presence: UInt64 = 0
    for (bit, text) in texts.enumerated() where text != nil { presence |= 1 << UInt64(bit) }
    write(presence)
    for case let text? in texts { write(text) }
  }
}
