internal import Literature
internal import PageFormats

/// `sources` and `conflicts`, as `show --sources` prints them.
extension RecordJSON {
  static func sources(_ merged: MergedRecord) -> [JSONValue.Member] {
    let sources = zip(merged.contributions, merged.givenFields).map { contribution, fields in
      JSONValue.object([
        "format": .string(contribution.source.format.rawValue),
        "path": .string(contribution.source.path),
        "offset": .integer(contribution.source.offset),
        "length": .integer(contribution.source.length),
        "fields": .strings(fields),
      ])
    }
    return [
      .init(key: "sources", value: .array(sources)),
      .init(key: "conflicts", value: .array(merged.conflicts.map { conflict($0, merged) })),
    ]
  }

  /// Keys that complete the value of another.
  private static let completions = [
    "authors": "authors_incomplete", "publication_types": "publication_type_uis",
  ]

  /// The value of a field as its key prints it, with the keys that complete it.
  private static func field(_ field: RecordField, of record: Record) -> [JSONValue.Member] {
    let parts = field.name.split(separator: ".").map(String.init)
    guard let key = parts.first,
      case .object(let members) = RecordLine.object(LinkedRecord(field.alone(of: record)))
    else { return [] }
    return members.filter { $0.key == key || $0.key == completions[key] }.compactMap { member in
      guard parts.count > 1, case .object(let inner) = member.value else { return member }
      return inner.first { $0.key == parts[1] }
    }
  }

  /// A source is named by its place in `sources`, from 0. What belongs to a value, as the cut list of
  /// authors, stands beside it under its own key.
  private static func conflict(
    _ conflict: MergedRecord.Conflict, _ merged: MergedRecord
  ) -> JSONValue {
    let field = RecordField.all.first { $0.name == conflict.field }
    func members(_ name: String, _ source: Int) -> [JSONValue.Member] {
      var members = field.map { Self.field($0, of: merged.contributions[source].record) } ?? []
      if !members.isEmpty { members[0].key = name }
      return members
    }
    return .object(
      [.init(key: "field", value: .string(conflict.field))]
        + members("kept", conflict.kept) + [
          .init(
            key: "others",
            value: .array(
              conflict.others.map {
                .object(members("value", $0) + [.init(key: "source", value: .integer($0))])
              }))
        ])
  }
}
