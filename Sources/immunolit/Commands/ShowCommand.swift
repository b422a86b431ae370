internal import ArgumentParser
internal import Library
internal import Literature

struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Print records by PMID, with everything that is known of them.",
    discussion: """
      EXAMPLES:
        immunolit show 17600469
        immunolit show 17600469 3493432 --format json
        immunolit show 17600469 --sources    which source gave what, and what lost

      WITH SEVERAL SOURCES:
      \(MergeRuleText.lines.map { "  " + $0 }.joined(separator: "\n"))
      """)

  @Argument(help: ArgumentHelp("One or more PMIDs.", valueName: "pmid"))
  var pmids: [String]
  @Flag(help: "With the fields that each source gave, its place, and the conflicts.")
  var sources = false
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    var wanted: [PMID] = []
    for text in pmids { wanted.append(try LibraryDoor.pmid(text)) }
    let reader = try LibraryDoor.reader(library)
    var shown = 0
    for pmid in wanted {
      guard let detail = try detail(pmid, in: reader) else {
        try console.flush()
        console.report(.unknownPMID(pmid.description))
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
    _ pmid: PMID, in reader: LibraryReader
  ) throws(Trouble) -> RecordDetail? {
    try LibraryDoor.reading { () throws(LibraryError) in
      guard let document = try reader.document(pmid) else { return nil }
      return try reader.detail(document)
    }
  }
}
