/// A record that was read after all is stored as a file of its own, named by its file and its place in
/// it. Its source is the file all the same.
enum LaterPath {
  /// Stands in no path that the system has resolved.
  private static let mark = "//"

  static func path(of record: QuarantinedRecord) -> String {
    "\(record.path)\(mark)\(record.offset)"
  }

  /// The path of the file that a stored one stands for.
  static func file(_ path: String) -> String {
    var last: UInt8 = 0
    for (index, byte) in zip(path.utf8.indices, path.utf8) {
      if byte == UInt8(ascii: "/"), last == byte {
        return String(path[..<path.utf8.index(before: index)])
      }
      last = byte
    }
    return path
  }
}
