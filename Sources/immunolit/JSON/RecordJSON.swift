internal import Literature
internal import PageFormats

/// `"kind":"record"` for what a library knows of a record.
enum RecordJSON {
  /// - Parameter sources: to say which source gave what, and what lost.
  static func object(_ line: LinkedRecord, sources: MergedRecord? = nil) -> JSONValue {
    let object = RecordLine.object(line)
    guard let sources, case .object(let members) = object else { return object }
    return .object(members.filter { $0.key != "sources" } + self.sources(sources))
  }
}
