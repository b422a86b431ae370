internal import ArgumentParser
internal import Library
internal import Literature

struct CitedByCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "cited-by",
    abstract: "List the records held here that cite a record.",
    discussion: """
      EXAMPLES:
        immunolit cited-by 3493432
        immunolit cited-by 3493432 --format json
      """)

  @OptionGroup var links: LinkArguments

  var outputFormat: OutputFormat { links.format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    try links.list(
      on: console, none: { "no record held here cites \($0)" }
    ) { reader, document throws(LibraryError) in try reader.citedBy(document) }
  }
}

struct ReferencesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "references",
    abstract: "List the records held here that a record cites.",
    discussion: """
      EXAMPLES:
        immunolit references 39251669
        immunolit references 39251669 --format json
      """)

  @OptionGroup var links: LinkArguments

  var outputFormat: OutputFormat { links.format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    try links.list(
      on: console, none: { "\($0) cites no record held here" }
    ) { reader, document throws(LibraryError) in try reader.references(of: document) }
  }
}

/// What both directions of citation share.
struct LinkArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Its PMID, PMCID, DOI, or the 'id' of JSON.", valueName: "record"))
  var record: String
  @OptionGroup var window: WindowOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  func list(
    on console: Console, none: (String) -> String,
    links: (LibraryReader, DocumentNumber) throws(LibraryError) -> DocumentSet
  ) throws(Trouble) -> ExitStatus {
    _ = try LibraryDoor.name(record)
    let reader = try LibraryDoor.reader(library)
    let document = try LibraryDoor.document(record, in: reader)
    let documents = try LibraryDoor.reading { () throws(LibraryError) in
      try links(reader, document)
    }
    let found = documents.count
    guard found > 0 else { throw .nothingFound(none(record)) }
    let part = window.window(of: found, from: 0, format: console.format)
    try RecordListing(reader: reader, console: console).print(documents, part)
    try console.flush()
    if part.count < found { console.remark(WindowWords.remark(part, of: found)) }
    return .found
  }
}
