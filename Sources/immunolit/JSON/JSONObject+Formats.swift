internal import Library
internal import Literature
internal import PageFormats

/// The objects of `formats` and `check`.
extension JSONObject {
  static func format(_ profile: FormatProfile) -> JSONValue {
    kind(
      "format",
      [
        "format": .string(profile.format.rawValue),
        "title": .string(profile.title),
        "marks": .strings(profile.marks),
        "reads": .bool(profile.isRead),
        "writes": .bool(profile.isWritten),
        "fields": .strings(profile.fields),
      ])
  }

  static func summary(_ report: CheckReport, seconds: Double) -> JSONValue {
    let total = report.total
    return kind(
      "summary",
      [
        "files": .object([
          "read": .integer(report.files.read), "failed": .integer(report.files.failed),
        ]),
        "records": .object([
          "read": .integer(total.records), "deleted": .integer(total.deletions),
          "quarantined": .integer(total.broken),
        ]),
        "stubs": .integer(total.stubs),
        "links": .integer(total.links),
        "diagnostics": .integer(report.diagnostics),
        "formats": .array(
          PageFormat.allCases.compactMap { format in
            report.formats[format].map { self.format(format, $0) }
          }),
        "seconds": .decimal(seconds),
      ])
  }

  private static func format(_ format: PageFormat, _ tally: FormatTally) -> JSONValue {
    .object(
      [.init(key: "format", value: .string(format.rawValue))]
        + CheckWords.counts.map {
          .init(key: $0.word, value: .integer(tally[keyPath: $0.path]))
        } + [
          .init(key: "fields", value: fields(tally.recordFields)),
          .init(key: "stub_fields", value: fields(tally.stubFields)),
        ])
  }

  private static func fields(_ fields: [FormatTally.Field]) -> JSONValue {
    .object(fields.map { .init(key: $0.name, value: .integer($0.count)) })
  }
}
