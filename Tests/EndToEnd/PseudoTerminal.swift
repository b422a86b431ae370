import CPseudoTerminal
import Foundation
import Screen

/// The real program in a pseudo-terminal, under a shell that keeps its job control, as a person
/// starts it: `set -m; PROGRAM; echo …`. Waiting reads until a condition holds; nothing sleeps.
final class PseudoTerminal {
  private let handle: OpaquePointer
  private(set) var size: Size

  struct TimeOut: Error, CustomStringConvertible {
    var description: String
  }

  /// The program that this build made, beside the bundle of the tests.
  static let program: String = {
    let tests = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places = [
      tests,
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: ".build/debug"),
    ]
    let candidates = places.map { $0.appending(path: "immunolit").path() }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0) } ?? candidates[1]
  }()

  /// Runs a shell script in which `$PROGRAM` is the program.
  init(_ script: String, _ environment: [String: String], rows: Int = 24, columns: Int = 80) throws
  {
    size = Size(rows: rows, columns: columns)
    var all = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": "UTC", "PATH": "/usr/bin:/bin",
      "SWIFT_BACKTRACE": "enable=no", "PROGRAM": Self.program,
    ]
    all.merge(environment) { $1 }
    let arguments = Self.copies(["/bin/bash", "-c", script])
    let variables = Self.copies(all.map { "\($0.key)=\($0.value)" })
    defer { (arguments + variables).forEach { free($0) } }
    guard
      let handle = pt_start("/bin/bash", arguments, variables, Int32(rows), Int32(columns))
    else { throw TimeOut(description: "no pseudo-terminal could be had") }
    self.handle = handle
  }

  deinit { pt_free(handle) }

  /// Strings of C behind each other, and the end of them.
  private static func copies(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = []
    for text in texts { copies.append(strdup(text)) }
    copies.append(nil)
    return copies
  }

  var rows: [String] {
    (0..<size.rows).map { row in
      var buffer = [CChar](repeating: 0, count: 4096)
      let length = Int(pt_row(handle, Int32(row), &buffer, 4096))
      return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
  }

  var text: String { rows.joined(separator: "\n") }

  var cursor: (row: Int, column: Int) {
    var row: Int32 = 0
    var column: Int32 = 0
    pt_cursor(handle, &row, &column)
    return (Int(row), Int(column))
  }

  var isAlternate: Bool { pt_is_alternate(handle) != 0 }

  func type(_ keys: String) { _ = pt_write(handle, keys, Int32(keys.utf8.count)) }

  func resize(rows: Int, columns: Int) {
    size = Size(rows: rows, columns: columns)
    pt_resize(handle, Int32(rows), Int32(columns))
  }

  func signal(_ number: Int32) { _ = pt_signal_foreground(handle, number) }

  /// Reads until the screen is as wanted; half a minute without it is a failure.
  @discardableResult
  func wait(_ what: String, until isThere: (PseudoTerminal) -> Bool) throws -> String {
    let deadline = ContinuousClock.now + .seconds(30)
    while !isThere(self) {
      let count = pt_read(handle, 200)
      if count < 0, !isThere(self) { throw TimeOut(description: "ended before \(what):\n\(text)") }
      if ContinuousClock.now > deadline { throw TimeOut(description: "no \(what) in:\n\(text)") }
    }
    return text
  }

  @discardableResult
  func wait(for wanted: String) throws -> String {
    try wait("“\(wanted)”") { $0.text.contains(wanted) }
  }

  /// The shell's own exit code.
  func exitCode() -> Int32 {
    while pt_read(handle, 30_000) > 0 {}
    return pt_wait(handle)
  }
}
