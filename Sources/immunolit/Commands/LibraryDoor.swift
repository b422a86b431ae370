internal import Library
internal import Literature

/// Opening the library that a command was told to use.
enum LibraryDoor {
  /// The path of a library that is there.
  static func existing(_ option: LibraryOption) throws(Trouble) -> String {
    let path = try option.resolved()
    guard Places.exists(path) else { throw .noLibrary(path: path) }
    return path
  }

  static func reader(_ option: LibraryOption) throws(Trouble) -> LibraryReader {
    let path = try existing(option)
    return try reading { () throws(LibraryError) in try LibraryReader(path: path) }
  }

  /// The library's own errors in the program's terms.
  static func reading<Value>(
    _ body: () throws(LibraryError) -> Value
  ) throws(Trouble) -> Value {
    do { return try body() } catch { throw .library(error) }
  }

  static func name(_ text: String) throws(Trouble) -> RecordName {
    guard let name = RecordName(text) else { throw .badName(text) }
    return name
  }

  static func document(_ text: String, in reader: LibraryReader) throws(Trouble) -> DocumentNumber {
    let name = try name(text)
    let document = try reading { () throws(LibraryError) in try reader.document(name) }
    guard let document else { throw .unknownRecord(text) }
    return document
  }
}
