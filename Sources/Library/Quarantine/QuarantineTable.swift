internal import Literature
internal import PageFormats

/// The records that could not be read, with their bytes, for as long as their files say the same.
struct QuarantineTable {
  /// - `path`: no reference to a file's row, for a file of which nothing was read has none.
  /// - `head`: the first line of the file, for the formats that need it.
  /// - `bytes`: the beginning of the record; all of it but for very large ones.
  static let schema = """
    CREATE TABLE quarantine (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      path TEXT NOT NULL,
      format TEXT NOT NULL,
      offset INTEGER NOT NULL,
      length INTEGER NOT NULL,
      line INTEGER NOT NULL,
      pmid INTEGER,
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      version TEXT NOT NULL,
      head BLOB NOT NULL,
      bytes BLOB NOT NULL
    );
    CREATE INDEX quarantine_path ON quarantine(path, offset);
    """

  /// Of one file so many bytes are kept; of what is broken beyond, only the place.
  static let mostBytesOfAFile = 64_000_000

  let connection: LibraryConnection

  /// - Parameter kept: how many bytes of the file are kept so far.
  func add(
    _ records: [BrokenRecord], of path: String, _ format: PageFormat, kept: inout Int
  ) throws(LibraryError) {
    guard !records.isEmpty else { return }
    let insert = try connection.statement(
      """
      INSERT INTO quarantine(path, format, offset, length, line, pmid, code, reason, version, head, bytes)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      """)
    for record in records {
      let isKept = kept + record.bytes.count <= Self.mostBytesOfAFile
      if isKept { kept += record.bytes.count }
      insert.bind(1, path)
      insert.bind(2, format.rawValue)
      insert.bind(3, record.range.lowerBound)
      insert.bind(4, record.range.count)
      insert.bind(5, record.diagnostic.line)
      insert.bind(6, record.diagnostic.pmid.map { Int($0.number) })
      insert.bind(7, record.diagnostic.code.rawValue)
      insert.bind(8, record.diagnostic.message)
      insert.bind(9, ProgramVersion.current)
      insert.bind(10, record.head)
      insert.bind(11, isKept ? record.bytes : [])
      try insert.run()
    }
  }

  /// Forgets what was broken in a file.
  func clear(_ path: String) throws(LibraryError) {
    let delete = try connection.statement("DELETE FROM quarantine WHERE path = ?1")
    delete.bind(1, path)
    try delete.run()
  }

  func remove(_ number: Int) throws(LibraryError) {
    let delete = try connection.statement("DELETE FROM quarantine WHERE number = ?1")
    delete.bind(1, number)
    try delete.run()
  }

  /// This version could not read it either.
  func refuse(_ number: Int, _ diagnostic: Diagnostic) throws(LibraryError) {
    let update = try connection.statement(
      "UPDATE quarantine SET code = ?1, reason = ?2, version = ?3 WHERE number = ?4")
    update.bind(1, diagnostic.code.rawValue)
    update.bind(2, diagnostic.message)
    update.bind(3, ProgramVersion.current)
    update.bind(4, number)
    try update.run()
  }

  // MARK: Reading

  /// In the order of their numbers.
  func records() throws(LibraryError) -> [QuarantinedRecord] {
    let select = try connection.statement(
      """
      SELECT number, path, format, offset, length, line, pmid, code, reason, version, length(bytes)
      FROM quarantine ORDER BY number
      """)
    var records: [QuarantinedRecord] = []
    try select.forEach { row in
      guard let format = row.text(2).flatMap({ PageFormat(rawValue: $0) }) else { return }
      records.append(
        QuarantinedRecord(
          number: row.int(0), path: row.text(1) ?? "", format: format, offset: row.int(3),
          length: row.int(4), line: row.int(5), pmid: row.optionalInt(6).flatMap { PMID($0) },
          code: row.text(7).flatMap { DiagnosticCode(rawValue: $0) } ?? .brokenRecord,
          reason: row.text(8) ?? "", version: row.text(9) ?? "", keptBytes: row.int(10)))
    }
    return records
  }

  func content(of number: Int) throws(LibraryError) -> (head: [UInt8], bytes: [UInt8]) {
    let select = try connection.statement("SELECT head, bytes FROM quarantine WHERE number = ?1")
    select.bind(1, number)
    return try select.first { ($0.bytes(0) ?? [], $0.bytes(1) ?? []) } ?? ([], [])
  }

  // MARK: What was read after all

  /// The records of a file that were read after all.
  func laterPaths(of path: String) throws(LibraryError) -> [String] {
    // `0` is the character behind `/`.
    let select = try connection.statement(
      "SELECT path FROM file WHERE path >= ?1 || '//' AND path < ?1 || '/0'")
    select.bind(1, path)
    var paths: [String] = []
    try select.forEach { row in if let path = row.text(0) { paths.append(path) } }
    return paths
  }
}
