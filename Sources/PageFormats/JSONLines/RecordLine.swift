internal import Literature

/// A record as one line of JSON (machine output, `"kind":"record"`), both ways.
package enum RecordLine {
  /// Raised when the meaning of a key changes.
  package static let schema = 1
  static let kind = "record"

  /// Why a line gives no record.
  enum Refusal: Error, Hashable {
    case notJSON(JSONParser.Fault)
    case noObject
    /// As it is written; nil where there is none.
    case schema(String?)
    case kind(String?)
  }

  package static func object(_ line: LinkedRecord) -> JSONValue {
    .object(RecordKeys.line.write(line))
  }

  /// The record, and what of the line no key holds, which is also kept in the record.
  static func read(_ bytes: Bytes) throws(Refusal) -> (line: LinkedRecord, rest: JSONRest) {
    guard case .object(let members) = try value(bytes) else { throw .noObject }
    func first(_ key: String) -> JSONValue? { members.first { $0.key == key }?.value }
    func text(_ key: String) -> String? {
      first(key).map { String(decoding: $0.line, as: UTF8.self) }
    }
    guard first("schema") == .integer(schema) else { throw .schema(text("schema")) }
    guard first("kind") == .string(kind) else { throw .kind(text("kind")) }
    var (line, rest) = (LinkedRecord(Record()), JSONRest())
    // No key of a record is required, so that each stands by itself.
    _ = RecordKeys.line.read(members, into: &line, &rest)
    line.record.unmapped += rest.fields
    return (line, rest)
  }

  private static func value(_ bytes: Bytes) throws(Refusal) -> JSONValue {
    var parser = JSONParser(bytes.span)
    do throws(JSONParser.Fault) { return try parser.read() } catch { throw .notJSON(error) }
  }
}
