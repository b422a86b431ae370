internal import Glibc

/// A file that an import is to read, or a path that it cannot.
struct FoundFile: Sendable {
  enum Kind: Hashable, Sendable {
    case file, standardInput, missing, emptyFolder, unreadable(String)
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

  /// The whole content, or why there is none.
  func content() -> Result<[UInt8], Reason> {
    let descriptor = kind == .standardInput ? dup(0) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(Reason(text: String(cString: strerror(errno)))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while true {
      let want = max(65_536, size - bytes.count + 1)
      let start = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: want))
      let count = bytes.withUnsafeMutableBytes { buffer in
        read(descriptor, buffer.baseAddress.map { $0 + start }, want)
      }
      if count < 0, errno == EINTR {
        bytes.removeLast(want)
        continue
      }
      bytes.removeLast(want - max(0, count))
      if count == 0 { return .success(bytes) }
      if count < 0 { return .failure(Reason(text: String(cString: strerror(errno)))) }
    }
  }

  struct Reason: Error { var text: String }
}
