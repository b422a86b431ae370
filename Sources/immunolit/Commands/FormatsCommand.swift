internal import ArgumentParser
internal import PageFormats

struct FormatsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract:
      "Say which formats are read and written, how they are known, and what they can state.",
    discussion: """
      The content of a file decides what it is, not its name. Where several sources of one record \
      state a field, the format that stands first gives it.

      EXAMPLES:
        immunolit formats
        immunolit formats --format json
      """)

  @OptionGroup var format: FormatOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    for (index, profile) in FormatProfile.all.enumerated() {
      switch console.format {
      case .json: try console.object(JSONObject.format(profile))
      case .text:
        if index > 0 { try console.line() }
        for line in FormatText.lines(profile) { try console.line(line) }
      }
    }
    return .found
  }
}
