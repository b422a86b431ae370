internal import ArgumentParser
internal import Library

/// The group; what it does without a word is to list.
struct QuarantineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarantine",
    abstract: "List, show and try again the records that an import could not read.",
    discussion: """
      A record that is not well-formed does not stop an import: the others come in, and this one is \
      kept with its bytes, its place in the file and the reason. After an upgrade 'retry' parses it \
      again. It leaves the quarantine when it is read, or when its file is imported anew.

      EXAMPLES:
        immunolit quarantine
        immunolit quarantine show 3 | less
        immunolit quarantine retry
      """,
    subcommands: [
      QuarantineListCommand.self, QuarantineShowCommand.self, QuarantineRetryCommand.self,
    ], defaultSubcommand: QuarantineListCommand.self)
}

struct QuarantineListCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List them: number, place, version that refused, reason.")

  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let records = try QuarantineDoor.records(in: LibraryDoor.reader(library))
    guard !records.isEmpty else { throw .nothingFound("nothing is in quarantine") }
    for record in records {
      switch console.format {
      case .json: try console.object(JSONObject.quarantined(record))
      case .text: for line in QuarantineText.lines(record) { try console.line(line) }
      }
    }
    return .found
  }
}

struct QuarantineShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the bytes of one, made harmless for a terminal.",
    discussion: """
      EXAMPLES:
        immunolit quarantine show 3
        immunolit quarantine show 3 --format json | jq -r .text
      """)

  @Argument(help: ArgumentHelp("Its number, as 'quarantine' lists it.", valueName: "number"))
  var number: Int
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let reader = try LibraryDoor.reader(library)
    let record = try QuarantineDoor.record(number, in: QuarantineDoor.records(in: reader))
    let bytes = try LibraryDoor.reading { () throws(LibraryError) in
      try reader.quarantinedBytes(of: record)
    }
    switch console.format {
    case .json: try console.object(JSONObject.quarantined(record, bytes: bytes))
    case .text:
      for line in QuarantineText.lines(record) { try console.line(line) }
      try console.line()
      for line in QuarantineText.lines(of: bytes) { try console.line(line) }
      try console.flush()
      if bytes.count < record.length {
        console.remark(
          "\(NumberText.grouped(bytes.count)) of \(NumberText.grouped(record.length)) bytes are kept;"
            + " the others are in the file")
      }
    }
    return .found
  }
}

struct QuarantineRetryCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "retry", abstract: "Parse them again, and take in what can be read now.",
    discussion: """
      It exits with 1 where none could be read.

      EXAMPLES:
        immunolit quarantine retry
        immunolit quarantine retry 3 4
      """)

  @Argument(help: ArgumentHelp("Which of them (default: all).", valueName: "number"))
  var numbers: [Int] = []
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let records = try QuarantineDoor.records(in: LibraryDoor.reader(library))
    for number in numbers { _ = try QuarantineDoor.record(number, in: records) }
    guard !records.isEmpty else { throw .nothingFound("nothing is in quarantine") }
    let path = try LibraryDoor.existing(library)
    StopSignals.watch()
    let report = try LibraryDoor.reading { () throws(LibraryError) in
      try Importer(libraryPath: path).retry(
        numbers.isEmpty ? nil : Set(numbers), isStopped: { StopSignals.current != nil })
    }
    switch console.format {
    case .json: try console.object(JSONObject.summary(report))
    case .text:
      try console.line(
        "quarantine  \(NumberText.grouped(report.read)) read, "
          + "\(NumberText.grouped(report.left)) not read")
      try console.line("records     " + ImportReportText.records(report.records))
    }
    if let signal = StopSignals.current { return .signal(signal) }
    return report.read > 0 ? .found : .nothingFound
  }
}

/// What the commands ask of a library's quarantine.
private enum QuarantineDoor {
  static func records(in reader: LibraryReader) throws(Trouble) -> [QuarantinedRecord] {
    try LibraryDoor.reading { () throws(LibraryError) in try reader.quarantine() }
  }

  static func record(
    _ number: Int, in records: [QuarantinedRecord]
  ) throws(Trouble) -> QuarantinedRecord {
    guard let record = records.first(where: { $0.number == number }) else {
      throw .nothingFound("there is no record \(number) in quarantine; 'quarantine' lists them")
    }
    return record
  }
}
