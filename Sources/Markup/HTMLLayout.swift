/// Sets the elements and the words of a page in lines.
struct HTMLLayout {
  private(set) var text: [UInt8] = []
  /// For each line of the text, the line of the file it began on.
  private(set) var lines: [Int] = []
  private(set) var isCutOff = false

  /// Deeper than any page, and shallow enough that the parser's search for the element that an end
  /// tag closes stays cheap.
  private static let depthLimit = 5_000

  private var open: [HTMLElement] = []
  /// The depth at which an absent element began.
  private var absentFrom: Int?
  private var preformattedDepth = 0
  /// For each open list, the number of its last item; nil where items have none.
  private var lists: [Int?] = []
  /// The mark of an item that has no words yet.
  private var mark: [UInt8] = []
  /// White space was met since the last word.
  private var isBlankDue = false
  /// Line ends that the next word asks for before it.
  private var breaksDue = 0
  /// Line ends that the text ends in.
  private var breaksSet = 0
  private var isLineEmpty = true
  private var fileLine = 1

  mutating func open(_ element: HTMLElement) {
    open.append(element)
    guard open.count <= Self.depthLimit else {
      isCutOff = true
      return
    }
    guard absentFrom == nil else { return }
    switch element.layout {
    case .inline: break
    case .absent: absentFrom = open.count
    case .block: breakLine(1)
    case .paragraph: breakLine(2)
    case .preformatted:
      breakLine(2)
      preformattedDepth += 1
    case .unorderedList:
      breakLine(1)
      lists.append(nil)
    case .orderedList:
      breakLine(1)
      lists.append(0)
    case .listItem:
      breakLine(1)
      mark = nextMark()
    case .cell: isBlankDue = true
    case .lineBreak:
      setBreaks()
      endLine()
    }
  }

  mutating func close(_ name: String) {
    // What libxml2 opens it also closes, inner elements first; an end without a beginning is none.
    guard let last = open.last else { return }
    if last.name == name {
      closeLast()
    } else if open.contains(where: { $0.name == name }) {
      while let last = open.last {
        closeLast()
        if last.name == name { break }
      }
    }
  }

  private mutating func closeLast() {
    guard let element = open.popLast() else { return }
    if let depth = absentFrom {
      if open.count < depth { absentFrom = nil }
      return
    }
    switch element.layout {
    case .inline, .absent, .lineBreak: break
    case .block: breakLine(1)
    case .paragraph: breakLine(2)
    case .preformatted:
      breakLine(2)
      preformattedDepth -= 1
    case .unorderedList, .orderedList:
      breakLine(1)
      if !lists.isEmpty { lists.removeLast() }
    case .listItem:
      breakLine(1)
      mark = []
    case .cell: isBlankDue = true
    }
  }

  /// - Parameter line: of the file, behind the last of the bytes; 0 where it is not known.
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, endingOnLine line: Int) {
    let lineEnds = bytes.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
    fileLine = max(fileLine, line - lineEnds)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { fileLine += 1 }
      if absentFrom != nil { continue }
      switch byte {
      case 0x0A where preformattedDepth > 0:
        setBreaks()
        endLine()
      case 0x0D where preformattedDepth > 0: break
      case 0x20 where preformattedDepth > 0: put(0x20)
      case 0x20, 0x09, 0x0A, 0x0C, 0x0D: isBlankDue = true
      // A blank that does not break is a blank in what a browser copies; it is never folded.
      case 0xC2 where index < bytes.count && bytes[index] == 0xA0:
        index += 1
        put(0x20)
      default: put(byte)
      }
    }
  }

  mutating func finish() {
    trimLine()
    if !isLineEmpty || breaksSet == 0 && !text.isEmpty { endLine() }
    // Empty lines at the end are none of the page's.
    while text.last == 0x0A, text.count > 1, text[text.count - 2] == 0x0A { text.removeLast() }
    if text == [0x0A] { text = [] }
    lines.removeLast(max(0, lines.count - text.count(where: { $0 == 0x0A })))
  }

  // MARK: Lines

  private mutating func breakLine(_ count: Int) {
    breaksDue = max(breaksDue, count)
    isBlankDue = false
  }

  /// Sets the line ends that were asked for, where there is something before them.
  private mutating func setBreaks() {
    if text.isEmpty && isLineEmpty { breaksDue = 0 }
    if breaksDue > 0, !isLineEmpty { endLine() }
    while breaksSet < breaksDue { endLine() }
    breaksDue = 0
  }

  private mutating func endLine() {
    trimLine()
    if isLineEmpty { lines.append(fileLine) }
    text.append(0x0A)
    breaksSet += 1
    isLineEmpty = true
    isBlankDue = false
  }

  /// Blanks at the end of a line are not copied.
  private mutating func trimLine() {
    while !isLineEmpty, text.last == 0x20 { text.removeLast() }
  }

  private mutating func put(_ byte: UInt8) {
    setBreaks()
    if isLineEmpty {
      isLineEmpty = false
      breaksSet = 0
      lines.append(fileLine)
      text += mark
      mark = []
    } else if isBlankDue {
      text.append(0x20)
    }
    isBlankDue = false
    text.append(byte)
  }

  /// As a browser copies it: a bullet, or the item's number.
  private mutating func nextMark() -> [UInt8] {
    guard let last = lists.indices.last, let number = lists[last] else { return Array("  • ".utf8) }
    lists[last] = number + 1
    return Array("  \(number + 1). ".utf8)
  }
}
