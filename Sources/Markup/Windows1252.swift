/// Windows-1252, the charset of old pages and exports that are not UTF-8.
package enum Windows1252 {
  /// What 0x80 to 0x9F mean; the five that mean nothing stand for the controls of that number, as
  /// browsers take them (Encoding Standard, index windows-1252).
  private static let upper: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// As UTF-8.
  package static func decoded(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes { append(byte, to: &text) }
    return text
  }

  /// UTF-8 stands as it is; each byte that is none is read as Windows-1252.
  package static func mended(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = sequenceLength(bytes, index)
      if length == 0 {
        append(bytes[index], to: &text)
        index += 1
      } else {
        text += bytes[index..<index + length]
        index += length
      }
    }
    return text
  }

  package static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while true {
      index = asciiEnd(of: bytes, from: index)
      guard index < bytes.endIndex else { return true }
      let length = sequenceLength(bytes, index)
      if length == 0 { return false }
      index += length
    }
  }

  /// The first byte beyond ASCII, sixteen at a look.
  private static func asciiEnd(of bytes: ArraySlice<UInt8>, from start: Int) -> Int {
    bytes.withUnsafeBytes { raw in
      var place = start - bytes.startIndex
      while place &+ 16 <= raw.count {
        let first = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        let second = raw.loadUnaligned(fromByteOffset: place &+ 8, as: UInt64.self)
        if (first | second) & 0x8080_8080_8080_8080 != 0 { break }
        place &+= 16
      }
      while place < raw.count, raw[place] < 0x80 { place += 1 }
      return place + bytes.startIndex
    }
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    guard byte >= 0x80 else { return text.append(byte) }
    let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
    if scalar < 0x800 {
      text.append(UInt8(0xC0 | scalar >> 6))
    } else {
      text.append(UInt8(0xE0 | scalar >> 12))
      text.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    text.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// The length of the well-formed sequence at `index`, 0 where there is none (Unicode, table 3-7).
  package static func sequenceLength(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Int {
    let lead = bytes[index]
    let second: ClosedRange<UInt8>
    let length: Int
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xE1...0xEC, 0xEE...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.endIndex, second.contains(bytes[index + 1]) else { return 0 }
    for next in bytes[index + 2..<max(index + 2, index + length)] where next & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
