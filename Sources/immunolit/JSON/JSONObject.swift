internal import Library
internal import Literature
internal import PageFormats

/// The objects of machine output other than records, as the schema orders their keys.
enum JSONObject {
  /// Raised when the meaning of a key changes.
  static let schema = RecordLine.schema

  static func diagnostic(_ diagnostic: Diagnostic, path: String) -> JSONValue {
    kind(
      "diagnostic",
      [
        "severity": .string(diagnostic.severity.rawValue),
        "code": .string(diagnostic.code.rawValue),
        "message": .string(diagnostic.message),
        "path": .string(path),
        "line": diagnostic.line > 0 ? .integer(diagnostic.line) : nil,
        "offset": diagnostic.line > 0 ? .integer(diagnostic.offset) : nil,
        "pmid": diagnostic.pmid.map { .integer(Int($0.number)) },
      ])
  }

  static func summary(_ report: ImportReport, seconds: Double) -> JSONValue {
    kind(
      "summary",
      [
        "files": counts(ImportWords.files, of: report),
        "records": counts(ImportWords.records, of: report),
        "stubs": .integer(report.stubs),
        "links": .integer(report.links),
        "diagnostics": .integer(report.diagnostics),
        "seconds": .decimal(seconds),
      ])
  }

  static func topic(_ topic: TopicCount, withQualifiers: Bool) -> JSONValue {
    kind(
      "topic",
      [
        "descriptor": .string(topic.descriptor),
        "count": .integer(topic.count),
        "own": .integer(topic.count),
        "qualifiers": withQualifiers
          ? .array(
            topic.qualifiers.map { qualifier in
              .object(["name": .string(qualifier.name), "count": .integer(qualifier.count)])
            }) : nil,
      ])
  }

  static func count(_ count: Int, query: String) -> JSONValue {
    kind("count", ["query": .string(query), "count": .integer(count)])
  }

  static func library(_ info: LibraryInfo) -> JSONValue {
    kind(
      "library",
      [
        "path": .string(info.path),
        "schema_version": .integer(info.schemaVersion),
        "records": .integer(info.records),
        "stubs": .integer(info.stubs),
        "links": .integer(info.links),
        "bytes": .integer(info.bytes),
        "sources": .object(
          PageFormat.allCases.compactMap { format in
            info.sources[format].map { .init(key: format.rawValue, value: .integer($0)) }
          }),
      ])
  }

  static func error(_ trouble: Trouble) -> JSONValue {
    kind(
      "error",
      [
        "code": .string(trouble.code), "message": .string(trouble.message),
        "hint": trouble.hint.map(JSONValue.string),
      ])
  }

  static func kind(
    _ name: String, _ members: KeyValuePairs<String, JSONValue?>
  ) -> JSONValue {
    let head = [
      JSONValue.Member(key: "schema", value: .integer(schema)),
      JSONValue.Member(key: "kind", value: .string(name)),
    ]
    return .object(
      head + members.compactMap { key, value in value.map { .init(key: key, value: $0) } })
  }

  static func counts(
    _ words: [ImportWords.Count], of report: ImportReport
  ) -> JSONValue {
    .object(words.map { .init(key: $0.word, value: .integer(report[keyPath: $0.path])) })
  }
}
