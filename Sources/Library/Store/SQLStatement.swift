internal import GRDBSQLite

/// A prepared statement, stepped on SQLite's own handle: loops over a million rows pay for nothing
/// else. Columns and parameters are numbered as SQLite does, parameters from 1, columns from 0.
final class SQLStatement {
  private let handle: OpaquePointer
  private unowned let connection: LibraryConnection

  init(_ handle: OpaquePointer, _ connection: LibraryConnection) {
    self.handle = handle
    self.connection = connection
  }

  func finalize() { sqlite3_finalize(handle) }

  // MARK: Parameters

  /// SQLite copies what it is given to bind (`SQLITE_TRANSIENT`, a macro that is not imported).
  private static var transient: sqlite3_destructor_type {
    unsafeBitCast(-1, to: sqlite3_destructor_type.self)
  }

  func bind(_ index: Int32, _ number: Int64?) {
    if let number {
      sqlite3_bind_int64(handle, index, number)
    } else {
      sqlite3_bind_null(handle, index)
    }
  }

  func bind(_ index: Int32, _ number: Int?) { bind(index, number.map { Int64($0) }) }

  func bind(_ index: Int32, _ text: String?) {
    guard var text else {
      sqlite3_bind_null(handle, index)
      return
    }
    text.withUTF8 { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        // A null address would bind NULL, and an empty string may have no address.
        if let base = characters.baseAddress {
          _ = sqlite3_bind_text(handle, index, base, Int32(clamping: utf8.count), Self.transient)
        } else {
          _ = sqlite3_bind_text(handle, index, "", 0, Self.transient)
        }
      }
    }
  }

  /// UTF-8 that is text to SQLite.
  func bind(_ index: Int32, text: [UInt8]) {
    text.withUnsafeBufferPointer { utf8 in
      utf8.withMemoryRebound(to: CChar.self) { characters in
        if let base = characters.baseAddress {
          _ = sqlite3_bind_text(handle, index, base, Int32(clamping: utf8.count), Self.transient)
        } else {
          _ = sqlite3_bind_text(handle, index, "", 0, Self.transient)
        }
      }
    }
  }

  func bind(_ index: Int32, _ bytes: [UInt8]?) {
    guard let bytes else {
      sqlite3_bind_null(handle, index)
      return
    }
    if bytes.isEmpty {
      sqlite3_bind_zeroblob(handle, index, 0)
    } else {
      bytes.withUnsafeBytes { raw in
        _ = sqlite3_bind_blob(
          handle, index, raw.baseAddress, Int32(clamping: raw.count), Self.transient)
      }
    }
  }

  // MARK: Running

  /// Runs a statement that gives no rows.
  func run() throws(LibraryError) {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE || code == SQLITE_ROW else { throw connection.error(code) }
  }

  /// True while there is a row; reset afterwards by itself at the end, else by `reset`.
  func step() throws(LibraryError) -> Bool {
    let code = sqlite3_step(handle)
    if code == SQLITE_ROW { return true }
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw connection.error(code) }
    return false
  }

  func reset() { sqlite3_reset(handle) }

  /// The first row, where there is one.
  func first<Value>(_ read: (SQLStatement) -> Value) throws(LibraryError) -> Value? {
    guard try step() else { return nil }
    defer { reset() }
    return read(self)
  }

  /// Each row in turn.
  func forEach(_ body: (SQLStatement) throws(LibraryError) -> Void) throws(LibraryError) {
    defer { reset() }
    while try step() { try body(self) }
  }

  // MARK: Columns

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

  func int64(_ column: Int32) -> Int64 { sqlite3_column_int64(handle, column) }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

  func text(_ column: Int32) -> String? {
    guard let characters = sqlite3_column_text(handle, column) else { return nil }
    let count = Int(sqlite3_column_bytes(handle, column))
    return String(
      decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF8.self)
  }

  func bytes(_ column: Int32) -> [UInt8]? {
    guard !isNull(column) else { return nil }
    return withBytes(column) { [UInt8]($0) }
  }

  /// The column's memory, valid until the next step.
  func withBytes<Value>(_ column: Int32, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    let address = sqlite3_column_blob(handle, column)
    let count = Int(sqlite3_column_bytes(handle, column))
    return body(UnsafeRawBufferPointer(start: address, count: address == nil ? 0 : count))
  }
}
