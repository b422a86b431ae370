/// What can go wrong with the library file. Text for people is made at the edge, not here.
package enum LibraryError: Error, Hashable, Sendable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file cannot be opened, created or written: path and the system's reason.
  case cannotOpen(path: String, reason: String)
  /// It is an SQLite file, or none at all, but no library of ours.
  case notALibrary(path: String)
  /// Written by a later version of the program.
  case tooNew(path: String, version: Int)
  /// Written by a build from before the first release, in a form that is no longer read.
  case tooOld(path: String, version: Int)
  /// Another process is importing.
  case busy(path: String)
  /// No room is left for the library; what was committed before stands.
  case diskFull(path: String)
  /// The file is a library, but its content is broken.
  case damaged(path: String, reason: String)
  /// A read was given up because it was asked to be.
  case interrupted(path: String)
  /// SQLite's own report while reading or writing.
  case storage(path: String, reason: String)
}
