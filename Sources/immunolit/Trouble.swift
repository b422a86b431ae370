internal import Library

/// Everything that can stop a command. Facts only; the words are in `Messages`.
enum Trouble: Error, Hashable {
  case usage(message: String, help: String)
  case badName(String)
  case emptyQuery
  /// The place is in characters of the text.
  case badQuery(String, place: Range<Int>, message: String)
  case noSuchPath(String)
  case unreadablePath(String, reason: String)
  /// With what there was to say of the files.
  case noPages([String], findings: [String])
  case noLibrary(path: String)
  case noHome
  case library(LibraryError)
  case nothingFound(String)
  case unknownRecord(String)
  case notATerminal
  case terminalNotSet
  case dumbTerminal(String)
  case unknownTerminal(String)
  case terminalFailed(String)
  case outputFailed(reason: String)
  case exportExists(path: String)
  case exportIsLibrary(path: String)
  case exportFailed(path: String, reason: String)

  var status: ExitStatus {
    switch self {
    case .usage, .badName, .emptyQuery, .badQuery, .notATerminal, .terminalNotSet, .dumbTerminal,
      .unknownTerminal, .terminalFailed:
      .usage
    case .nothingFound, .unknownRecord: .nothingFound
    case .noSuchPath, .unreadablePath, .noPages, .noLibrary, .noHome, .library, .outputFailed,
      .exportExists, .exportIsLibrary, .exportFailed:
      .trouble
    }
  }
}
