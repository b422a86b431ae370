internal import Glibc
internal import PageFormats

/// Standard output and standard error of a command, in the format that was asked for.
final class Console {
  let format: OutputFormat
  private let output: Int32
  private let errors: Int32
  private var pending: [UInt8] = []
  private static let chunk = 1 << 16

  init(format: OutputFormat, output: Int32 = 1, errors: Int32 = 2) {
    self.format = format
    self.output = output
    self.errors = errors
  }

  /// One line of text; record text in it is made harmless here.
  func line(_ text: String = "") throws(Trouble) {
    pending.append(contentsOf: VisibleText.line(text).utf8)
    try endLine()
  }

  /// The program's own text, with its lines' ends; nothing from a file.
  func print(_ text: String) { _ = Self.write(Array(text.utf8), to: output) }

  /// One object of machine output.
  func object(_ value: JSONValue) throws(Trouble) {
    pending.append(contentsOf: value.line)
    try endLine()
  }

  func flush() throws(Trouble) {
    let bytes = pending
    pending = []
    if let reason = Self.write(bytes, to: output) { throw .outputFailed(reason: reason) }
  }

  /// A remark beside the output, for people only.
  func remark(_ text: String) {
    guard format == .text else { return }
    _ = Self.write(Array((VisibleText.line(text) + "\n").utf8), to: errors)
  }

  /// A trouble, on standard error: in words, or as an object.
  func report(_ trouble: Trouble) {
    var bytes: [UInt8]
    switch format {
    case .json: bytes = JSONObject.error(trouble).line
    case .text:
      var text = "immunolit: " + VisibleText.line(trouble.message)
      if let hint = trouble.hint {
        let lines = hint.split(separator: "\n").map { VisibleText.line(String($0)) }
        text += "\n" + lines.joined(separator: "\n")
      }
      bytes = Array(text.utf8)
    }
    bytes.append(UInt8(ascii: "\n"))
    _ = Self.write(bytes, to: errors)
  }

  /// Bytes as they are, for the one line of progress that is rewritten.
  func rewrite(_ bytes: [UInt8]) { _ = Self.write(bytes, to: errors) }

  var errorsAreATerminal: Bool { isatty(errors) == 1 }
  var outputIsATerminal: Bool { isatty(output) == 1 }

  private func endLine() throws(Trouble) {
    pending.append(UInt8(ascii: "\n"))
    if pending.count >= Self.chunk { try flush() }
  }

  /// The system's reason where not all could be written.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> String? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written >= 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        return String(cString: strerror(errno))
      }
    }
    return nil
  }
}
