internal import ArgumentParser
internal import Library
internal import PageFormats

struct CheckCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read files and say what is in them, without a library.",
    discussion: """
      Files, folders with all that is in them, or - for standard input, read as 'import' reads them: \
      how many records, in which formats, with which fields, and every finding with its place. \
      Memory does not grow with the files. 'immunolit formats' says which fields a format can state.

      It exits with 3 where something was not read: a file of no known format, a record that is \
      not well-formed.

      EXAMPLES:
        immunolit check ~/pages
        immunolit check pubmed20n0014.xml.gz --format json
        zcat search.nbib.gz | immunolit check -
      """)

  @Argument(help: ArgumentHelp("Files, folders, or -.", valueName: "path"))
  var paths: [String]
  @OptionGroup var format: FormatOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    StopSignals.watch()
    // The library may lie in a folder that is checked, as it may in one that is imported.
    var check = FileCheck(paths, besides: try? Places.ofThisProcess.library(nil))
    var listener = ImportListener(console: console, counted: "records")
    let report = check.run(
      tell: { listener.take($0) }, isStopped: { StopSignals.current != nil })
    try listener.finish()
    let seconds = listener.progress.seconds
    switch console.format {
    case .json: try console.object(JSONObject.summary(report, seconds: seconds))
    case .text:
      for line in listener.findings.lines { try console.line(line) }
      if !listener.findings.lines.isEmpty { try console.line() }
      for line in CheckReportText.lines(report, seconds: seconds) { try console.line(line) }
      if StopSignals.current != nil { try console.line("stopped; what came before was counted") }
    }
    if let signal = StopSignals.current { return .signal(signal) }
    return report.errors > 0 ? .trouble : .found
  }
}
