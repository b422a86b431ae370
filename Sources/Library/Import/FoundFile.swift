internal import Glibc

/// A file that an import is to read, or a path that it cannot.
struct FoundFile {
  enum Kind: Hashable { case file, standardInput, missing, emptyFolder, unreadable(String) }

  var path: String
  var kind: Kind = .file
  /// Bytes; and nanoseconds since 1970.
  var size = 0
  var modified = 0

  /// Files, and what lies in folders and below, in the order of their names; hidden ones are passed
  /// over. A folder that is met twice, through a link, is read once.
  static func all(_ paths: [String]) -> [FoundFile] {
    var found: [FoundFile] = []
    var seen: Set<Place> = []
    for path in paths {
      if path == "-" {
        found.append(FoundFile(path: path, kind: .standardInput))
      } else {
        let before = found.count
        walk(path, &found, &seen, isNamed: true)
        if found.count == before { found.append(FoundFile(path: path, kind: .emptyFolder)) }
      }
    }
    return found
  }

  private struct Place: Hashable {
    var device: UInt
    var node: UInt
  }

  private static func walk(
    _ path: String, _ found: inout [FoundFile], _ seen: inout Set<Place>, isNamed: Bool
  ) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A link that leads nowhere is of no concern unless it was named.
      if isNamed { found.append(FoundFile(path: path, kind: .missing)) }
      return
    }
    let type = status.st_mode & S_IFMT
    // A pipe or a device is read where it is named, and passed over in a folder.
    let isFile = type == S_IFREG || isNamed && (type == S_IFIFO || type == S_IFCHR)
    switch type {
    case S_IFDIR:
      guard seen.insert(Place(device: UInt(status.st_dev), node: UInt(status.st_ino))).inserted
      else { return }
      guard let names = names(in: path) else {
        found.append(FoundFile(path: path, kind: .unreadable(String(cString: strerror(errno)))))
        return
      }
      for name in names {
        walk(path.hasSuffix("/") ? path + name : "\(path)/\(name)", &found, &seen, isNamed: false)
      }
    case _ where isFile:
      let modified = status.st_mtim
      found.append(
        FoundFile(
          path: absolute(path), size: Int(status.st_size),
          modified: modified.tv_sec * 1_000_000_000 + modified.tv_nsec))
    case _: break
    }
  }

  private static func names(in folder: String) -> [String]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

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
