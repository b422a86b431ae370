internal import Library
internal import Literature
internal import PageFormats

/// Quarantined records as plain lines.
enum QuarantineText {
  static func lines(_ record: QuarantinedRecord) -> [String] {
    let number = String(record.number)
    let indent = String(repeating: " ", count: number.count + 2)
    return [
      "\(number)  \(record.path):\(record.line)",
      "\(indent)\(record.format.rawValue), at byte \(NumberText.grouped(record.offset)), "
        + "\(NumberText.grouped(record.length)) bytes, version \(record.version)",
      "\(indent)\(record.code.rawValue): \(record.reason)",
    ]
  }

  /// A line of the file a line, whatever ends it.
  static func lines(of bytes: [UInt8]) -> [String] {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }
}
