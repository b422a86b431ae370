/// Formats of one record a line: where a file may be cut, and the lines of a chunk that hold anything.
enum RecordLines {
  static func lastEnd(_ bytes: [UInt8]) -> Int? {
    bytes.lastIndex(where: \.isLineEnd).map { $0 + 1 }
  }

  /// Calls `take` with each line that is not blank, without its end and the blanks around it. Files
  /// that were joined have byte order marks in their midst.
  static func forEach(in bytes: [UInt8], _ take: (Bytes) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, !bytes[end].isLineEnd { end += 1 }
      let mark = bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      let line = bytes[(start + mark)..<end].trimmed
      if !line.isEmpty { take(line) }
      start = end + 1
    }
  }
}
