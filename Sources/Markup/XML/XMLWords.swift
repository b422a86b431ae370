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

  /// Eight bytes from a place on, the first one lowest; behind the end of all they are zero. A place is
  /// never below zero, so the one test is all that the load needs.
  @inlinable @inline(__always) func word(at place: Int) -> UInt64 {
    if place &+ 8 <= raw.byteCount {
      return UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
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

  /// Where the first of two bytes stands next, or the end of all.
  @inlinable func place(of byte: UInt8, or other: UInt8, from start: Int) -> Int {
    var index = start
    let (first, second) = (Self.ones &* UInt64(byte), Self.ones &* UInt64(other))
    while index &+ 8 <= raw.byteCount {
      let word = word(at: index)
      let found = Self.below(1, word ^ first) | Self.below(1, word ^ second)
      if found != 0 { return index &+ found.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < bytes.count, bytes[index] != byte, bytes[index] != other { index += 1 }
    return index
  }

  /// A name ends at everything below `0` but a dash or a dot, and at `<`, `=`, `>` and `?`.
  ///
  /// - Returns: where it ends, and its number, as `key` gives it.
  @inlinable func name(from start: Int) -> (end: Int, key: UInt64) {
    var index = start
    var key: UInt64 = 0
    while index < bytes.count {
      let word = word(at: index)
      var ends =
        Self.below(0x30, word) | Self.below(4, word ^ Self.ones &* UInt64(UInt8(ascii: "<")))
      while ends != 0 {
        let length = ends.trailingZeroBitCount >> 3
        let byte = UInt8(truncatingIfNeeded: word >> UInt64(length &* 8))
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") {
          // Those flagged above it may be wrong, but not those that are below `0` for certain.
          ends &= ends &- 1
          continue
        }
        let end = index &+ length
        let isEnd = byte < 0x30 || byte >= UInt8(ascii: "<") && byte <= UInt8(ascii: "?")
        guard isEnd else {
          ends &= ends &- 1
          continue
        }
        if length > 0 { key = Self.step(key, word & (1 << UInt64(length &* 8) &- 1)) }
        return (min(end, bytes.count), Self.finished(key, min(end, bytes.count) &- start))
      }
      key = Self.step(key, word)
      index &+= 8
    }
    return (bytes.count, Self.finished(key, bytes.count - start))
  }

  @inlinable @inline(__always) static func step(_ key: UInt64, _ word: UInt64) -> UInt64 {
    let mixed = (key ^ word) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed >> 29
  }

  @inlinable @inline(__always) static func finished(_ key: UInt64, _ length: Int) -> UInt64 {
    (key ^ UInt64(truncatingIfNeeded: length)) &* 0xBF58_476D_1CE4_E5B9
  }

  /// The text from a place to the next `<`, and whether it is plain: no reference, no control
  /// character, no blank at an end or beside another one. May say no where all that holds.
  @inlinable func text(from start: Int) -> (end: Int, isPlain: Bool) {
    var index = start
    var odd: UInt64 = 0
    // A blank before the text would be one at its start.
    var carried: UInt64 = 0x80
    while index &+ 8 <= raw.byteCount {
      let word = word(at: index)
      let ends = Self.below(1, word ^ Self.ones &* UInt64(UInt8(ascii: "<")))
      let blanks = Self.below(1, word ^ Self.ones &* 0x20)
      let strange =
        Self.below(0x20, word) | Self.below(1, word ^ Self.ones &* UInt64(UInt8(ascii: "&")))
        | blanks & (blanks << 8 | carried)
      if ends != 0 {
        let length = ends.trailingZeroBitCount >> 3
        odd |= strange & (1 << UInt64(length &* 8) &- 1)
        // The byte before the `<` may be a blank at the end of the text.
        let last = length == 0 ? carried : blanks >> UInt64(length &* 8 &- 1) & 1
        let end = index &+ length
        return (end, odd == 0 && last == 0 && end > start)
      }
      odd |= strange
      carried = blanks >> 56
      index &+= 8
    }
    let end = place(of: UInt8(ascii: "<"), from: index)
    return (end, isPlain(start..<end))
  }

  /// Whether as many bytes stand at a place as in a range, the same ones. Both lie within the bytes.
  @inlinable func areEqual(_ range: Range<Int>, at place: Int) -> Bool {
    guard place + range.count <= bytes.count else { return false }
    let (start, count) = (range.lowerBound, range.count)
    if count <= 8 {
      let mask: UInt64 = count == 8 ? .max : 1 << UInt64(count &* 8) &- 1
      return (word(at: start) ^ word(at: place)) & mask == 0
    }
    var offset = 0
    while offset &+ 8 < count {
      if word(at: start &+ offset) != word(at: place &+ offset) { return false }
      offset &+= 8
    }
    // The last eight, some of which were compared already.
    return word(at: start &+ count &- 8) == word(at: place &+ count &- 8)
  }

  /// A number for a name, all of whose bytes count.
  @inlinable func key(_ name: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    var index = name.lowerBound
    while index < name.upperBound {
      let rest = name.upperBound &- index
      let word = word(at: index)
      key = Self.step(key, rest < 8 ? word & (1 << UInt64(rest &* 8) &- 1) : word)
      index &+= 8
    }
    return Self.finished(key, name.count)
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
