internal import ArgumentParser

/// A command of the program: says what it found, and throws what stopped it.
protocol Command: ParsableCommand {
  var outputFormat: OutputFormat { get }
  func perform(_ console: Console) throws(Trouble) -> ExitStatus
}

/// Which library a command works on.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "The library file (default: $IMMUNOLIT_LIBRARY, else your own).", valueName: "path"),
    completion: .file())
  var path: String?

  func resolved() throws(Trouble) -> String { try Places.ofThisProcess.library(path) }
}

/// How a command answers.
struct FormatOption: ParsableArguments {
  @Option(name: .customLong("format"), help: "text, or json: one object per line.")
  var format: OutputFormat = .text
}

/// Which part of a long answer is printed.
struct WindowOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Print at most so many; 0 prints all (default: 20 in text, all in JSON).", valueName: "n"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit is a number from 0.") }
  }

  func window(of count: Int, from offset: Int, format: OutputFormat) -> Range<Int> {
    let start = min(offset, count)
    let limit =
      switch (limit, format) {
      case (0?, _), (nil, .json): count
      case (let limit?, _): limit
      case (nil, .text): 20
      }
    return start..<min(count, start + min(limit, count - start))
  }
}
