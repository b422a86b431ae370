/// Bytes looked at eight at a time: tags and texts are found in a fraction of the steps.
///
/// The tests for bytes within a word are the well-known ones with a borrow: the lowest byte that they
/// flag is right, those above it may be flagged wrongly, so only the lowest is used.
public struct XMLWords: ~Escapable {
  @usableFromInline let bytes: Span<UInt8>
  @usableFromInline let raw: RawSpan

  @inlinable static var ones: UInt64 { 0x0101_0101_0101_0101 }
  @inlinable static var highs: UInt64 { 0x8080_8080_8080_8080 }

  @_lifetime(copy bytes)
  init(_ bytes: Span<UInt8>) {
    self.bytes = bytes
    raw = bytes.bytes
  }

  /// Eight bytes from a place on, the first one lowest; behind the end of all they are zero.
  @inlinable @inline(__always) func word(at place: Int) -> UInt64 {
    if place &+ 8 <= raw.byteCount {
      return UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
    var word: UInt64 = 0
    for index in place..<max(place, bytes.count) {
      word |= UInt64(bytes[index]) << UInt64((index - place) * 8)
    }
    return word
  }

  /// The high bit of each byte that is below a limit of at most 128.
  @inlinable @inline(__always) static func below(_ limit: UInt64, _ word: UInt64) -> UInt64 {
    (word &- ones &* limit) & ~word & highs
  }

  /// Where a byte stands next, or the end of all.
  @inlinable func place(of byte: UInt8, from start: Int) -> Int {
    var index = start
    let pattern = Self.ones &* UInt64(byte)
    while index &+ 8 <= raw.byteCount {
      let found = Self.below(1, word(at: index) ^ pattern)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < bytes.count, bytes[index] != byte { index += 1 }
    return index
  }

  /// Where a byte stands first in a short range.
  @inlinable func place(of byte: UInt8, in range: Range<Int>) -> Int? {
    for index in range where bytes[index] == byte { return index }
    return nil
  }

  /// A name ends at everything below `0` but a dash or a dot, and at `<`, `=`, `>` and `?`.
  @inlinable func endOfName(from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let word = word(at: index)
      let ends =
        Self.below(0x30, word) | Self.below(4, word ^ Self.ones &* UInt64(UInt8(ascii: "<")))
      guard ends != 0 else {
        index += 8
        continue
      }
      index += ends.trailingZeroBitCount >> 3
      guard index < bytes.count else { break }
      guard bytes[index] == UInt8(ascii: "-") || bytes[index] == UInt8(ascii: ".") else {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  /// Whether as many bytes stand at a place as in a range, the same ones. Both lie within the bytes.
  @inlinable func areEqual(_ range: Range<Int>, at place: Int) -> Bool {
    guard place + range.count <= bytes.count else { return false }
    var offset = 0
    while offset + 8 <= range.count {
      if word(at: range.lowerBound + offset) != word(at: place + offset) { return false }
      offset += 8
    }
    let rest = UInt64(range.count - offset) * 8
    guard rest > 0 else { return true }
    let mask: UInt64 = 1 << rest - 1
    return (word(at: range.lowerBound + offset) ^ word(at: place + offset)) & mask == 0
  }

  /// A number for a name, all of whose bytes count.
  @inlinable func key(_ name: Range<Int>) -> UInt64 {
    var key = UInt64(name.count)
    var index = name.lowerBound
    while index < name.upperBound {
      var word = word(at: index)
      let rest = name.upperBound - index
      if rest < 8 { word &= 1 << UInt64(rest * 8) - 1 }
      key = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
      key ^= key >> 29
      index += 8
    }
    return key &* 0xBF58_476D_1CE4_E5B9
  }

  /// Nothing to decode, to trim or to collapse: no reference, no control character, no blank at an
  /// end or beside another one. May be false where all that holds.
  @inlinable func isPlain(_ range: Range<Int>) -> Bool {
    guard let first = range.first, let last = range.last, bytes[first] != 0x20, bytes[last] != 0x20
    else { return false }
    var index = range.lowerBound
    var carried: UInt64 = 0
    while index < range.upperBound {
      var word = word(at: index)
      let rest = range.upperBound - index
      // What is not of the range looks like a letter.
      if rest < 8 { word |= (Self.ones &* 0x61) << UInt64(rest * 8) }
      let blanks = Self.below(1, word ^ Self.ones &* 0x20)
      let odd =
        Self.below(0x20, word) | Self.below(1, word ^ Self.ones &* 0x26) | blanks
        & (blanks << 8 | carried)
      if odd != 0 { return false }
      carried = blanks >> 56
      index += 8
    }
    return true
  }
}
