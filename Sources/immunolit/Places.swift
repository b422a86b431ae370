internal import Glibc

/// Where the program keeps things (XDG Base Directory Specification 0.8).
struct Places {
  var environment: (String) -> String?

  static var ofThisProcess: Places {
    Places { name in getenv(name).map { String(cString: $0) } }
  }

  /// `--library`, else `IMMUNOLIT_LIBRARY`, else the one in the data directory.
  func library(_ option: String?) throws(Trouble) -> String {
    if let option { return option }
    if let named = environment("IMMUNOLIT_LIBRARY"), !named.isEmpty { return named }
    return try directory("XDG_DATA_HOME", inHome: ".local/share") + "/library.immunolit"
  }

  /// What can be made again at any time: the libraries of `browse PATH`.
  func cache() throws(Trouble) -> String { try directory("XDG_CACHE_HOME", inHome: ".cache") }

  /// A relative path in an XDG variable is invalid and is passed over, as the specification says.
  private func directory(_ variable: String, inHome path: String) throws(Trouble) -> String {
    if let base = environment(variable), base.hasPrefix("/") { return base + "/immunolit" }
    guard let home = environment("HOME"), !home.isEmpty else { throw .noHome }
    return "\(home)/\(path)/immunolit"
  }

  /// Whether the locale's letters are UTF-8: the first of these that is set decides (POSIX, locale).
  var isUTF8: Bool {
    let names = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).filter { !$0.isEmpty }
    guard let locale = names.first else { return false }
    let folded = locale.lowercased()
    return folded.contains("utf-8") || folded.contains("utf8")
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
