internal import Library

/// What the program says to a person: what happened and where, and what can be done about it.
extension Trouble {
  /// The name of the trouble in machine output.
  var code: String { words.code }
  /// One line.
  var message: String { words.message }
  var hint: String? { words.hint.isEmpty ? nil : words.hint }

  private struct Words {
    var code: String
    var message: String
    var hint: String

    init(_ code: String, _ message: String, hint: String = "") {
      self.code = code
      self.message = message
      self.hint = hint
    }
  }

  private var words: Words {
    switch self {
    case .usage(let message, let help): Words("usage", message, hint: help)
    case .badName(let text):
      Words(
        "usage", "'\(text)' is no PMID, PMCID or DOI",
        hint: "a PMID is a number of up to eight digits, as in: immunolit show 17600469")
    case .emptyQuery:
      Words(
        "usage", "there are no words to search for",
        hint: "give one or more, as in: immunolit search interleukin melanoma")
    case .badQuery(let text, let place, let message):
      Words(
        "query", message,
        hint: text + "\n" + String(repeating: " ", count: place.lowerBound)
          + String(repeating: "^", count: max(1, place.count)))
    case .noSuchPath(let path):
      Words("no_such_file", "\(path): there is no such file or folder", hint: "check the path")
    case .unreadablePath(let path, let reason):
      Words("unreadable", "\(path): \(reason)", hint: "check who may read it (ls -l)")
    case .noPages(let paths, let findings):
      Words(
        "no_pages", "\(paths.joined(separator: ", ")): no record found",
        hint: (findings + ["what is read: \(FormatText.titles)"]).joined(separator: "\n"))
    case .noLibrary(let path):
      Words(
        "no_library", "there is no library at \(path) yet",
        hint: """
          make one from a folder of saved pages with: immunolit import FOLDER, \
          or look at a folder without keeping it: immunolit browse FOLDER
          """)
    case .noHome:
      Words(
        "no_home", "HOME is not set, so there is no place for the library",
        hint: "set HOME, or name a library with --library PATH")
    case .library(let error): Self.words(for: error)
    case .nothingFound(let what): Words("nothing_found", what)
    case .unknownRecord(let name):
      Words(
        "unknown_record", "\(name) is not in this library, neither as a page nor as a stub",
        hint: "import a page that holds it, or look at what there is: immunolit info")
    case .notATerminal:
      Words(
        "not_a_terminal", "the browser needs a terminal for its input and its output",
        hint: "in scripts use search, show, topics, cited-by, references or info")
    case .terminalNotSet:
      Words(
        "unknown_terminal", "TERM is not set, so the browser cannot know the terminal",
        hint: "set it, for instance: TERM=xterm-256color immunolit")
    case .dumbTerminal(let name):
      Words(
        "dumb_terminal", "a terminal of type '\(name)' cannot show the browser",
        hint: "use another terminal, or search, show, topics and the other commands")
    case .unknownTerminal(let name):
      Words(
        "unknown_terminal", "the terminal type '\(name)' (TERM) is not known on this system",
        hint: "set TERM to a known type, for instance: TERM=xterm-256color immunolit")
    case .terminalFailed(let reason):
      Words("terminal", "the terminal could not be taken: \(reason)", hint: "try another terminal")
    case .outputFailed(let reason):
      Words("output", "standard output: \(reason)", hint: "make room there and run it again")
    case .exportExists(let path):
      Words(
        "file_exists", "\(path): there is such a file, and it was left as it is",
        hint: "choose another name, or replace it with --force")
    case .exportIsLibrary(let path):
      Words(
        "file_exists", "\(path): this is the library that is exported",
        hint: "choose another name; it was left as it is")
    case .exportFailed(let path, let reason):
      Words(
        "export", "\(path): cannot be written: \(reason)",
        hint: "mend the cause or choose another place; what was there is as it was")
    }
  }

  private static func words(for error: LibraryError) -> Words {
    switch error {
    case .cannotOpen(let path, let reason):
      Words(
        "cannot_open", "\(path): the library cannot be opened: \(reason)",
        hint: "check the path and who may read and write it, or choose another with --library PATH")
    case .notALibrary(let path):
      Words(
        "not_a_library", "\(path): this file is no immunolit library, or it is damaged",
        hint: "move it away and import your pages again; it was left as it is")
    case .tooNew(let path, let version):
      Words(
        "library_too_new",
        "\(path): written by a later version of immunolit (its format is \(version))",
        hint: "use that version, or another library with --library PATH; it was left as it is")
    case .tooOld(let path, let version):
      Words(
        "library_too_old",
        "\(path): written by a build from before the first release (its format is \(version))",
        hint: "import your files into a new library with --library PATH; this one was left as it is"
      )
    case .busy(let path):
      Words(
        "library_busy", "\(path): another immunolit is importing into this library",
        hint: "wait until it has finished and run this again; nothing was changed")
    case .missing(let path):
      Words(
        "no_library", "there is no library at \(path) yet",
        hint: "make one from a folder of saved pages with: immunolit import FOLDER")
    case .diskFull(let path):
      Words(
        "disk_full", "\(path): no room is left on the disk",
        hint: "what was imported before is safe; make room and run the same import again to go on")
    case .damaged(let path, let reason):
      Words(
        "library_damaged", "\(path): the library is damaged: \(reason)",
        hint:
          "it was left as it is: keep a copy, and import your pages into a new one with --library")
    case .interrupted(let path):
      Words("interrupted", "\(path): stopped", hint: "run it again")
    case .storage(let path, let reason):
      Words(
        "storage", "\(path): \(reason)",
        hint: "what was imported before is safe; make room or mend the cause, then run it again")
    }
  }
}
