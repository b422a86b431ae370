/// Where a word stands: the documents that hold it, ascending, and its places in each.
///
/// A document: the step from the one before, doubled, and one more where the word stands in it once;
/// else the number of its places; then the places, each as the step from the one before. All numbers
/// seven bits a byte, low ones first.
///
/// A place: the position of the word in the document, times eight, and its column. Between two parts
/// of a document lies a gap, so that no phrase runs over both.
enum Postings {
  static let columns = 8
  static let gap = 16

  /// A document's entry in bytes that hold postings.
  struct Entry {
    var document: UInt32
    var count: Int
    var places: Range<Int>
  }

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// The number at a place, and the place behind it; of broken bytes any number, but never a place
  /// beyond `end`.
  @inline(__always)
  static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, end: Int) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while place < end {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 || shift > 55 { break }
      shift += 7
    }
    return Int(bitPattern: number & (UInt.max >> 1))
  }

  /// Calls `take` with each document until it says that it has enough.
  @inline(__always)
  static func forEach(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ take: (Entry) -> Void
  ) {
    var place = range.lowerBound
    let end = range.upperBound
    var document: UInt32 = 0
    while place < end {
      let head = number(bytes, &place, end: end)
      document &+= UInt32(truncatingIfNeeded: head >> 1)
      let count = head & 1 == 1 ? 1 : number(bytes, &place, end: end)
      let start = place
      var left = count
      while left > 0, place < end {
        if bytes[place] < 0x80 { left -= 1 }
        place += 1
      }
      take(Entry(document: document, count: count, places: start..<place))
    }
  }

  /// The places of one document.
  static func places(
    _ bytes: UnsafeBufferPointer<UInt8>, _ entry: Entry
  ) -> [Int] {
    var place = entry.places.lowerBound
    var last = 0
    var places: [Int] = []
    while place < entry.places.upperBound {
      last &+= number(bytes, &place, end: entry.places.upperBound)
      places.append(last)
    }
    return places
  }
}
