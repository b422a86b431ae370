internal import Glibc

/// A file that an import is to read, or a path that it cannot.
struct FoundFile: Sendable {
  enum Kind: Hashable, Sendable {
    case file, standardInput
    /// What came through standard input, put into a file without a name so that it can be read twice.
    case spooled(Int32)
    case missing, emptyFolder, unreadable(String)
  }

  var path: String
  var kind: Kind = .file
  /// Bytes; and nanoseconds since 1970.
  var size = 0
  var modified = 0

  /// The same file has one name in the library, from wherever it is imported.
  static func absolute(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Standard input as a file that vanishes with the descriptor. What came through a pipe has no name
  /// of its own; its content names it.
  static func spooledInput() throws(Reason) -> FoundFile {
    guard let stream = tmpfile() else { throw Reason(text: String(cString: strerror(errno))) }
    defer { fclose(stream) }
    let descriptor = dup(fileno(stream))
    guard descriptor >= 0 else { throw Reason(text: String(cString: strerror(errno))) }
    let input = try ByteSource(FoundFile(path: "-", kind: .standardInput), inflates: false)
    var piece: [UInt8] = []
    while input.read(into: &piece, atMost: 1 << 20) {
      var written = 0
      while written < piece.count {
        let count = piece[written...].withUnsafeBytes {
          write(descriptor, $0.baseAddress, $0.count)
        }
        guard count > 0 || errno == EINTR else {
          let reason = String(cString: strerror(errno))
          close(descriptor)
          throw Reason(text: "its content cannot be put into a temporary file: \(reason)")
        }
        written += max(0, count)
      }
      piece.removeAll(keepingCapacity: true)
    }
    if let failure = input.failure {
      close(descriptor)
      throw Reason(text: failure)
    }
    let digits = input.fingerprint.fingerprint.bytes.prefix(6).map { String($0, radix: 16) }
    return FoundFile(
      path: "standard input \(digits.joined())", kind: .spooled(descriptor),
      size: input.rawCount)
  }

  struct Reason: Error { var text: String }
}
