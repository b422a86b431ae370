internal import Glibc
internal import Literature
internal import PageFormats

/// Reads files into a library. A file enters whole, with its fingerprint, in one transaction, which
/// it may share with others: killed at any moment, the library opens and the import goes on.
package final class Importer {
  package struct Options: Sendable {
    /// Parse and report, write nothing: the import runs on a copy that vanishes.
    package var isDryRun = false
    /// Files of the library that are not among the given ones leave it: a cache follows a folder.
    package var removesOthers = false

    package init() {}
  }

  private let libraryPath: String
  private let connection: LibraryConnection
  private let writer: LibraryWriter
  private let lock: ImportLock?
  private let options: Options

  /// Files, bytes and time in one transaction: few enough to lose little, enough to write fast.
  private static let batch = (files: 512, bytes: 8_000_000, time: Duration.milliseconds(500))

  /// Creates the library, and the folders it lies in, where there are none.
  package init(libraryPath: String, options: Options = Options()) throws(LibraryError) {
    self.options = options
    self.libraryPath = libraryPath
    if options.isDryRun {
      lock = nil
      connection = try LibraryConnection.rehearsal(of: libraryPath)
    } else {
      try Self.makeFolder(of: libraryPath)
      lock = try ImportLock(libraryPath: libraryPath)
      connection = try LibraryConnection(path: libraryPath, for: .importing)
    }
    writer = try LibraryWriter(connection)
  }

  private static func makeFolder(of path: String) throws(LibraryError) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    var folder = path.hasPrefix("/") ? "" : "."
    for part in parts {
      folder += "/\(part)"
      guard
        mkdir(folder, 0o755) == 0 || errno == EEXIST || errno == EISDIR || access(folder, F_OK) == 0
      else {
        throw .cannotOpen(path: path, reason: "\(folder): \(String(cString: strerror(errno)))")
      }
    }
  }

  /// Files, folders (recursively, hidden ones passed over) and `-` for standard input.
  ///
  /// - Parameters:
  ///   - tell: called on the calling thread as the import goes on.
  ///   - isStopped: asked between files; a stopped import leaves what is committed.
  package func run(
    _ paths: [String], tell: (ImportEvent) -> Void, isStopped: () -> Bool = { false }
  ) throws(LibraryError) -> ImportReport {
    // The library itself may lie in a folder that is imported; it is no page.
    let own = FoundFile.absolute(libraryPath)
    let files = FoundFile.all(paths).filter { file in
      !["", "-wal", "-shm", "-import"].contains { file.path == own + $0 }
    }
    tell(.found(files: files.count, bytes: files.reduce(0) { $0 + $1.size }))
    var report = ImportReport()
    var held = try heldFiles()
    var batch = (files: 0, bytes: 0)
    var lastCommit = ContinuousClock.now
    do {
      for file in files {
        if isStopped() { break }
        held[file.path]?.isSeen = true
        let part = try read(file, held[file.path], tell)
        report.add(part)
        tell(.finished(path: file.path, bytes: file.size, report: report))
        batch.files += 1
        batch.bytes += file.size
        if batch.files >= Self.batch.files || batch.bytes >= Self.batch.bytes
          || ContinuousClock.now - lastCommit > Self.batch.time
        {
          try commit()
          batch = (0, 0)
          lastCommit = .now
        }
      }
      if options.removesOthers, !isStopped() {
        for (path, file) in held where !file.isSeen {
          try begin()
          try writer.remove(path)
        }
      }
      try commit()
    } catch {
      // What the open transaction held is lost as a whole; the next import does it again.
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw error
    }
    return report
  }

  // MARK: One file

  private struct HeldFile {
    var size: Int
    var modified: Int
    var fingerprint: [UInt8]
    var isSeen = false
  }

  private func heldFiles() throws(LibraryError) -> [String: HeldFile] {
    var held: [String: HeldFile] = [:]
    try connection.statement("SELECT path, size, modified, fingerprint FROM file").forEach {
      held[$0.text(0) ?? ""] = HeldFile(
        size: $0.int(1), modified: $0.int(2), fingerprint: $0.bytes(3) ?? [])
    }
    return held
  }

  private func read(
    _ file: FoundFile, _ held: HeldFile?, _ tell: (ImportEvent) -> Void
  ) throws(LibraryError) -> ImportReport {
    var report = ImportReport()
    func fail(_ code: DiagnosticCode, _ message: String) -> ImportReport {
      tell(.diagnostic(Diagnostic(code, message, line: 0, offset: 0), path: file.path))
      report.files.failed = 1
      report.diagnostics += 1
      return report
    }
    switch file.kind {
    case .missing: return fail(.missingFile, "there is no such file or folder")
    case .emptyFolder: return fail(.emptyFolder, "there are no files in this folder")
    case .unreadable(let reason): return fail(.unreadableFile, "cannot be read: \(reason)")
    case .file, .standardInput: break
    }
    if let held, file.kind == .file, held.size == file.size, held.modified == file.modified {
      report.files.unchanged = 1
      return report
    }
    let bytes: [UInt8]
    switch file.content() {
    case .success(let content): bytes = content
    case .failure(let reason): return fail(.unreadableFile, "cannot be read: \(reason.text)")
    }
    let fingerprint = Fingerprint(of: bytes)
    if held?.fingerprint == fingerprint.bytes {
      report.files.unchanged = 1
      return report
    }
    let page = PageParser.parse(bytes)
    for diagnostic in page.diagnostics { tell(.diagnostic(diagnostic, path: file.path)) }
    report.diagnostics = page.diagnostics.count
    guard let format = page.format, !page.entries.isEmpty || !page.links.isEmpty else {
      report.files.failed = 1
      return report
    }
    // What came through a pipe has no name of its own; its content names it.
    let path =
      file.kind == .standardInput
      ? "standard input \(fingerprint.bytes.prefix(6).map { String($0, radix: 16) }.joined())"
      : file.path
    try begin()
    report.add(
      try writer.write(
        PreparedFile(
          path: path, size: file.size, modified: file.modified, fingerprint: fingerprint,
          format: format, page: page)))
    report.files.read = 1
    return report
  }

  // MARK: Transactions

  private func begin() throws(LibraryError) {
    if !connection.isInTransaction { try connection.execute("BEGIN IMMEDIATE") }
  }

  private func commit() throws(LibraryError) {
    guard connection.isInTransaction else { return }
    try writer.chunks.flush()
    try connection.execute("COMMIT")
  }
}

extension ImportReport {
  mutating func add(_ part: ImportReport) {
    files.read += part.files.read
    files.unchanged += part.files.unchanged
    files.failed += part.files.failed
    records.new += part.records.new
    records.completed += part.records.completed
    records.improved += part.records.improved
    records.unchanged += part.records.unchanged
    records.deleted += part.records.deleted
    records.quarantined += part.records.quarantined
    stubs += part.stubs
    links += part.links
    diagnostics += part.diagnostics
  }
}
