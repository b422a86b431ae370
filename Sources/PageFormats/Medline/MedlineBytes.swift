internal import Literature

/// The bytes of MEDLINE text, of which values are stretches; looked at eight at a time.
struct MedlineBytes {
  /// What stands behind the end, so that each byte begins a stretch that can be looked at whole.
  private static let padding = 16
  private static var ones: UInt64 { 0x0101_0101_0101_0101 }
  private static var highs: UInt64 { 0x8080_8080_8080_8080 }

  private var bytes: [UInt8]
  let count: Int
  /// Whether the value in hand is known to hold nothing beyond ASCII; false where nobody looked.
  var isASCII = false

  /// UTF-8: texts are made of it without another look.
  init(_ text: [UInt8]) {
    count = text.count
    bytes = [UInt8](unsafeUninitializedCapacity: count + Self.padding) { room, used in
      used = room.initialize(fromContentsOf: text)
      room[used...].initialize(repeating: 0)
      used = room.count
    }
  }

  init(_ value: String) { self.init(Array(value.utf8)) }

  var all: Range<Int> { 0..<count }

  subscript(place: Int) -> UInt8 { bytes[place] }

  func slice(_ range: Range<Int>) -> Bytes { bytes[range] }

  // MARK: Words

  /// Eight bytes, the first one lowest.
  @inline(__always) func word(at place: Int) -> UInt64 {
    UInt64(
      littleEndian: bytes.span.bytes.unsafeLoadUnaligned(
        fromByteOffset: place, as: UInt64.self))
  }

  /// Eight bytes of a stretch that may end before, then with zeros.
  @inline(__always) private func word(at place: Int, before end: Int) -> UInt64 {
    let word = word(at: place)
    return end - place < 8 ? word & (1 << UInt64((end - place) * 8) - 1) : word
  }

  /// The high bit of each byte that is zero; all but the lowest may be wrong.
  @inline(__always) private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- ones) & ~word & highs
  }

  /// The end of the line on which a place stands, and whether all of it is ASCII; false may be wrong.
  ///
  /// Bytes below 0x0E are found first: they are line ends, or seldom anything else.
  func lineEnd(from start: Int) -> (place: Int, isASCII: Bool) {
    let raw = bytes.span.bytes
    let limits = Self.ones &* 0x0E
    var index = start
    var seen: UInt64 = 0
    while index < count {
      // Within the padding.
      let first = UInt64(
        littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self))
      let second = UInt64(
        littleEndian: raw.unsafeLoadUnaligned(
          fromUncheckedByteOffset: index &+ 8, as: UInt64.self))
      let low = (first &- limits) & ~first & Self.highs
      let high = (second &- limits) & ~second & Self.highs
      seen |= first
      guard low | high != 0 else {
        seen |= second
        index &+= 16
        continue
      }
      let place: Int
      if low != 0 {
        place = index &+ low.trailingZeroBitCount >> 3
      } else {
        seen |= second
        place = index &+ 8 &+ high.trailingZeroBitCount >> 3
      }
      guard place < count else { break }
      if bytes[place] == 0x0A || bytes[place] == 0x0D { return (place, seen & Self.highs == 0) }
      index = place + 1
    }
    return (count, seen & Self.highs == 0)
  }

  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    let pattern = Self.ones &* UInt64(byte)
    var index = range.lowerBound
    while index < range.upperBound {
      let found = Self.zeros(word(at: index) ^ pattern)
      if found != 0 {
        let place = index + found.trailingZeroBitCount >> 3
        return place < range.upperBound ? place : nil
      }
      index += 8
    }
    return nil
  }

  func last(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.upperBound
    while index > range.lowerBound {
      index -= 1
      if bytes[index] == byte { return index }
    }
    return nil
  }

  func areEqual(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    var (left, right) = (first.lowerBound, second.lowerBound)
    let whole = first.upperBound &- 8
    while left <= whole {
      if word(at: left) != word(at: right) { return false }
      left &+= 8
      right &+= 8
    }
    return left == first.upperBound
      || word(at: left, before: first.upperBound) == word(at: right, before: second.upperBound)
  }

  func isEqual(_ range: Range<Int>, _ mark: StaticString) -> Bool {
    range.count == mark.utf8CodeUnitCount && hasPrefix(range, mark)
  }

  func hasPrefix(_ range: Range<Int>, _ mark: StaticString) -> Bool {
    guard range.count >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { mark in
      for index in mark.indices where bytes[range.lowerBound + index] != mark[index] {
        return false
      }
      return true
    }
  }

  /// A number for a stretch, of its length and some of its bytes.
  func sum(_ range: Range<Int>) -> UInt64 {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    var sum = UInt64(range.count) &* factor
    if range.count <= 8 {
      sum ^= word(at: range.lowerBound, before: range.upperBound)
    } else {
      sum = (sum ^ word(at: range.lowerBound)) &* factor
      sum = (sum ^ word(at: range.lowerBound + (range.count - 8) / 2) ^ sum >> 32) &* factor
      sum ^= word(at: range.upperBound - 8)
    }
    sum = (sum ^ sum >> 29) &* 0xBF58_476D_1CE4_E5B9
    return sum ^ sum >> 32
  }

  // MARK: Parts

  /// Without blanks and tabs at either end.
  func trimmed(_ start: Int, _ end: Int) -> Range<Int> {
    var (low, high) = (start, end)
    while low < high, bytes[low].isBlank { low += 1 }
    while high > low, bytes[high - 1].isBlank { high -= 1 }
    return low..<high
  }

  /// Without blanks at the beginning.
  func dropBlanks(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    while low < range.upperBound, bytes[low] == 0x20 { low += 1 }
    return low..<range.upperBound
  }

  /// Without blanks at the end.
  func dropLastBlanks(_ range: Range<Int>) -> Range<Int> {
    var high = range.upperBound
    while high > range.lowerBound, bytes[high - 1] == 0x20 { high -= 1 }
    return range.lowerBound..<high
  }

  /// Digits and nothing else, as a number; nil where there are none or more than eight.
  func number(_ range: Range<Int>) -> Int? {
    guard (1...8).contains(range.count) else { return nil }
    var number = 0
    for index in range {
      guard bytes[index].isDigit else { return nil }
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return number
  }

  /// What is not ASCII is looked at as a text: a mark of the format that stands behind half a character
  /// would else make a string that is none.
  func text(_ range: Range<Int>) -> String {
    guard isASCII(range) else { return String(decoding: bytes[range], as: UTF8.self) }
    return String(
      copying: UTF8Span(unchecked: bytes.span.extracting(range), isKnownASCII: true))
  }

  private func isASCII(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if word(at: index, before: range.upperBound) & Self.highs != 0 { return false }
      index += 8
    }
    return true
  }

  // MARK: Joining

  mutating func put(_ byte: UInt8, at place: Int) { bytes[place] = byte }

  /// Moves a stretch towards the beginning; the two may overlap.
  mutating func move(_ range: Range<Int>, to place: Int) {
    guard place <= range.lowerBound, range.upperBound <= count, place >= 0 else { return }
    bytes.withUnsafeMutableBytes { bytes in
      UnsafeMutableRawBufferPointer(rebasing: bytes[place..<place + range.count])
        .copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
