internal import ArgumentParser
internal import Library
internal import Literature

struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print records by PMID, PMCID or DOI, with everything that is known of them.",
    discussion: """
      A record without an identifier has an 'id' in JSON output, and that names it here too.

      EXAMPLES:
        immunolit show 17600469
        immunolit show PMC11718842 10.1186/1741-7015-5-1
        immunolit show 17600469 3493432 --format json
        immunolit show 17600469 --sources    which source gave what, and what lost

      WITH SEVERAL SOURCES:
      \(MergeRuleText.lines.map { "  " + $0 }.joined(separator: "\n"))
      """)

  @Argument(help: ArgumentHelp("PMIDs, PMCIDs, DOIs, or ids of JSON.", valueName: "record"))
  var records: [String]
  @Flag(help: "With the fields that each source gave, its place, and the conflicts.")
  var sources = false
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    for text in records { _ = try LibraryDoor.name(text) }
    let reader = try LibraryDoor.reader(library)
    var shown = 0
    for text in records {
      guard let detail = try detail(LibraryDoor.name(text), in: reader) else {
        try console.flush()
        console.report(.unknownRecord(text))
        continue
      }
      let merged =
        sources
        ? try LibraryDoor.reading { () throws(LibraryError) in
          try reader.sources(of: detail.document)
        } : nil
      switch console.format {
      case .json:
        let line = try LibraryDoor.reading { () throws(LibraryError) in
          try reader.linkedRecord(detail.document)
        }
        if let line { try console.object(RecordJSON.object(line, sources: merged)) }
      case .text:
        if shown > 0 { try console.line() }
        for line in RecordText.lines(detail, sources: merged) { try console.line(line) }
      }
      shown += 1
    }
    return shown > 0 ? .found : .nothingFound
  }

  private func detail(
    _ name: RecordName, in reader: LibraryReader
  ) throws(Trouble) -> RecordDetail? {
    try LibraryDoor.reading { () throws(LibraryError) in
      guard let document = try reader.document(name) else { return nil }
      return try reader.detail(document)
    }
  }
}
