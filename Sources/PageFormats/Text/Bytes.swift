/// A stretch of a page's text: UTF-8, with positions in the text it was cut from.
typealias Bytes = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
  /// Text made once, when a value is complete. Bytes that are no UTF-8 become U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Without blanks, tabs and no-break spaces at either end.
  var trimmed: Bytes { self[Self.trimmed(startIndex..<endIndex, in: self)] }

  static func trimmed<Text: RandomAccessCollection<UInt8>>(
    _ range: Range<Int>, in text: Text
  ) -> Range<Int> where Text.Index == Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      if text[low].isBlank {
        low += 1
      } else if low + 1 < high, text[low] == 0xC2, text[low + 1] == 0xA0 {
        low += 2
      } else {
        break
      }
    }
    while low < high {
      if text[high - 1].isBlank {
        high -= 1
      } else if low + 1 < high, text[high - 2] == 0xC2, text[high - 1] == 0xA0 {
        high -= 2
      } else {
        break
      }
    }
    return low..<high
  }

  func hasPrefix(_ mark: [UInt8]) -> Bool {
    guard count >= mark.count else { return false }
    var index = startIndex
    for byte in mark {
      if self[index] != byte { return false }
      index += 1
    }
    return true
  }

  func hasSuffix(_ mark: [UInt8]) -> Bool {
    count >= mark.count && self[(endIndex - mark.count)...].hasPrefix(mark)
  }

  func isEqual(to mark: [UInt8]) -> Bool { count == mark.count && hasPrefix(mark) }

  /// The first place of a byte from another on, eight at a look.
  func firstPlace(of byte: UInt8, from start: Int) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let pattern = ones &* UInt64(byte)
    return withUnsafeBytes { raw in
      var place = start - startIndex
      while place &+ 8 <= raw.count {
        let word =
          UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)) ^ pattern
        // The lowest byte that is flagged is the byte; those above it may be flagged wrongly.
        let found = (word &- ones) & ~word & (ones << 7)
        if found != 0 { return startIndex + place + found.trailingZeroBitCount >> 3 }
        place &+= 8
      }
      while place < raw.count {
        if raw[place] == byte { return startIndex + place }
        place += 1
      }
      return nil
    }
  }

  /// The first place of `mark`.
  func firstRange(of mark: [UInt8]) -> Range<Int>? {
    guard let first = mark.first, count >= mark.count else { return nil }
    var index = startIndex
    let last = endIndex - mark.count
    while index <= last {
      if self[index] == first, self[index...].hasPrefix(mark) {
        return index..<(index + mark.count)
      }
      index += 1
    }
    return nil
  }

  /// The last place of `mark`.
  func lastRange(of mark: [UInt8]) -> Range<Int>? {
    guard let first = mark.first, count >= mark.count else { return nil }
    var index = endIndex - mark.count
    while index >= startIndex {
      if self[index] == first, self[index...].hasPrefix(mark) {
        return index..<(index + mark.count)
      }
      index -= 1
    }
    return nil
  }

  func contains(_ mark: [UInt8]) -> Bool { firstRange(of: mark) != nil }

  /// The parts between single blanks; runs of blanks count as one.
  var words: [Bytes] { split(separator: UInt8(ascii: " "), omittingEmptySubsequences: true) }

  /// The first word at or behind a place.
  func word(after place: Int) -> Bytes? {
    var start = place
    while start < endIndex, self[start] == UInt8(ascii: " ") { start += 1 }
    var end = start
    while end < endIndex, self[end] != UInt8(ascii: " ") { end += 1 }
    return start < end ? self[start..<end] : nil
  }

  /// The parts between commas that are followed by a blank or the end, trimmed, none empty.
  var commaParts: [Bytes] {
    var parts: [Bytes] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      if self[index] == UInt8(ascii: ","), index + 1 == endIndex || self[index + 1].isBlank {
        let part = self[start..<index].trimmed
        if !part.isEmpty { parts.append(part) }
        start = index + 1
      }
      index += 1
    }
    let part = self[start..<endIndex].trimmed
    if !part.isEmpty { parts.append(part) }
    return parts
  }

  /// A whole number of at most nine digits, and nothing else.
  var number: Int? {
    guard !isEmpty, count <= 9 else { return nil }
    var value = 0
    for byte in self {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// The place of the bracket that the last byte, a `)`, closes.
  var openingOfLastBracket: Int? {
    guard last == UInt8(ascii: ")") else { return nil }
    var depth = 0
    var index = endIndex - 1
    while index >= startIndex {
      if self[index] == UInt8(ascii: ")") { depth += 1 }
      if self[index] == UInt8(ascii: "(") {
        depth -= 1
        if depth == 0 { return index }
      }
      index -= 1
    }
    return nil
  }
}

extension UInt8 {
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// A form feed is one too: texts that were printed hold them.
  var isLineEnd: Bool { self == 0x0A || self == 0x0D || self == 0x0C }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isUpper: Bool { self >= 0x41 && self <= 0x5A }
  var isLower: Bool { self >= 0x61 && self <= 0x7A }
  var isLetter: Bool { isUpper || isLower || self >= 0x80 }
  /// ASCII letters in lower case.
  var folded: UInt8 { isUpper ? self + 32 : self }
}
