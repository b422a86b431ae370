internal import Glibc

/// One importer at a time: a lock on a file beside the library, freed by the system when the process
/// ends, however it ends. Not on the library itself: closing it would free SQLite's own locks.
final class ImportLock {
  private let descriptor: Int32

  init(libraryPath: String) throws(LibraryError) {
    let path = libraryPath + "-import"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw .cannotOpen(path: libraryPath, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .busy(path: libraryPath)
    }
  }

  deinit { close(descriptor) }
}
