/// A field of a record: its name in the machine output and how it is read, copied and written.
///
/// A class, for the table is gone through for every record and its rows are many closures each.
/// The table is the only list of fields: merging, storing and showing what lost all go by it.
package final class RecordField: Sendable {
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

  private init(
    name: String, code: UInt8, isStated: @escaping @Sendable (Record) -> Bool,
    isSame: @escaping @Sendable (Record, Record) -> Bool,
    saysAll: @escaping @Sendable (Record, Record) -> Bool,
    lines: @escaping @Sendable (Record) -> [String]?,
    copy: @escaping @Sendable (Record, inout Record) -> Void,
    write: @escaping @Sendable (Record, inout ByteWriter) -> Void,
    read: @escaping @Sendable (inout ByteReader, inout Record) -> Bool
  ) {
    self.name = name
    self.code = code
    self.isStated = isStated
    self.isSame = isSame
    self.saysAll = saysAll
    self.lines = lines
    self.copy = copy
    self.write = write
    self.read = read
  }

  /// A record that states nothing but this field.
  package func alone(of record: Record) -> Record {
    var alone = Record()
    copy(record, &alone)
    return alone
  }

  /// All but `unmapped`, which is united where these are chosen.
  package static let all: [RecordField] = [
    identifier("pmid", 1, { $0.pmid }, { $0.pmid = $1 }),
    identifier("pmcid", 2, { $0.pmcid }, { $0.pmcid = $1 }),
    identifier("doi", 3, { $0.doi }, { $0.doi = $1 }),
    field("pii", 23, { $0.pii }, { $0.pii = $1 }),
    field("version", 24, { $0.version }, { $0.version = $1 }),
    field("title", 4, { $0.title }, { $0.title = $1 }),
    field("vernacular_title", 25, { $0.vernacularTitle }, { $0.vernacularTitle = $1 }),
    field("language", 26, { $0.languages }, { $0.languages = $1 }),
    field("authors", 5, { $0.authors }, { $0.authors = $1 }),
    field("affiliations", 6, { $0.affiliations }, { $0.affiliations = $1 }),
    field("investigators", 27, { $0.investigators }, { $0.investigators = $1 }),
    field(
      "personal_name_subjects", 28, { $0.personalNameSubjects }, { $0.personalNameSubjects = $1 }),
    field("journal.title", 7, { $0.journal.title }, { $0.journal.title = $1 }),
    field("journal.abbreviation", 8, { $0.journal.abbreviation }, { $0.journal.abbreviation = $1 }),
    field(
      "journal.iso_abbreviation", 29, { $0.journal.isoAbbreviation },
      { $0.journal.isoAbbreviation = $1 }),
    field("journal.nlm_id", 30, { $0.journal.nlmID }, { $0.journal.nlmID = $1 }),
    field("journal.issn", 9, { $0.journal.issn }, { $0.journal.issn = $1 }),
    field("journal.issn_medium", 10, { $0.journal.issnMedium }, { $0.journal.issnMedium = $1 }),
    field("journal.issn_linking", 31, { $0.journal.issnLinking }, { $0.journal.issnLinking = $1 }),
    field("journal.country", 11, { $0.journal.country }, { $0.journal.country = $1 }),
    field("date", 12, { $0.date }, { $0.date = $1 }),
    field("electronic_date", 32, { $0.electronicDate }, { $0.electronicDate = $1 }),
    field("history", 33, { $0.history }, { $0.history = $1 }),
    field("volume", 13, { $0.volume }, { $0.volume = $1 }),
    field("issue", 14, { $0.issue }, { $0.issue = $1 }),
    field("pages", 15, { $0.pages }, { $0.pages = $1 }),
    field("specialty", 16, { $0.specialty }, { $0.specialty = $1 }),
    field("copyright", 18, { $0.copyright }, { $0.copyright = $1 }),
    field("abstract", 17, { $0.abstract }, { $0.abstract = $1 }),
    field("other_abstracts", 34, { $0.otherAbstracts }, { $0.otherAbstracts = $1 }),
    field("publication_types", 19, { $0.publicationTypes }, { $0.publicationTypes = $1 }),
    field("substances", 20, { $0.substances }, { $0.substances = $1 }),
    field("headings", 21, { $0.headings }, { $0.headings = $1 }),
    field(
      "supplementary_concepts", 35, { $0.supplementaryConcepts }, { $0.supplementaryConcepts = $1 }),
    field("keywords", 36, { $0.keywords }, { $0.keywords = $1 }),
    field("genes", 37, { $0.genes }, { $0.genes = $1 }),
    field("space_flight_missions", 38, { $0.spaceFlightMissions }, { $0.spaceFlightMissions = $1 }),
    field("grants", 39, { $0.grants }, { $0.grants = $1 }),
    field("databanks", 40, { $0.databanks }, { $0.databanks = $1 }),
    field("comments_corrections", 41, { $0.commentsCorrections }, { $0.commentsCorrections = $1 }),
    field("reference_list", 42, { $0.referenceList }, { $0.referenceList = $1 }),
    field("citations_stated", 22, { $0.citationsStated }, { $0.citationsStated = $1 }),
    field("status", 43, { $0.status }, { $0.status = $1 }),
    field("coi_statement", 44, { $0.conflictStatement }, { $0.conflictStatement = $1 }),
  ]

  /// The place of each code in `all`.
  static let indexByCode: [Int?] = {
    var places = [Int?](repeating: nil, count: 256)
    for (index, field) in all.enumerated() { places[Int(field.code)] = index }
    return places
  }()

  /// Stored behind the fields, for it is no choice of one source.
  static let unmappedCode: UInt8 = 255

  /// Reading and writing stand as closures, for key paths cost several times what they do here.
  private static func field<Value: FieldValue & ShownValue>(
    _ name: String, _ code: UInt8, _ get: @escaping @Sendable (borrowing Record) -> Stated<Value>,
    _ set: @escaping @Sendable (inout Record, Stated<Value>) -> Void
  ) -> RecordField {
    RecordField(
      name: name, code: code,
      isStated: { get($0).isStated },
      isSame: { get($0) == get($1) },
      saysAll: { one, other in
        switch (get(one), get(other)) {
        case (.value(let value), .value(let other)): value.says(allOf: other)
        case (.empty, .empty), (.value, .notStated), (.empty, .notStated),
          (.notStated, .notStated):
          true
        case (.value, .empty), (.empty, .value), (.notStated, .value), (.notStated, .empty): false
        }
      },
      lines: { record in
        switch get(record) {
        case .value(let value): value.lines
        case .empty: ["(stated to be empty)"]
        case .notStated: nil
        }
      },
      copy: { set(&$1, get($0)) },
      write: { get($0).write(to: &$1) },
      read: { reader, record in
        guard let value = Stated<Value>.read(from: &reader) else { return false }
        set(&record, value)
        return true
      })
  }

  private static func identifier<Value: FieldValue & ShownValue>(
    _ name: String, _ code: UInt8, _ get: @escaping @Sendable (borrowing Record) -> Value?,
    _ set: @escaping @Sendable (inout Record, Value?) -> Void
  ) -> RecordField {
    RecordField(
      name: name, code: code,
      isStated: { get($0) != nil },
      isSame: { get($0) == get($1) },
      saysAll: { get($1) == nil || get($0) == get($1) },
      lines: { get($0)?.lines },
      copy: { set(&$1, get($0)) },
      write: { get($0)?.write(to: &$1) },
      read: { reader, record in
        guard let value = Value.read(from: &reader) else { return false }
        set(&record, value)
        return true
      })
  }
}
