internal import Foundation

/// The program that is measured, and the temporary folder in which it may leave things.
struct Workplace {
  let program: String
  let folder: URL

  var library: String { folder.appending(path: "library.sqlite").path() }

  /// Nothing of the person's own settings or library takes part.
  private var environment: [String] {
    [
      "PATH=/usr/bin:/bin", "TERM=xterm-256color", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC",
      "HOME=\(folder.path())",
    ]
  }

  /// - Parameter program: nil for the one that was built beside the benchmark.
  init(program: String?) throws(BenchmarkFailure) {
    let beside = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "immunolit").path()
    self.program = program ?? beside
    guard FileManager.default.isExecutableFile(atPath: self.program) else {
      throw BenchmarkFailure(
        "there is no program to measure at \(self.program); build it first, with "
          + "swift build -c release")
    }
    folder = FileManager.default.temporaryDirectory
      .appending(path: "immunolit-benchmark-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw BenchmarkFailure("cannot create \(folder.path()): \(error.localizedDescription)")
    }
  }

  func run(_ arguments: [String], expecting code: Int32) throws(BenchmarkFailure) -> ChildProcess {
    let output = folder.appending(path: "output.txt").path()
    let child = try ChildProcess.run(
      program, arguments, environment: environment, outputPath: output)
    guard child.exitCode == code else {
      let text = (try? String(contentsOfFile: output, encoding: .utf8)) ?? ""
      throw BenchmarkFailure(
        "immunolit \(arguments[0]) ended with \(child.exitCode): \(text.suffix(2_000))")
    }
    return child
  }

  func browser() throws(BenchmarkFailure) -> PseudoTerminal {
    try PseudoTerminal(program, ["--library", library], environment: environment)
  }

  /// The library and the journal beside it.
  func libraryBytes() -> Int {
    ["", "-wal", "-shm"].reduce(0) { sum, suffix in
      let attributes = try? FileManager.default.attributesOfItem(atPath: library + suffix)
      return sum + (attributes?[.size] as? Int ?? 0)
    }
  }

  func removeLibrary() {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: library + suffix)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
