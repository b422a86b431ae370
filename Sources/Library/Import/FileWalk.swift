internal import Glibc

/// The files that an import is given, and what lies in folders and below, in the order of their
/// names; hidden ones are passed over. Walked, not listed: however many there are, only the names of
/// the folders on the way are in memory.
struct FileWalk {
  private let paths: [String]
  /// The library may lie in a folder that is imported; it and what lies beside it are no pages.
  private let own: Set<String>

  init(_ paths: [String], besides libraryPath: String?) {
    self.paths = Self.distinct(paths)
    guard let libraryPath else {
      own = []
      return
    }
    let library = FoundFile.absolute(libraryPath)
    own = Set(["", "-wal", "-shm", "-journal", "-import"].map { library + $0 })
  }

  /// Without what is named twice, and files that are met in a folder that is named too.
  private static func distinct(_ paths: [String]) -> [String] {
    let places = paths.map { $0 == "-" ? $0 : FoundFile.absolute($0) }
    let named = Set(places)
    var seen: Set<String> = []
    return zip(paths, places).compactMap { path, place in
      guard seen.insert(place).inserted else { return nil }
      var status = stat()
      guard stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return path }
      var folder = place
      while let slash = folder.lastIndex(of: "/") {
        // A folder's hidden files are passed over, but one that is named is meant.
        if folder[slash...].hasPrefix("/.") { return path }
        folder = String(folder[..<slash])
        if named.contains(folder.isEmpty ? "/" : folder) { return nil }
      }
      return path
    }
  }

  /// Until the body gives false.
  func forEach(_ body: (FoundFile) -> Bool) {
    var seen = Seen()
    for path in paths {
      if path == "-" {
        guard body(FoundFile(path: path, kind: .standardInput)) else { return }
        continue
      }
      seen.isMetAgain = false
      var count = 0
      let goesOn = walk(path, &seen, isNamed: true) { file in
        count += 1
        return body(file)
      }
      guard goesOn else { return }
      // A folder that was walked before has given its files.
      if count == 0, !seen.isMetAgain || Self.names(in: path)?.isEmpty ?? true {
        guard body(FoundFile(path: path, kind: .emptyFolder)) else { return }
      }
    }
  }

  /// A folder that is met twice, through a link, is walked once.
  private struct Place: Hashable {
    var device: UInt
    var node: UInt
  }

  private struct Seen {
    var folders: Set<Place> = []
    /// One of them was met once more.
    var isMetAgain = false
  }

  private func walk(
    _ path: String, _ seen: inout Seen, isNamed: Bool, _ body: (FoundFile) -> Bool
  ) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else {
      // A link that leads nowhere is of no concern unless it was named.
      return isNamed ? body(FoundFile(path: path, kind: .missing)) : true
    }
    let type = status.st_mode & S_IFMT
    if type == S_IFDIR {
      let place = Place(device: UInt(status.st_dev), node: UInt(status.st_ino))
      guard seen.folders.insert(place).inserted else {
        seen.isMetAgain = true
        return true
      }
      guard let names = Self.names(in: path) else {
        return body(
          FoundFile(path: path, kind: .unreadable(String(cString: strerror(errno)))))
      }
      for name in names {
        let inner = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
        guard walk(inner, &seen, isNamed: false, body) else { return false }
      }
      return true
    }
    // A pipe or a device is read where it is named, and passed over in a folder.
    guard type == S_IFREG || isNamed && (type == S_IFIFO || type == S_IFCHR) else { return true }
    let file = FoundFile(
      path: FoundFile.absolute(path), size: Int(status.st_size),
      modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
    return own.contains(file.path) ? true : body(file)
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
}
