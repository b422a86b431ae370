internal import ArgumentParser
internal import Library
internal import Literature
internal import PageFormats
internal import Query

extension ExportFormat: ExpressibleByArgument {}

struct ExportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write records in a format that this and other programs read.",
    discussion: """
      jsonl holds everything that the library knows of its records, those known only from other \
      pages and the links among them too: importing it gives the same library. nbib (MEDLINE text) \
      and xml (PubMed XML) are what reference managers and other tools read; what they cannot hold \
      is said, field by field, and they leave out what is known only from other pages.

      A file is written beside its place and gets its name when it is whole. One that is there is \
      replaced with --force only. A killed export leaves FILE.NUMBER.part, which can be removed.

      EXAMPLES:
        immunolit export --output library.jsonl
        immunolit export melanoma vaccine --format nbib -o vaccines.nbib
        immunolit export --format xml | gzip > library.xml.gz
      """)

  @Argument(
    help: ArgumentHelp("Only the records these words find, as in search.", valueName: "words"))
  var words: [String] = []
  @Option(help: "jsonl, nbib or xml.")
  var format: ExportFormat = .jsonLines
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write (default: standard output).", valueName: "file"),
    completion: .file())
  var output: String?
  @Flag(help: "Replace the file where it is there.")
  var force = false
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { .text }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let path = try LibraryDoor.existing(library)
    let selection = words.isEmpty ? nil : try SearchWords.selection(words)
    let reader = try LibraryDoor.reader(library)
    let documents = try LibraryDoor.reading { () throws(LibraryError) in
      try reader.holdStill()
      return if let selection { try reader.documents(selection) } else {
        try reader.everyDocument()
      }
    }
    if documents.isEmpty {
      throw .nothingFound(
        selection.map { "nothing found for: \($0.text)" } ?? "this library holds no record")
    }
    let file = try ExportFile(output, replaces: force, keeping: path)
    StopSignals.watch()
    let run = try write(documents, of: reader, to: file)
    if let signal = StopSignals.current { return .signal(signal) }
    guard run.records + run.stubs > 0 else {
      throw .nothingFound(run.leftOutWords ?? "this library holds no record")
    }
    try file.finish()
    for line in run.lines(output) { console.remark(line) }
    return .found
  }

  private func write(
    _ documents: DocumentSet, of reader: LibraryReader, to file: ExportFile
  ) throws(Trouble) -> ExportRun {
    var run = ExportRun(format: format)
    try file.write(Array(format.head.utf8))
    var numbers: [DocumentNumber] = []
    documents.forEach { numbers.append($0) }
    var bytes: [UInt8] = []
    for document in numbers {
      if StopSignals.current != nil { break }
      let line = try LibraryDoor.reading { () throws(LibraryError) in
        try reader.linkedRecord(document)
      }
      guard let line else { continue }
      if line.isStub, !format.holdsStubs {
        run.leftOut += 1
        continue
      }
      bytes.removeAll(keepingCapacity: true)
      run.count(line, losses: format.write(line, to: &bytes))
      try file.write(bytes)
    }
    try file.write(Array(format.tail.utf8))
    return run
  }
}
