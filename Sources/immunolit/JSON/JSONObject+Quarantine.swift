internal import Library
internal import Literature
internal import PageFormats

/// The objects of `quarantine`.
extension JSONObject {
  /// - Parameter bytes: what `show` prints; what is not UTF-8 in them is replaced.
  static func quarantined(_ record: QuarantinedRecord, bytes: [UInt8]? = nil) -> JSONValue {
    kind(
      "quarantine",
      [
        "number": .integer(record.number),
        "path": .string(record.path),
        "format": .string(record.format.rawValue),
        "offset": .integer(record.offset),
        "length": .integer(record.length),
        "line": .integer(record.line),
        "pmid": record.pmid.map { .integer(Int($0.number)) },
        "code": .string(record.code.rawValue),
        "reason": .string(record.reason),
        "version": .string(record.version),
        "kept": .integer(record.keptBytes),
        "text": bytes.map { .string(String(decoding: $0, as: UTF8.self)) },
      ])
  }

  static func summary(_ report: RetryReport) -> JSONValue {
    kind(
      "summary",
      [
        "quarantine": .object(["read": .integer(report.read), "left": .integer(report.left)]),
        "records": counts(ImportWords.records, of: report.records),
        "stubs": .integer(report.records.stubs),
        "links": .integer(report.records.links),
      ])
  }
}
