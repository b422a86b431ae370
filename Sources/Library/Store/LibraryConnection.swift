internal import GRDB
internal import GRDBSQLite
internal import Glibc

/// One connection to a library file, checked to be one of ours. GRDB opens, configures and migrates
/// it; the statements are stepped on its handle, by one thread at a time.
final class LibraryConnection {
  enum Purpose { case reading, importing, rehearsing }

  let path: String
  /// What the file was when it was opened, where it must not change.
  private var stamp: LibraryAccess.Stamp?
  private let queue: DatabaseQueue
  private let handle: OpaquePointer
  private var statements: [String: SQLStatement] = [:]
  private var placed: [UInt: SQLStatement] = [:]

  /// Reading needs a library; importing makes one where there is none.
  ///
  /// - Parameter access: by default what is found.
  convenience init(
    path: String, for purpose: Purpose, access allowed: LibraryAccess? = nil
  ) throws(LibraryError) {
    let exists = access(path, F_OK) == 0
    switch purpose {
    case .reading, .rehearsing:
      guard exists else { throw .missing(path: path) }
    case .importing:
      break
    }
    if exists { try Self.checkHead(path) }
    // A reader may write, for the last one to close takes the journal away; `query_only` keeps its
    // hands off the content. Where it may not, it reads as it can.
    let allowed = allowed ?? (exists ? LibraryAccess.of(path) : .writable)
    let mayWrite =
      switch allowed {
      case .writable: true
      case .readOnly, .frozen: false
      }
    if purpose == .importing, !mayWrite {
      throw .cannotOpen(path: path, reason: String(cString: strerror(EACCES)))
    }
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.readonly = !mayWrite
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { database in
      // Larger than usual: an import writes long rows and few of them again.
      if !exists { try database.execute(sql: "PRAGMA page_size = 16384") }
      if purpose != .importing { try database.execute(sql: "PRAGMA query_only = 1") }
      // In kB. Readers lean on the system's cache, of which there is one for all of them.
      try database.execute(sql: "PRAGMA cache_size = \(purpose == .importing ? -16000 : -4000)")
    }
    let queue: DatabaseQueue
    do {
      queue = try DatabaseQueue(path: allowed.name(of: path), configuration: configuration)
    } catch {
      throw Self.error(error, path: path)
    }
    try self.init(path: path, queue: queue, purpose: purpose)
    if case .frozen(let stamp) = allowed { self.stamp = stamp }
  }

  private init(path: String, queue: DatabaseQueue, purpose: Purpose) throws(LibraryError) {
    self.path = path
    self.queue = queue
    do {
      handle = try queue.inDatabase { database in
        guard let handle = database.sqliteConnection else { throw DatabaseError() }
        return handle
      }
      if purpose == .importing, try !Self.hasTables(queue) {
        try LibrarySchema.migrator.migrate(queue)
      }
    } catch {
      throw Self.error(error, path: path)
    }
    // GRDB watches transactions through these and knows only those that it opened itself.
    sqlite3_commit_hook(handle, nil, nil)
    sqlite3_rollback_hook(handle, nil, nil)
    let id = try number("PRAGMA application_id")
    guard id == Int(LibrarySchema.applicationID) else { throw .notALibrary(path: path) }
    let version = try number("PRAGMA user_version")
    guard version <= LibrarySchema.version else { throw .tooNew(path: path, version: version) }
    guard version >= LibrarySchema.oldestVersion else {
      throw .tooOld(path: path, version: version)
    }
    if purpose == .importing {
      // Only now, for a file that is not ours is left as it is.
      try execute("PRAGMA journal_mode = WAL")
      try execute("PRAGMA synchronous = NORMAL")
      // Room for the pages of a transaction, so that it is written once.
      try execute("PRAGMA cache_size = -64000")
      try execute("PRAGMA wal_autocheckpoint = 2000")
    }
  }

  deinit {
    for statement in statements.values { statement.finalize() }
    try? queue.close()
  }

  /// A copy in a private temporary file that vanishes with the connection: an import into it is a
  /// rehearsal. Of no library, where there is none yet.
  static func rehearsal(of path: String) throws(LibraryError) -> LibraryConnection {
    do {
      var configuration = Configuration()
      configuration.foreignKeysEnabled = false
      let copy = try DatabaseQueue(path: "", configuration: configuration)
      if access(path, F_OK) == 0 {
        let original = try LibraryConnection(path: path, for: .rehearsing)
        try original.queue.backup(to: copy)
      }
      return try LibraryConnection(path: path, queue: copy, purpose: .importing)
    } catch {
      throw Self.error(error, path: path)
    }
  }

  private static func hasTables(_ queue: DatabaseQueue) throws -> Bool {
    try queue.inDatabase { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") ?? 0 }
      > 0
  }

  /// SQLite calls a file of another kind broken only when it reads it; its first bytes tell at once.
  private static func checkHead(_ path: String) throws(LibraryError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw .cannotOpen(path: path, reason: String(cString: strerror(EISDIR)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notALibrary(path: path) }
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(file) }
    var head = [UInt8](repeating: 0, count: 16)
    let count = read(file, &head, 16)
    // An empty file is what a killed first import leaves.
    guard count == 0 || head.elementsEqual("SQLite format 3\0".utf8) else {
      throw .notALibrary(path: path)
    }
  }

  // MARK: Statements

  /// Prepared once and kept.
  func statement(_ sql: String) throws(LibraryError) -> SQLStatement {
    if let statement = statements[sql] { return statement }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw error(code) }
    let statement = SQLStatement(prepared, self)
    statements[sql] = statement
    return statement
  }

  /// The same for a statement that is asked for at every record: known by its place in the program.
  func prepared(_ sql: StaticString) throws(LibraryError) -> SQLStatement {
    let place = UInt(bitPattern: sql.utf8Start)
    if let statement = placed[place] { return statement }
    let statement = try statement(sql.description)
    placed[place] = statement
    return statement
  }

  func execute(_ sql: String) throws(LibraryError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw error(code) }
  }

  func number(_ sql: String) throws(LibraryError) -> Int {
    try statement(sql).first { $0.int(0) } ?? 0
  }

  /// Grows when another connection changes the library. A file that is read without locks must stay
  /// as it is: what was read of it and what stands there now do not belong together.
  func dataVersion() throws(LibraryError) -> Int {
    if let stamp, LibraryAccess.Stamp(path) != stamp {
      throw .storage(path: path, reason: "it was changed by another user while it was read")
    }
    return try number("PRAGMA data_version")
  }

  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Ends a read that is under way, from any thread; it then throws `interrupted`.
  var interrupter: @Sendable () -> Void {
    let queue = queue
    return { queue.interrupt() }
  }

  // MARK: Errors

  func error(_ code: Int32) -> LibraryError {
    let reason = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "error \(code)"
    return Self.error(code: code, reason: reason, path: path)
  }

  static func error(_ error: any Error, path: String) -> LibraryError {
    switch error {
    case let error as LibraryError: error
    case let error as DatabaseError:
      Self.error(
        code: error.resultCode.rawValue, reason: error.message ?? "error \(error.resultCode)",
        path: path)
    case _: .storage(path: path, reason: "\(error)")
    }
  }

  /// By SQLite's primary result code, the low byte of every extended one.
  private static func error(code: Int32, reason: String, path: String) -> LibraryError {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy(path: path)
    case SQLITE_NOTADB: .notALibrary(path: path)
    case SQLITE_FULL: .diskFull(path: path)
    case SQLITE_CORRUPT: .damaged(path: path, reason: reason)
    case SQLITE_INTERRUPT: .interrupted(path: path)
    case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH:
      .cannotOpen(path: path, reason: reason)
    case _: .storage(path: path, reason: reason)
    }
  }
}
