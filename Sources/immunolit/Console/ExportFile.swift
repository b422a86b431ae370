internal import Glibc

/// Where an export goes: standard output, or a file that appears under its name when it is whole.
///
/// A file is written beside its place and renamed, so one that is there stays as it is until then,
/// and an export that is stopped leaves nothing.
final class ExportFile {
  /// Nil for standard output.
  private let path: String?
  private let replaces: Bool
  /// The name until it is whole; nil for what cannot be renamed: pipes, devices.
  private var unfinished: String?
  private var descriptor: Int32
  private var pending: [UInt8] = []
  private static let chunk = 1 << 18

  /// - Parameters:
  ///   - keeping: the library, which no export may replace.
  init(_ option: String?, replaces: Bool, keeping library: String) throws(Trouble) {
    self.replaces = replaces
    guard let option, option != "-" else {
      (path, descriptor) = (nil, STDOUT_FILENO)
      return
    }
    // A link stays a link.
    let path =
      realpath(option, nil).map { resolved in
        defer { free(resolved) }
        return String(cString: resolved)
      } ?? option
    self.path = path
    var (there, held) = (stat(), stat())
    guard stat(path, &there) == 0 else {
      (unfinished, descriptor) = try Self.create(beside: path)
      return
    }
    if stat(library, &held) == 0, held.st_dev == there.st_dev, held.st_ino == there.st_ino {
      throw .exportIsLibrary(path: option)
    }
    switch there.st_mode & S_IFMT {
    case S_IFDIR: throw .exportFailed(path: option, reason: String(cString: strerror(EISDIR)))
    case S_IFREG:
      guard replaces else { throw .exportExists(path: option) }
      (unfinished, descriptor) = try Self.create(beside: path)
    default:
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
      if descriptor < 0 { throw Self.failed(path) }
    }
  }

  deinit {
    if let unfinished {
      close(descriptor)
      unlink(unfinished)
    }
  }

  private static func create(beside path: String) throws(Trouble) -> (String, Int32) {
    let name = "\(path).\(getpid()).part"
    // One of the same name was left by a process that was killed.
    unlink(name)
    let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw failed(path) }
    return (name, descriptor)
  }

  private static func failed(_ path: String) -> Trouble {
    .exportFailed(path: path, reason: String(cString: strerror(errno)))
  }

  func write(_ bytes: [UInt8]) throws(Trouble) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.chunk { try flush() }
  }

  private func flush() throws(Trouble) {
    defer { pending.removeAll(keepingCapacity: true) }
    if let reason = Console.write(pending, to: descriptor) {
      guard let path else { throw .outputFailed(reason: reason) }
      throw .exportFailed(path: path, reason: reason)
    }
  }

  /// Gives the file its name.
  func finish() throws(Trouble) {
    try flush()
    guard let path, let unfinished else { return }
    if fsync(descriptor) != 0 || close(descriptor) != 0 { throw Self.failed(path) }
    self.unfinished = nil
    defer { unlink(unfinished) }
    if replaces {
      if rename(unfinished, path) != 0 { throw Self.failed(path) }
    } else if link(unfinished, path) != 0 {
      // Another may have written one meanwhile; some file systems have no links.
      if errno == EEXIST { throw .exportExists(path: path) }
      if access(path, F_OK) == 0 { throw .exportExists(path: path) }
      if rename(unfinished, path) != 0 { throw Self.failed(path) }
    }
  }
}
