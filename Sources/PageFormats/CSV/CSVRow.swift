/// One row of comma-separated values (RFC 4180): a quoted value may hold commas, line ends and doubled
/// quotes.
struct CSVRow {
  /// Without the quotes around them.
  private(set) var values: [Bytes] = []
  /// Behind the line end of the row.
  private(set) var end: Int
  /// A quote is not closed where its value ends; the row then ends with its first line.
  private(set) var isBroken = false
  /// Where it ends is known, whatever follows; a quote that is open at the end may yet be closed.
  private(set) var isWhole = false

  /// A row with nothing in it.
  var isEmpty: Bool { values.count == 1 && values[0].trimmed.isEmpty }

  /// The row that begins at a place.
  init(_ bytes: [UInt8], at start: Int) {
    end = start
    var index = start
    while true {
      let isQuoted = index < bytes.count && bytes[index] == UInt8(ascii: "\"")
      let isRead = isQuoted ? quoted(bytes, &index) : plain(bytes, &index)
      guard isRead else {
        breakOff(bytes, at: start, isOpen: index == bytes.count)
        return
      }
      guard index < bytes.count else {
        end = bytes.count
        return
      }
      if bytes[index] != UInt8(ascii: ",") {
        end = Self.behindLineEnd(bytes, index)
        isWhole = true
        return
      }
      index += 1
    }
  }

  /// Up to a comma or a line end.
  private mutating func plain(_ bytes: [UInt8], _ index: inout Int) -> Bool {
    let start = index
    while index < bytes.count, !Self.endsValue(bytes[index]) { index += 1 }
    add(bytes[start..<index].trimmed)
    return true
  }

  /// Up to the comma or line end behind the closing quote; false where something else stands there.
  private mutating func quoted(_ bytes: [UInt8], _ index: inout Int) -> Bool {
    let start = index + 1
    var doubled: [Int] = []
    index = start
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let next = index + 1
      if next < bytes.count, bytes[next] == UInt8(ascii: "\"") {
        doubled.append(next)
        index += 2
        continue
      }
      guard next == bytes.count || Self.endsValue(bytes[next]) else { return false }
      add(Self.without(doubled, bytes[start..<index]).trimmed)
      index = next
      return true
    }
    return false
  }

  /// More than any line of heads names: a row that holds more is broken, and the rest is not needed.
  private static let mostValues = 1 << 16

  private mutating func add(_ value: Bytes) {
    if values.count < Self.mostValues { values.append(value) }
  }

  private static func without(_ doubled: [Int], _ value: Bytes) -> Bytes {
    guard !doubled.isEmpty else { return value }
    var text: [UInt8] = []
    text.reserveCapacity(value.count)
    var start = value.startIndex
    for place in doubled {
      text.append(contentsOf: value[start..<place])
      start = place + 1
    }
    text.append(contentsOf: value[start...])
    return text[...]
  }

  /// What follows the first line of a broken row is read as if the quote were none.
  private mutating func breakOff(_ bytes: [UInt8], at start: Int, isOpen: Bool) {
    isBroken = true
    let lineEnd = bytes[start...].firstIndex(where: \.isLineEnd)
    end = lineEnd.map { Self.behindLineEnd(bytes, $0) } ?? bytes.count
    isWhole = lineEnd != nil && !isOpen
    values = [bytes[start..<(lineEnd ?? bytes.count)].trimmed]
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte.isLineEnd
  }

  private static func behindLineEnd(_ bytes: [UInt8], _ index: Int) -> Int {
    index + 1 < bytes.count && bytes[index] == 0x0D && bytes[index + 1] == 0x0A
      ? index + 2 : index + 1
  }
}
