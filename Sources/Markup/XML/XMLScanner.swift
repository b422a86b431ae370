/// Goes through XML from tag to tag, over bytes that it borrows (XML 1.0, sections 2 and 3).
///
/// Comments, processing instructions and the document type are passed over, entities of the document
/// type are never expanded. What is not well-formed ends the scan with a fault and its place. Any
/// bytes are scanned in one pass, with a stack of at most `deepest` open elements.
package struct XMLScanner: ~Escapable {
  package enum Event: Hashable, Sendable {
    case start, end
    /// Character data; `text` says where.
    case text
    /// The end of the bytes, or of what is well-formed.
    case finished
  }

  package enum Fault: String, Sendable {
    case cutOff = "the XML ends inside an element"
    case badTag = "a tag is not well-formed"
    case wrongEnd = "an end tag closes another element than the one that is open"
    case notClosed = "its end tag is missing"
    case tooDeep = "elements are nested too deeply"
  }

  package static let deepest = 256

  package let bytes: Span<UInt8>
  package private(set) var position: Int
  package private(set) var fault: Fault?
  /// Where the last start tag, end tag or text began.
  package private(set) var start = 0
  /// Of the last tag.
  package private(set) var name = 0..<0
  package private(set) var nameKey: UInt64 = 0
  package private(set) var attributes = 0..<0
  /// Of the last text, and whether it stood in a CDATA section, where nothing is an entity.
  package private(set) var text = 0..<0
  package private(set) var isCDATA = false
  private var open: [UInt64] = []
  private var endIsPending = false

  @_lifetime(copy bytes)
  package init(_ bytes: Span<UInt8>, from position: Int = 0) {
    self.bytes = bytes
    self.position = position
    open.reserveCapacity(16)
  }

  package var depth: Int { open.count }

  /// Continues behind a fault, or anywhere else, with nothing open.
  package mutating func restart(at position: Int) {
    self.position = min(max(0, position), bytes.count)
    fault = nil
    open.removeAll(keepingCapacity: true)
    endIsPending = false
  }

  /// Ends the scan: the last tag may not stand where it does.
  package mutating func refuse(_ fault: Fault) { self.fault = fault }

  package mutating func next() -> Event {
    if endIsPending {
      endIsPending = false
      open.removeLast()
      return .end
    }
    while fault == nil, position < bytes.count {
      start = position
      guard bytes[position] == UInt8(ascii: "<") else {
        var end = position + 1
        while end < bytes.count, bytes[end] != UInt8(ascii: "<") { end += 1 }
        text = position..<end
        isCDATA = false
        position = end
        return .text
      }
      guard position + 1 < bytes.count else { break }
      switch bytes[position + 1] {
      case UInt8(ascii: "/"):
        if let event = readEnd() { return event }
      case UInt8(ascii: "!"):
        if let event = readDeclaration() { return event }
      case UInt8(ascii: "?"):
        guard let end = place(of: "?>", from: position + 2) else { return fail(.cutOff) }
        position = end + 2
      case _: return readStart()
      }
    }
    if fault == nil, !open.isEmpty || position < bytes.count { return fail(.cutOff) }
    return .finished
  }

  private mutating func fail(_ fault: Fault) -> Event {
    self.fault = fault
    return .finished
  }

  // MARK: Tags

  private mutating func readStart() -> Event {
    let end = readName(from: position + 1)
    guard end < bytes.count else { return fail(.cutOff) }
    guard !name.isEmpty else { return fail(.badTag) }
    var index = end
    // A `>` inside a quoted value ends nothing.
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        // Nor may a tag stand in one (section 3.1): without that rule a lost quote would hide all
        // that follows.
        while index < bytes.count, bytes[index] != byte {
          if bytes[index] == UInt8(ascii: "<") { return fail(.badTag) }
          index += 1
        }
      } else if byte == UInt8(ascii: "<") {
        return fail(.badTag)
      }
      index += 1
    }
    guard index < bytes.count else { return fail(.cutOff) }
    endIsPending = bytes[index - 1] == UInt8(ascii: "/")
    attributes = end..<(endIsPending ? max(end, index - 1) : index)
    position = index + 1
    guard open.count < Self.deepest else { return fail(.tooDeep) }
    open.append(nameKey)
    return .start
  }

  /// Nil for the end of something that began before these bytes.
  private mutating func readEnd() -> Event? {
    var index = readName(from: position + 2)
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return fail(.cutOff) }
    guard bytes[index] == UInt8(ascii: ">") else { return fail(.badTag) }
    guard let last = open.last else {
      position = index + 1
      return nil
    }
    guard last == nameKey else { return fail(.wrongEnd) }
    open.removeLast()
    position = index + 1
    return .end
  }

  /// Sets name and key; the place behind the name.
  private mutating func readName(from start: Int) -> Int {
    var index = start
    var key: UInt64 = XMLName.seed
    while index < bytes.count {
      let byte = bytes[index]
      // Everything that may end a name is below `A` but for digits, dashes, dots and colons.
      if byte < UInt8(ascii: "0"), byte != UInt8(ascii: "-"), byte != UInt8(ascii: ".") { break }
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") {
        break
      }
      key = XMLName.step(key, byte)
      index += 1
    }
    name = start..<index
    nameKey = key
    return index
  }

  /// A comment, a CDATA section or a document type.
  private mutating func readDeclaration() -> Event? {
    if matches("<!--", at: position) {
      guard let end = place(of: "-->", from: position + 4) else { return fail(.cutOff) }
      position = end + 3
      return nil
    }
    if matches("<![CDATA[", at: position) {
      guard let end = place(of: "]]>", from: position + 9) else { return fail(.cutOff) }
      text = (position + 9)..<end
      isCDATA = true
      position = end + 3
      return .text
    }
    guard matches("<!DOCTYPE", at: position) else { return fail(.badTag) }
    var depth = 0
    var index = position
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 {
        position = index + 1
        return nil
      }
      index += 1
    }
    return fail(.cutOff)
  }

  // MARK: Searching

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func matches(_ mark: StaticString, at place: Int) -> Bool {
    guard place + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { mark in
      for offset in mark.indices where bytes[place + offset] != mark[offset] { return false }
      return true
    }
  }

  private func place(of mark: StaticString, from start: Int) -> Int? {
    var index = start
    while index + mark.utf8CodeUnitCount <= bytes.count {
      if matches(mark, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The value of an attribute of the last start tag, without its quotes, as it stands.
  package func attribute(_ wanted: StaticString) -> Range<Int>? {
    var index = attributes.lowerBound
    while index < attributes.upperBound {
      while index < attributes.upperBound, Self.isBlank(bytes[index]) { index += 1 }
      let start = index
      while index < attributes.upperBound, bytes[index] != UInt8(ascii: "="),
        !Self.isBlank(bytes[index])
      {
        index += 1
      }
      let length = index - start
      while index < attributes.upperBound, bytes[index] != UInt8(ascii: "\""),
        bytes[index] != UInt8(ascii: "'")
      {
        index += 1
      }
      guard index < attributes.upperBound else { return nil }
      let quote = bytes[index]
      let value = index + 1
      index = value
      while index < attributes.upperBound, bytes[index] != quote { index += 1 }
      if length == wanted.utf8CodeUnitCount, matches(wanted, at: start) { return value..<index }
      index += 1
    }
    return nil
  }
}

/// The names of elements as numbers, for tables.
package enum XMLName {
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  static func step(_ key: UInt64, _ byte: UInt8) -> UInt64 {
    (key ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// What `XMLScanner.nameKey` is for a name (FNV-1a).
  package static func key(_ name: String) -> UInt64 { name.utf8.reduce(seed, step) }
}
