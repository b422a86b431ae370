internal import ArgumentParser
internal import Glibc

/// The way in: reads the arguments, runs one command, and ends with its exit code.
@main
enum Program {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    exit(run(arguments).code)
  }

  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      var command = try Immunolit.parseAsRoot(arguments)
      guard let ours = command as? any Command else {
        try command.run()
        return .found
      }
      return perform(ours)
    } catch {
      return tell(error, arguments: arguments)
    }
  }

  private static func perform(_ command: any Command) -> ExitStatus {
    let console = Console(format: command.outputFormat)
    do {
      let status = try command.perform(console)
      try console.flush()
      return status
    } catch {
      if error.status != .trouble || error.code != "output" { try? console.flush() }
      console.report(error)
      return error.status
    }
  }

  /// Help and version are answers; all else that the argument parser throws is wrong usage.
  private static func tell(_ error: any Error, arguments: [String]) -> ExitStatus {
    if Immunolit.exitCode(for: error) == .success {
      let console = Console(format: .text)
      console.print(Immunolit.fullMessage(for: error) + "\n")
      return .found
    }
    let lines = Immunolit.fullMessage(for: error).split(separator: "\n").map(String.init)
    let help = lines.filter { !$0.hasPrefix("Error: ") }.joined(separator: "\n")
    let trouble = Trouble.usage(message: Immunolit.message(for: error), help: help)
    Console(format: asksForJSON(arguments) ? .json : .text).report(trouble)
    return trouble.status
  }

  private static func asksForJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}
