internal import Literature
internal import Markup

/// The text of elements: markup inside becomes readable, blanks between words become one.
extension XMLScanner {
  /// The next element inside the one that is open; nil at its end, and after a fault.
  ///
  /// A record inside another is none of its elements: the end of the outer one is missing.
  mutating func child() -> PubMedElement? {
    guard case .start = nextTag() else { return nil }
    let element = PubMedElement(key: nameKey)
    switch element {
    case .pubmedArticle, .pubmedBookArticle, .deleteCitation, .deleteDocument:
      refuse(.notClosed)
      return nil
    case _: return element
    }
  }

  /// The whole text of the element whose start tag was read last; goes behind its end. Nil where
  /// there is nothing but blanks.
  mutating func readText() -> String? {
    if let range = readPlainText() { return string(range) }
    return readMixedText()
  }

  /// A number without a sign, as all of PubMed's are.
  mutating func readNumber() -> Int? {
    guard let range = readPlainText() else {
      return readMixedText().flatMap { UInt32($0) }.map { Int($0) }
    }
    guard range.count < 10 else { return nil }
    var number = 0
    for index in range {
      guard bytes[index].isDigit else { return nil }
      number = number * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return number
  }

  private mutating func readMixedText() -> String? {
    var first: Range<Int>?
    var rest: [UInt8] = []
    let target = depth - 1
    while true {
      switch next() {
      case .text:
        if first == nil, rest.isEmpty, !isCDATA, isPlain(text) {
          first = text
        } else {
          take(&first, into: &rest)
          append(text, to: &rest, isCDATA: isCDATA)
        }
      case .start:
        take(&first, into: &rest)
        let element = PubMedElement(key: nameKey)
        if element == .sup || element == .sub {
          if let inner = readInner() {
            let text =
              element == .sup ? RaisedText.superscript(inner) : RaisedText.subscript(inner)
            rest.append(contentsOf: text.utf8)
          }
        }
      case .end:
        if depth == target { return finished(first, rest) }
      case .finished: return finished(first, rest)
      }
    }
  }

  /// The text of a superscript or a subscript, in which others may stand.
  private mutating func readInner() -> String? {
    var rest: [UInt8] = []
    let target = depth - 1
    while true {
      switch next() {
      case .text: append(text, to: &rest, isCDATA: isCDATA)
      case .start: continue
      case .end:
        if depth == target { return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self) }
      case .finished: return nil
      }
    }
  }

  private mutating func take(_ first: inout Range<Int>?, into rest: inout [UInt8]) {
    guard let range = first else { return }
    append(range, to: &rest, isCDATA: false)
    first = nil
  }

  private mutating func finished(_ first: Range<Int>?, _ rest: [UInt8]) -> String? {
    if let first { return string(first) }
    guard !rest.isEmpty else { return nil }
    let collapsed = Self.collapsed(rest)
    return collapsed.isEmpty ? nil : String(decoding: collapsed, as: UTF8.self)
  }

  private mutating func append(_ range: Range<Int>, to rest: inout [UInt8], isCDATA: Bool) {
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == UInt8(ascii: "&"), !isCDATA,
        let (scalar, end) = XMLEntity.read(bytes, at: index), end <= range.upperBound
      {
        rest.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index = end
      } else {
        rest.append(byte)
        index += 1
      }
    }
  }

  /// Blanks, tabs and line ends between words as one blank, none at the ends.
  static func collapsed(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isPending = false
    for byte in text {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(0x20) }
        isPending = false
        result.append(byte)
      }
    }
    return result
  }

  mutating func string(_ range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { all in
      String(decoding: UnsafeBufferPointer(rebasing: all[range]), as: UTF8.self)
    }
  }

  /// The value of an attribute of the last start tag, decoded.
  mutating func attributeText(_ name: XMLName) -> String? {
    guard let range = attribute(name), !range.isEmpty else { return nil }
    if isPlain(range) { return string(range) }
    var text: [UInt8] = []
    append(range, to: &text, isCDATA: false)
    return String(decoding: Self.collapsed(text), as: UTF8.self)
  }

  /// `flag`, as a field takes it.
  mutating func statedFlag(_ name: XMLName) -> Stated<Bool> {
    flag(name).map { .value($0) } ?? .notStated
  }

  /// `Y` or `N`; nil where the attribute is missing or says neither.
  mutating func flag(_ name: XMLName) -> Bool? {
    guard let range = attribute(name), range.count == 1 else { return nil }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "Y"): return true
    case UInt8(ascii: "N"): return false
    case _: return nil
    }
  }
}
