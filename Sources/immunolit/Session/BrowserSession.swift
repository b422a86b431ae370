internal import Browser

/// The browser on one library, in this terminal.
enum BrowserSession {
  static func open(library path: String) throws(Trouble) -> ExitStatus { .found }
}
