internal import ArgumentParser
internal import Library
internal import Literature

struct InfoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what the library holds and where it lies.",
    discussion: """
      EXAMPLES:
        immunolit info
        immunolit info --library ~/other.immunolit --format json
      """)

  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let reader = try LibraryDoor.reader(library)
    let info = try LibraryDoor.reading { () throws(LibraryError) in try reader.info() }
    switch console.format {
    case .json: try console.object(JSONObject.library(info))
    case .text:
      for (name, value) in rows(info) {
        let padding = String(repeating: " ", count: max(1, 10 - name.utf8.count))
        try console.line(name + padding + value)
      }
    }
    return info.records + info.stubs > 0 ? .found : .nothingFound
  }

  private func rows(_ info: LibraryInfo) -> [(name: String, value: String)] {
    let sources = PageFormat.allCases.compactMap { format in
      info.sources[format].map { "\(format.rawValue) \(NumberText.grouped($0))" }
    }
    let quarantine =
      info.quarantined == 0
      ? []
      : [("unread", "\(NumberText.grouped(info.quarantined)) in quarantine (immunolit quarantine)")]
    return [
      ("library", info.path),
      ("records", NumberText.grouped(info.records)),
      ("stubs", "\(NumberText.grouped(info.stubs)) known only from other pages"),
      ("links", "\(NumberText.grouped(info.links)) citations"),
      ("files", NumberText.grouped(info.files)),
    ] + quarantine + [
      ("sources", sources.isEmpty ? "none" : sources.joined(separator: ", ")),
      ("size", NumberText.size(info.bytes)),
      ("format", "version \(info.schemaVersion)"),
    ]
  }
}
