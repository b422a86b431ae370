internal import ArgumentParser
internal import Glibc
internal import Library

struct BrowseCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Look at saved pages in the browser, without taking them into your library.",
    discussion: """
      Read are: \(FormatText.titles); each also as .gz. They are read into a library of their own in the cache, which is found again the next \
      time, so only the first look at a large folder takes long. A path that is a library opens \
      as it is.

      EXAMPLES:
        immunolit browse records/
        immunolit browse page1.txt page2.html
        immunolit browse ~/other.immunolit
      """)

  @Argument(help: ArgumentHelp("Folders, files, or one library.", valueName: "path"))
  var paths: [String]

  var outputFormat: OutputFormat { .text }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    if paths.count == 1, let path = paths.first, let reader = try? LibraryReader(path: path) {
      withExtendedLifetime(reader) {}
      return try BrowserSession.open(library: path)
    }
    for path in paths where path != "-" && !Places.exists(path) { throw .noSuchPath(path) }
    // Before a long reading, not after it.
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let cache = try Places.ofThisProcess.cache()
    let library = BrowsedLibrary.path(for: paths, cache: cache)
    StopSignals.watch()
    if let status = try update(library, on: console) { return status }
    BrowsedLibrary.prune(cache: cache)
    return try BrowserSession.open(library: library)
  }

  /// Reads what is new since the last look; a status where there is nothing to browse.
  private func update(_ library: String, on console: Console) throws(Trouble) -> ExitStatus? {
    var options = Importer.Options()
    options.removesOthers = true
    var run = ImportRun(console: console)
    do {
      let importer = try Importer(libraryPath: library, options: options)
      _ = try run.run(importer, paths)
    } catch let error as LibraryError {
      // Another browser is reading the same pages in; what it has so far can be looked at.
      guard case .busy = error else { throw .library(error) }
    } catch let trouble as Trouble {
      throw trouble
    } catch {
      throw .library(.storage(path: library, reason: "\(error)"))
    }
    if let signal = StopSignals.current { return .signal(signal) }
    let reader = try LibraryDoor.reading { () throws(LibraryError) in
      try LibraryReader(path: library)
    }
    let totals = try LibraryDoor.reading { () throws(LibraryError) in try reader.totals() }
    if totals.records + totals.stubs == 0 { throw .noPages(paths, findings: run.findings.lines) }
    return nil
  }
}
