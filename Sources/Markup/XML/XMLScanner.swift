/// Goes through XML from tag to tag, over bytes that it borrows (XML 1.0, sections 2 and 3).
///
/// Comments, processing instructions and the document type are passed over, entities of the document
/// type are never expanded. What is not well-formed ends the scan with a fault and its place. Any
/// bytes are scanned in one pass, with a stack of at most `deepest` open elements.
///
/// Public and inlinable where `Stated` is, for the same reason.
public struct XMLScanner: ~Escapable {
  /// What `next` went behind.
  public enum Event: Hashable, Sendable {
    case start, end
    /// Character data; `text` says where.
    case text
    /// The end of the bytes, or of what is well-formed.
    case finished
  }

  /// Why the scan ended before the bytes did.
  public enum Fault: String, Sendable {
    case cutOff = "the XML ends inside an element"
    case badTag = "a tag is not well-formed"
    case wrongEnd = "an end tag closes another element than the one that is open"
    case notClosed = "its end tag is missing"
    case tooDeep = "elements are nested too deeply"
  }

  /// Elements that may be open at once.
  public static let deepest = 256

  /// What is scanned.
  public let bytes: Span<UInt8>
  @usableFromInline let words: XMLWords
  /// Behind what was scanned last.
  public var position: Int
  /// Why nothing more is scanned.
  public var fault: Fault?
  /// Where the last start tag, end tag or text began.
  public var start = 0
  /// Of the last tag.
  public var name = 0..<0
  /// Where the attributes of the last start tag stand.
  public var attributes = 0..<0
  /// Of the last text, and whether it stood in a CDATA section, where nothing is an entity.
  public var text = 0..<0
  /// Whether the last text stood in a CDATA section, where nothing is an entity.
  public var isCDATA = false
  /// The name of the element that is open, empty where none is, and those around it.
  @usableFromInline var current = 0..<0
  @usableFromInline var open: [Range<Int>] = []
  @usableFromInline var endIsPending = false
  /// Of the last start tag; negative where not all are noted.
  private var attributeCount = 0
  private var noted = InlineArray<4, NotedAttribute>(repeating: NotedAttribute())

  private struct NotedAttribute {
    var key: UInt64 = 0
    var start = 0
    var end = 0
  }

  /// Scans from a place of the bytes on, with nothing open.
  @_lifetime(copy bytes)
  public init(_ bytes: Span<UInt8>, from position: Int = 0) {
    self.bytes = bytes
    words = XMLWords(bytes)
    self.position = position
    open.reserveCapacity(16)
  }

  /// Elements that are open.
  @inlinable public var depth: Int { open.count }

  /// Of the last start tag's name, for tables.
  public var nameKey: UInt64 = 0

  /// Continues behind a fault, or anywhere else, with nothing open.
  public mutating func restart(at position: Int) {
    self.position = min(max(0, position), bytes.count)
    fault = nil
    open.removeAll(keepingCapacity: true)
    current = 0..<0
    endIsPending = false
  }

  /// Ends the scan: the last tag may not stand where it does.
  public mutating func refuse(_ fault: Fault) { self.fault = fault }

  /// Goes behind the next tag or text.
  public mutating func next() -> Event {
    if endIsPending {
      closeEmpty()
      return .end
    }
    while fault == nil, position < bytes.count {
      start = position
      guard bytes[position] == UInt8(ascii: "<") else {
        let end = words.place(of: UInt8(ascii: "<"), from: position + 1)
        text = position..<end
        isCDATA = false
        position = end
        return .text
      }
      guard position + 1 < bytes.count else { break }
      let second = bytes[position + 1]
      switch second {
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

  /// The next tag, past any text: `start` or `end`, or `finished`.
  @inlinable public mutating func nextTag() -> Event {
    if endIsPending {
      closeEmpty()
      return .end
    }
    while fault == nil {
      position = words.place(of: UInt8(ascii: "<"), from: position)
      if closes(at: position) {
        start = position
        close(at: position)
        return .end
      }
      switch next() {
      case .text: continue
      case let event: return event
      }
    }
    return .finished
  }

  /// The text of the element whose start tag was read last, where it is plain and all that the
  /// element holds; goes behind its end. Nil where it is not: then nothing was read.
  @inlinable public mutating func readPlainText() -> Range<Int>? {
    guard !endIsPending else { return nil }
    let text = words.text(from: position)
    guard text.isPlain, closes(at: text.end) else { return nil }
    let range = position..<text.end
    start = text.end
    close(at: text.end)
    return range
  }

  /// Whether a text can be taken as it stands.
  @inlinable public mutating func isPlain(_ range: Range<Int>) -> Bool { words.isPlain(range) }

  private mutating func fail(_ fault: Fault) -> Event {
    self.fault = fault
    return .finished
  }

  // MARK: Tags

  private mutating func readStart() -> Event {
    let end = readName(from: position + 1)
    guard end < bytes.count else { return fail(.cutOff) }
    guard !name.isEmpty else { return fail(.badTag) }
    attributeCount = 0
    var index = end
    if bytes[index] != UInt8(ascii: ">") {
      index = readAttributes(from: end)
      guard fault == nil else { return .finished }
    }
    guard index < bytes.count else { return fail(.cutOff) }
    endIsPending = bytes[index - 1] == UInt8(ascii: "/")
    attributes = end..<(endIsPending ? max(end, index - 1) : index)
    position = index + 1
    guard open.count < Self.deepest else { return fail(.tooDeep) }
    open.append(current)
    current = name
    return .start
  }

  /// Notes the first attributes as they are usually written, `name="value"` behind a blank; what is
  /// written otherwise is looked for by `attribute` when it is asked for.
  ///
  /// - Returns: the place of the `>`, or the end of all.
  private mutating func readAttributes(from start: Int) -> Int {
    var index = start
    while index + 1 < bytes.count, bytes[index] == 0x20, attributeCount < noted.count {
      let (equals, key) = words.name(from: index + 1)
      guard equals + 1 < bytes.count, bytes[equals] == UInt8(ascii: "="), equals > index + 1,
        bytes[equals + 1] == UInt8(ascii: "\"")
      else { break }
      let end = words.place(
        of: UInt8(ascii: "\""), or: UInt8(ascii: "<"), from: equals + 2)
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\"") else { break }
      noted[attributeCount] = NotedAttribute(key: key, start: equals + 2, end: end)
      attributeCount += 1
      index = end + 1
    }
    guard index < bytes.count else { return bytes.count }
    if bytes[index] == UInt8(ascii: ">") { return index }
    if bytes[index] != UInt8(ascii: "/") { attributeCount = -1 }
    // A `>` inside a quoted value ends nothing.
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        index += 1
        // Nor may a tag stand in one (section 3.1): without that rule a lost quote would hide all
        // that follows.
        while index < bytes.count, bytes[index] != byte {
          if bytes[index] == UInt8(ascii: "<") {
            fault = .badTag
            return index
          }
          index += 1
        }
      } else if byte == UInt8(ascii: "<") {
        fault = .badTag
        return index
      }
      index += 1
    }
    return index
  }

  /// Ends an element that has no end tag of its own.
  @inlinable mutating func closeEmpty() {
    endIsPending = false
    pop()
  }

  @inlinable mutating func pop() {
    current = open.popLast() ?? 0..<0
  }

  /// Whether the end tag of the element that is open stands there, as it is written nearly always.
  ///
  /// Mutating, as all that looks at the bytes, for else the scanner would be copied for each call.
  @inlinable mutating func closes(at place: Int) -> Bool {
    guard !endIsPending, !current.isEmpty else { return false }
    let last = current
    let end = place + 2 + last.count
    return end < bytes.count && bytes[place] == UInt8(ascii: "<")
      && bytes[place + 1] == UInt8(ascii: "/") && bytes[end] == UInt8(ascii: ">")
      && words.areEqual(last, at: place + 2)
  }

  /// Goes behind the end tag for which `closes` was true.
  @inlinable mutating func close(at place: Int) {
    let last = current
    pop()
    name = (place + 2)..<(place + 2 + last.count)
    position = place + 3 + last.count
  }

  /// Nil for the end of something that began before these bytes.
  private mutating func readEnd() -> Event? {
    if closes(at: position) {
      close(at: position)
      return .end
    }
    var index = readName(from: position + 2)
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return fail(.cutOff) }
    guard bytes[index] == UInt8(ascii: ">") else { return fail(.badTag) }
    let last = current
    guard !last.isEmpty else {
      position = index + 1
      return nil
    }
    guard last.count == name.count, words.areEqual(last, at: name.lowerBound) else {
      return fail(.wrongEnd)
    }
    pop()
    position = index + 1
    return .end
  }

  /// Sets the name; the place behind it.
  private mutating func readName(from start: Int) -> Int {
    let (end, key) = words.name(from: start)
    name = start..<end
    nameKey = key
    return end
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

  private mutating func matches(_ mark: StaticString, at place: Int) -> Bool {
    guard place + mark.utf8CodeUnitCount <= bytes.count else { return false }
    return mark.withUTF8Buffer { mark in
      for offset in mark.indices where bytes[place + offset] != mark[offset] { return false }
      return true
    }
  }

  private mutating func place(of mark: StaticString, from start: Int) -> Int? {
    var index = start
    while index + mark.utf8CodeUnitCount <= bytes.count {
      if matches(mark, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The value of an attribute of the last start tag, without its quotes, as it stands.
  package mutating func attribute(_ wanted: XMLName) -> Range<Int>? {
    guard attributeCount >= 0 else { return searchedAttribute(wanted.name) }
    for index in 0..<attributeCount where noted[index].key == wanted.key {
      return noted[index].start..<noted[index].end
    }
    return nil
  }

  private mutating func searchedAttribute(_ wanted: StaticString) -> Range<Int>? {
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
