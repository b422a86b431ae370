import Foundation

/// A folder of a test's own with a home in it, and the sample library copied beside it.
final class Sandbox {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "immunolit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "home"), withIntermediateDirectories: true)
    let records = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "records")
    try FileManager.default.copyItem(at: records, to: folder.appending(path: "records"))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var environment: [String: String] {
    [
      "HOME": folder.appending(path: "home").path(), "FOLDER": folder.path(),
      "RECORDS": folder.appending(path: "records").path(),
      "IMMUNOLIT_LIBRARY": folder.appending(path: "library.immunolit").path(),
    ]
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  struct Result {
    var code: Int32
    var output: String
    var errors: String
  }

  /// A shell script without a terminal.
  func run(_ script: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", script]
    process.environment = environment.merging([
      "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color",
      "SWIFT_BACKTRACE": "enable=no", "PROGRAM": PseudoTerminal.program,
    ]) { $1 }
    // Files, not pipes: nothing can fill up.
    let files = ["out", "err"].map { folder.appending(path: $0) }
    for file in files { _ = FileManager.default.createFile(atPath: file.path(), contents: nil) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Result(code: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}
