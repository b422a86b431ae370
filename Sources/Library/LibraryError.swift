/// What can go wrong with the library file. Text for people is made at the edge, not here.
package enum LibraryError: Error, Hashable, Sendable {
  /// The file cannot be opened or created: path and the system's reason.
  case cannotOpen(path: String, reason: String)
  /// It is an SQLite file, or none at all, but no library of ours.
  case notALibrary(path: String)
  /// Written by a later version of the program.
  case tooNew(path: String, version: Int)
  /// Another process is importing.
  case busy(path: String)
  /// SQLite's own report while reading or writing.
  case storage(path: String, reason: String)
}
