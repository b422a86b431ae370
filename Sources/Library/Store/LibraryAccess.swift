internal import Glibc

/// How a library file can be opened where it lies.
enum LibraryAccess {
  case writable
  /// Its journal lies beside it and is read with it: another user imports, or was stopped in it.
  case readOnly
  /// Nothing can be written beside it and there is no journal. SQLite reads a file with a write-ahead
  /// log only where it can make one, unless it is told that the file does not change (`immutable=1`,
  /// SQLite, "URI Filenames"). Then it takes no locks either, so whoever reads looks for changes.
  case frozen(Stamp)

  /// The state of a file that does not change while it is read.
  struct Stamp: Hashable {
    private var size: Int
    private var modified: Int

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      size = Int(status.st_size)
      modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    }
  }

  /// Of a file that is there.
  static func of(_ path: String) -> LibraryAccess {
    if access(path, W_OK) == 0, access(folder(of: path), W_OK) == 0 { return .writable }
    var journal = stat()
    if stat(path + "-wal", &journal) == 0, journal.st_size > 0 { return .readOnly }
    return Stamp(path).map { .frozen($0) } ?? .readOnly
  }

  /// What SQLite is given for the path.
  func name(of path: String) -> String {
    switch self {
    case .writable, .readOnly: return path
    case .frozen:
      var name = "file:"
      for byte in path.utf8 {
        let isPlain = byte < 0x80 && !"%?#".utf8.contains(byte)
        name += isPlain ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16)
      }
      return name + "?immutable=1"
    }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
