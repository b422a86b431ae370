package import Literature

/// What MEDLINE text and PubMed XML can hold of a field. JSON Lines hold all of it.
///
/// The one table that both writers go by: they write what `reduced` leaves of a record, the readers
/// give that back, and what differs from the record is what an export reports as lost.
package struct HeldField: Sendable {
  /// As in machine output.
  package let name: String
  package let medline: Holding
  package let xml: Holding

  /// How much of a field a format can hold.
  package struct Holding: Sendable {
    /// In words, what is lost and why; nil where the format holds the whole field.
    package let loss: String?
    /// Leaves of the field what the format can hold. Its text is plain already.
    let reduce: @Sendable (inout Record) -> Void

    static let whole = Holding(loss: nil) { _ in }

    static func part(
      _ loss: String, _ reduce: @escaping @Sendable (inout Record) -> Void
    ) -> Holding {
      Holding(loss: loss, reduce: reduce)
    }
  }

  /// For both formats: makes the field's text plain.
  let makePlain: @Sendable (inout Record) -> Void

  /// Holds for every field in both formats.
  package static let lossOfAll =
    "Neither tells a field that is stated to be empty from one that is not stated, but for the "
    + "abstract and the headings, whose absence says that there are none. Blanks and line ends "
    + "become one blank, and control characters are dropped."

  package func holding(in format: ExportFormat) -> Holding {
    switch format {
    case .jsonLines: .whole
    case .medline: medline
    case .pubmedXML: xml
    }
  }

  /// What comes back of a record that is written in a format and read again.
  package static func reduced(_ record: Record, for format: ExportFormat) -> Record {
    guard format != .jsonLines else { return record }
    var record = record
    for field in all { field.makePlain(&record) }
    for field in all { field.holding(in: format).reduce(&record) }
    return record
  }

  /// The fields of which a format holds less than a record states, or something else, or says that
  /// there is none where the record does not say. The order of unmapped values is none of theirs.
  package static func losses(
    of record: Record, reducedTo reduced: Record
  ) -> [String] {
    RecordField.all.filter { !$0.isSame(record, reduced) }.map(\.name)
      + (isSame(record.unmapped, reduced.unmapped) ? [] : ["unmapped"])
  }

  private static func isSame(_ left: [UnmappedField], _ right: [UnmappedField]) -> Bool {
    func sorted(_ fields: [UnmappedField]) -> [UnmappedField] {
      fields.sorted { ($0.tag, $0.value) < ($1.tag, $1.value) }
    }
    return left == right || sorted(left) == sorted(right)
  }
}
