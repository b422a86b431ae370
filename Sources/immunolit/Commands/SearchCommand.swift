internal import ArgumentParser
internal import Library
internal import Literature
internal import Query

struct SearchCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find records by words of title, abstract, authors, journal, topics, substances.",
    discussion: """
      A record is found when all words occur in it. A number alone finds the record with that PMID. \
      Records known only from other pages are found by PMID. Newest first.

      EXAMPLES:
        immunolit search interleukin melanoma
        immunolit search --count lymphokine
        immunolit search 17600469
        immunolit search vaccine --limit 10 --offset 10
        immunolit search vaccine --format json > vaccine.jsonl
      """)

  @Argument(help: ArgumentHelp("Words; all of them must occur.", valueName: "words"))
  var words: [String]
  @Flag(help: "Print only how many there are.")
  var count = false
  @Option(help: ArgumentHelp("Pass over so many first.", valueName: "n"))
  var offset = 0
  @OptionGroup var window: WindowOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func validate() throws {
    if offset < 0 { throw ValidationError("--offset is a number from 0.") }
  }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let selection = try SearchWords.selection(words)
    let reader = try LibraryDoor.reader(library)
    let documents = try LibraryDoor.reading { () throws(LibraryError) in
      try reader.documents(selection)
    }
    let found = documents.count
    if count {
      switch console.format {
      case .text: try console.line(String(found))
      case .json: try console.object(JSONObject.count(found, query: selection.text))
      }
      return found > 0 ? .found : .nothingFound
    }
    guard found > 0 else { throw .nothingFound("nothing found for: \(selection.text)") }
    let part = window.window(of: found, from: offset, format: console.format)
    try RecordListing(reader: reader, console: console).print(documents, part)
    try console.flush()
    if part.count < found { console.remark(WindowWords.remark(part, of: found)) }
    return .found
  }
}
