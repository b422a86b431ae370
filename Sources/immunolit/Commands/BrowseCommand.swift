internal import ArgumentParser
internal import Library

struct BrowseCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Look at saved pages in the browser, without taking them into your library.",
    discussion: """
      The pages are read into a library of their own in the cache, which is found again the next \
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
    try BrowserSession.open(library: "")
  }
}
