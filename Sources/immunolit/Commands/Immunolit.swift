internal import ArgumentParser
internal import PageFormats

/// The program without a command: the browser on one's own library.
struct Immunolit: Command {
  static let configuration = CommandConfiguration(
    commandName: "immunolit",
    abstract: "Browse the literature of cancer immunotherapy in the terminal, offline.",
    usage: "immunolit [--library <path>] [<subcommand>]",
    discussion: """
      Without a command it opens the browser on your library; press ? there for the keys.

      EXAMPLES:
        immunolit browse records/           look at a folder of saved pages
        immunolit import ~/pages            take pages into your own library
        immunolit                           browse your library
        immunolit search interleukin melanoma
        immunolit show 17600469 --format json
        immunolit topics --qualifiers --limit 10
        immunolit check search.nbib         say what a file holds, without a library

      EXIT CODES:
      \(ExitStatus.table.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n"))

      FILES:
        ~/.local/share/immunolit/library.immunolit   your library
        ~/.cache/immunolit/                          libraries made by 'browse'
        (in $XDG_DATA_HOME and $XDG_CACHE_HOME where these are set)
      """,
    version: ProgramVersion.current,
    subcommands: [
      BrowseCommand.self, ImportCommand.self, SearchCommand.self, ShowCommand.self,
      TopicsCommand.self, CitedByCommand.self, ReferencesCommand.self, InfoCommand.self,
      ExportCommand.self, QuarantineCommand.self, CheckCommand.self, FormatsCommand.self,
    ])

  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { .text }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    try BrowserSession.open(library: LibraryDoor.existing(library))
  }
}
