internal import Glibc

/// The libraries of `browse PATH...`: one for each set of paths, in the cache, brought up to date
/// each time it is opened and the oldest taken away when there are many.
package enum BrowsedLibrary {
  /// More are not kept.
  private static let most = 16
  /// A program of another version makes libraries of its own.
  private static let ending = "-\(LibrarySchema.version).immunolit"

  /// Where the library of some paths lies; whoever asks for it in another order gets the same.
  package static func path(for paths: [String], cache folder: String) -> String {
    let names = paths.map { path -> String in
      guard let resolved = realpath(path, nil) else { return path }
      defer { free(resolved) }
      return String(cString: resolved)
    }
    let key = Fingerprint(of: Array(names.sorted().joined(separator: "\0").utf8))
    let name = key.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return "\(folder)/browsed/\(name)\(ending)"
  }

  /// Takes away the libraries that were longest not opened, but for the most recent ones.
  package static func prune(cache folder: String) {
    let folder = "\(folder)/browsed"
    guard let directory = opendir(folder) else { return }
    var found: [(path: String, used: Int)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      if name.hasSuffix(ending), stat("\(folder)/\(name)", &status) == 0 {
        found.append(("\(folder)/\(name)", max(status.st_mtim.tv_sec, status.st_atim.tv_sec)))
      }
    }
    closedir(directory)
    for old in found.sorted(by: { $0.used > $1.used }).dropFirst(most) {
      for suffix in ["", "-wal", "-shm", "-import"] { unlink(old.path + suffix) }
    }
  }
}
