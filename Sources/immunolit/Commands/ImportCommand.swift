internal import ArgumentParser
internal import Library
internal import Literature
internal import PageFormats

struct ImportCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take saved pages and PubMed's exports into the library.",
    discussion: """
      Files, folders with all that is in them, or - for standard input. The content decides what a \
      file is: \(FormatText.titles); pages as text or as HTML, the others with any number of \
      records; each also as .gz. Files that were taken before and have not changed are passed over, so an import can be stopped at any time \
      (Ctrl-C) and run again. The same paper from several pages becomes one record.

      It exits with 3 where something could not be read: a file that gave nothing, a record that \
      is not well-formed, compressed content that is damaged or ends too early. All else is in.

      EXAMPLES:
        immunolit import ~/pages
        immunolit import --dry-run page.html
        immunolit import pubmed20n0014.xml.gz search.nbib
        curl -s https://example.org/page | immunolit import -
        immunolit import ~/pages --format json > report.jsonl
      """)

  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "path"))
  var paths: [String]
  @Flag(help: "Read and report, but write nothing.")
  var dryRun = false
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let path = try library.resolved()
    StopSignals.watch()
    var options = Importer.Options()
    options.isDryRun = dryRun
    var run = ImportRun(console: console)
    let importer = try LibraryDoor.reading { () throws(LibraryError) in
      try Importer(libraryPath: path, options: options)
    }
    let report = try run.run(importer, paths)
    try tell(report, run, library: path, on: console)
    try console.flush()
    if let signal = StopSignals.current { return .signal(signal) }
    if ImportWords.files.allSatisfy({ report[keyPath: $0.path] == 0 }) {
      throw .noPages(paths, findings: [])
    }
    return report.files.failed + report.errors > 0 ? .trouble : .found
  }

  private func tell(
    _ report: ImportReport, _ run: ImportRun, library: String, on console: Console
  ) throws(Trouble) {
    switch console.format {
    case .json: try console.object(JSONObject.summary(report, seconds: run.progress.seconds))
    case .text:
      for line in run.findings.lines { try console.line(line) }
      if !run.findings.lines.isEmpty { try console.line() }
      for line in ImportReportText.lines(report, seconds: run.progress.seconds) {
        try console.line(line)
      }
      if report.records.quarantined > 0, !dryRun {
        try console.line("unread     immunolit quarantine lists what could not be read")
      }
      let stopped = StopSignals.current != nil
      try console.line(
        stopped
          ? "stopped; run the same command again to go on"
          : dryRun ? "dry run: nothing was written" : "library    \(library)")
    }
  }
}
