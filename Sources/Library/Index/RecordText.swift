internal import Literature

/// The words of a record as the text index takes them, a column for each kind of field.
///
/// Removing a row from an index without content repeats what was put in, so this must give the same
/// for the same record in every version of the program, or the schema's version goes up.
struct RecordText: Hashable {
  var columns: [String]

  init(_ record: Record) {
    columns = [
      record.title.value ?? "",
      Self.joined((record.abstract.value ?? []).flatMap { [$0.label, $0.text] }),
      Self.joined(
        (record.authors.value?.authors ?? []).flatMap {
          [$0.foreName, $0.lastName, $0.initials, $0.suffix, $0.collectiveName]
        }),
      Self.joined([record.journal.title.value, record.journal.abbreviation.value]),
      Self.joined(
        (record.headings.value ?? []).flatMap { [$0.descriptor] + $0.qualifiers.map(\.name) }),
      Self.joined((record.substances.value ?? []).map(\.name)),
    ]
  }

  /// A line end between parts: words of two fields are no phrase to a reader, but the index has no
  /// such boundary, so a phrase may run over it.
  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.joined(separator: "\n")
  }

  /// Records without a word are not in the index.
  var isEmpty: Bool { columns.allSatisfy(\.isEmpty) }
}
