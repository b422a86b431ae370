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
  let connection: LibraryConnection
  private(set) var writer: LibraryWriter
  let contents: ContentStore
  private let lock: ImportLock?
  let options: Options

  /// Bytes and time in one transaction: few enough to lose little, enough to write fast.
  private static let transaction = (bytes: 16_000_000, time: Duration.seconds(1))
  /// Files and bytes that are read ahead of the writing.
  private static let reading = (files: 256, bytes: 2_000_000)

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
    contents = try ContentStore(connection)
    writer = try LibraryWriter(connection, contents)
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
    let walk = FileWalk(paths, besides: libraryPath)
    var found = (files: 0, bytes: 0)
    walk.forEach { file in
      found.files += 1
      found.bytes += file.size
      return !isStopped()
    }
    tell(.found(files: found.files, bytes: found.bytes))
    do {
      var run = Run()
      try read(walk, &run, tell, isStopped)
      if options.removesOthers, !run.isStopped { try removeOthers(than: run.seen) }
      try commit()
      return run.report
    } catch {
      // What the open transaction held is lost as a whole; the next import does it again.
      if connection.isInTransaction { try? connection.execute("ROLLBACK") }
      throw LibraryConnection.error(error, path: libraryPath)
    }
  }

  /// How far an import is.
  struct Run {
    var report = ImportReport()
    var isStopped = false
    var writtenBytes = 0
    var lastCommit = ContinuousClock.now
    /// Files that are still there; noted only where the others are to go.
    var seen: Set<Int64> = []
  }

  /// Two batches at a time: one is read while the one before it is written.
  private func read(
    _ walk: FileWalk, _ run: inout Run, _ tell: (ImportEvent) -> Void, _ isStopped: () -> Bool
  ) throws(LibraryError) {
    var ahead: FileReading?
    var requests: [FileReading.Request] = []
    var bytes = 0
    var failure: LibraryError?
    walk.forEach { file in
      do throws(LibraryError) {
        requests.append(.init(file: file, held: try held(file, &run)))
        bytes += file.size
        if requests.count >= Self.reading.files || bytes >= Self.reading.bytes {
          let next = FileReading(requests, contents)
          requests = []
          bytes = 0
          if let ahead { try write(ahead, &run, tell, isStopped) }
          ahead = next
        }
      } catch {
        failure = error
      }
      return failure == nil && !run.isStopped
    }
    if let failure { throw failure }
    let last = FileReading(run.isStopped ? [] : requests, contents)
    if let ahead { try write(ahead, &run, tell, isStopped) }
    try write(last, &run, tell, isStopped)
  }

  func held(_ file: FoundFile, _ run: inout Run) throws(LibraryError) -> HeldFile? {
    let select = try connection.statement(
      "SELECT id, size, modified, fingerprint FROM file WHERE path = ?1")
    select.bind(1, file.path)
    let held = try select.first {
      HeldFile(
        id: $0.int64(0), size: $0.int(1), modified: $0.int(2), fingerprint: $0.bytes(3) ?? [])
    }
    if options.removesOthers, let held { run.seen.insert(held.id) }
    return held
  }

  private func write(
    _ reading: FileReading, _ run: inout Run, _ tell: (ImportEvent) -> Void,
    _ isStopped: () -> Bool
  ) throws(LibraryError) {
    for (request, outcome) in zip(reading.requests, reading.finished()) {
      if run.isStopped || isStopped() {
        run.isStopped = true
        return
      }
      let file = request.file
      var part = ImportReport()
      switch outcome {
      case .unchanged: part.files.unchanged = 1
      case .failed(let diagnostic):
        tell(.diagnostic(diagnostic, path: file.path))
        part.files.failed = 1
        part.count([diagnostic])
      case .page(let diagnostics, let broken, let format, let prepared):
        for diagnostic in diagnostics { tell(.diagnostic(diagnostic, path: file.path)) }
        try quarantine(broken, of: file, format, isRead: prepared != nil, &part)
        if let prepared {
          try begin()
          part.add(try writer.write(prepared))
          if options.removesOthers, let id = writer.lastFile { run.seen.insert(id) }
          part.files.read = 1
        } else {
          part.files.failed = 1
        }
        part.count(diagnostics)
      case .large:
        // A transaction of its own: stopped in its midst, it takes nothing else with it.
        try commit()
        part = try writeLarge(request, &run, tell, isStopped)
        if run.isStopped { return }
      case nil: break
      }
      run.report.add(part)
      tell(.finished(path: file.path, bytes: file.size, report: run.report))
      run.writtenBytes += file.size
      if run.writtenBytes >= Self.transaction.bytes
        || ContinuousClock.now - run.lastCommit > Self.transaction.time
      {
        try commit()
        run.writtenBytes = 0
        run.lastCommit = .now
      }
    }
  }

  private func removeOthers(than seen: Set<Int64>) throws(LibraryError) {
    var others: [String] = []
    try connection.statement("SELECT id, path FROM file").forEach { row in
      // What the quarantine got back goes with its file.
      if !seen.contains(row.int64(0)), let path = row.text(1), LaterPath.file(path) == path {
        others.append(path)
      }
    }
    for path in others {
      try begin()
      try clearQuarantine(of: path)
      try writer.remove(path)
    }
  }

  // MARK: Transactions

  /// After a rollback: what the writer has in memory is not in the library.
  func restartWriter() throws(LibraryError) { writer = try LibraryWriter(connection, contents) }

  func begin() throws(LibraryError) {
    if !connection.isInTransaction { try connection.execute("BEGIN IMMEDIATE") }
  }

  func commit() throws(LibraryError) {
    guard connection.isInTransaction else { return }
    try writer.flush()
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
    errors += part.errors
  }
}
