/// A field of a record: its name in the machine output and how it is read, copied and written.
///
/// The table is the only list of fields: merging, storing and showing what lost all go by it.
package struct RecordField: Sendable {
  /// As in the machine output; parts of the journal as `journal.title`.
  package let name: String
  /// The field in stored bytes; never given to another field.
  let code: UInt8
  package let isStated: @Sendable (Record) -> Bool
  /// Whether two records state the same.
  package let isSame: @Sendable (Record, Record) -> Bool
  /// Whether the first record says of the field what the other does, and perhaps more.
  let saysAll: @Sendable (Record, Record) -> Bool
  /// The value, a line for each entry of a list; nil where it is not stated.
  package let lines: @Sendable (Record) -> [String]?
  let copy: @Sendable (_ from: Record, _ to: inout Record) -> Void
  let write: @Sendable (Record, inout ByteWriter) -> Void
  let read: @Sendable (inout ByteReader, inout Record) -> Bool

  /// A record that states nothing but this field.
  package func alone(of record: Record) -> Record {
    var alone = Record()
    copy(record, &alone)
    return alone
  }

  /// All but `unmapped`, which is united where these are chosen.
  package static let all: [RecordField] = [
    identifier("pmid", 1, \.pmid),
    identifier("pmcid", 2, \.pmcid),
    identifier("doi", 3, \.doi),
    field("pii", 23, \.pii),
    field("version", 24, \.version),
    field("title", 4, \.title),
    field("vernacular_title", 25, \.vernacularTitle),
    field("language", 26, \.languages),
    field("authors", 5, \.authors),
    field("affiliations", 6, \.affiliations),
    field("investigators", 27, \.investigators),
    field("personal_name_subjects", 28, \.personalNameSubjects),
    field("journal.title", 7, \.journal.title),
    field("journal.abbreviation", 8, \.journal.abbreviation),
    field("journal.iso_abbreviation", 29, \.journal.isoAbbreviation),
    field("journal.nlm_id", 30, \.journal.nlmID),
    field("journal.issn", 9, \.journal.issn),
    field("journal.issn_medium", 10, \.journal.issnMedium),
    field("journal.issn_linking", 31, \.journal.issnLinking),
    field("journal.country", 11, \.journal.country),
    field("date", 12, \.date),
    field("electronic_date", 32, \.electronicDate),
    field("history", 33, \.history),
    field("volume", 13, \.volume),
    field("issue", 14, \.issue),
    field("pages", 15, \.pages),
    field("specialty", 16, \.specialty),
    field("copyright", 18, \.copyright),
    field("abstract", 17, \.abstract),
    field("other_abstracts", 34, \.otherAbstracts),
    field("publication_types", 19, \.publicationTypes),
    field("substances", 20, \.substances),
    field("headings", 21, \.headings),
    field("supplementary_concepts", 35, \.supplementaryConcepts),
    field("keywords", 36, \.keywords),
    field("genes", 37, \.genes),
    field("space_flight_missions", 38, \.spaceFlightMissions),
    field("grants", 39, \.grants),
    field("databanks", 40, \.databanks),
    field("comments_corrections", 41, \.commentsCorrections),
    field("reference_list", 42, \.referenceList),
    field("citations_stated", 22, \.citationsStated),
    field("status", 43, \.status),
    field("coi_statement", 44, \.conflictStatement),
  ]

  /// The place of each code in `all`.
  static let indexByCode: [Int?] = {
    var places = [Int?](repeating: nil, count: 256)
    for (index, field) in all.enumerated() { places[Int(field.code)] = index }
    return places
  }()

  /// Stored behind the fields, for it is no choice of one source.
  static let unmappedCode: UInt8 = 255

  private static func field<Value: FieldValue & ShownValue>(
    _ name: String, _ code: UInt8, _ path: any WritableKeyPath<Record, Stated<Value>> & Sendable
  ) -> RecordField {
    RecordField(
      name: name, code: code,
      isStated: { $0[keyPath: path].isStated },
      isSame: { $0[keyPath: path] == $1[keyPath: path] },
      saysAll: { one, other in
        switch (one[keyPath: path], other[keyPath: path]) {
        case (.value(let value), .value(let other)): value.says(allOf: other)
        case (.empty, .empty), (.value, .notStated), (.empty, .notStated),
          (.notStated, .notStated):
          true
        case (.value, .empty), (.empty, .value), (.notStated, .value), (.notStated, .empty): false
        }
      },
      lines: { record in
        switch record[keyPath: path] {
        case .value(let value): value.lines
        case .empty: ["(stated to be empty)"]
        case .notStated: nil
        }
      },
      copy: { $1[keyPath: path] = $0[keyPath: path] },
      write: { $0[keyPath: path].write(to: &$1) },
      read: { reader, record in
        guard let value = Stated<Value>.read(from: &reader) else { return false }
        record[keyPath: path] = value
        return true
      })
  }

  private static func identifier<Value: FieldValue & ShownValue>(
    _ name: String, _ code: UInt8, _ path: any WritableKeyPath<Record, Value?> & Sendable
  ) -> RecordField {
    RecordField(
      name: name, code: code,
      isStated: { $0[keyPath: path] != nil },
      isSame: { $0[keyPath: path] == $1[keyPath: path] },
      saysAll: { $1[keyPath: path] == nil || $0[keyPath: path] == $1[keyPath: path] },
      lines: { $0[keyPath: path]?.lines },
      copy: { $1[keyPath: path] = $0[keyPath: path] },
      write: { $0[keyPath: path]?.write(to: &$1) },
      read: { reader, record in
        guard let value = Value.read(from: &reader) else { return false }
        record[keyPath: path] = value
        return true
      })
  }
}
