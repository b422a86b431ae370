internal import Literature

/// `"kind":"record"`: one row for each key, in the order in which they are printed.
enum RecordJSON {
  private struct Key: Sendable {
    var name: String
    /// Nil where the field is not stated.
    var value: @Sendable (RecordDetail) -> JSONValue?
  }

  static func object(_ detail: RecordDetail) -> JSONValue {
    .object(
      keys.compactMap { key in
        key.value(detail).map { JSONValue.Member(key: key.name, value: $0) }
      })
  }

  private static let keys: [Key] = [
    Key(name: "schema") { _ in .integer(JSONObject.schema) },
    Key(name: "kind") { _ in .string("record") },
    Key(name: "id") { RecordIdentity.standIn(for: $0.record).map(JSONValue.string) },
    Key(name: "pmid") { $0.record.pmid.map { .integer(Int($0.number)) } },
    Key(name: "pmcid") { $0.record.pmcid.map { .string($0.description) } },
    Key(name: "doi") { $0.record.doi.map { .string($0.text) } },
    Key(name: "stub") { .bool($0.isStub) },
    Key(name: "title") { single($0.record.title, JSONValue.string) },
    Key(name: "authors") { authors($0.record.authors) },
    Key(name: "authors_incomplete") {
      $0.record.authors.value?.isIncomplete == true ? .bool(true) : nil
    },
    Key(name: "journal") { journal($0.record.journal) },
    Key(name: "date") { single($0.record.date, date) },
    Key(name: "volume") { single($0.record.volume, JSONValue.string) },
    Key(name: "issue") { single($0.record.issue, JSONValue.string) },
    Key(name: "pages") { single($0.record.pages, JSONValue.string) },
    Key(name: "specialty") { single($0.record.specialty, JSONValue.string) },
    Key(name: "copyright") { single($0.record.copyright, JSONValue.string) },
    Key(name: "abstract") { list($0.record.abstract, section) },
    Key(name: "publication_types") { list($0.record.publicationTypes, JSONValue.string) },
    Key(name: "substances") {
      list($0.record.substances) { .object(["name": .string($0.name)]) }
    },
    Key(name: "headings") { list($0.record.headings, heading) },
    Key(name: "citations_stated") { single($0.record.citationsStated, JSONValue.integer) },
    Key(name: "cited_by") { pmids($0.citedBy) },
    Key(name: "references") { pmids($0.references) },
    Key(name: "unmapped") { unmapped($0.record) },
    Key(name: "sources") { .array($0.sources.map(source)) },
  ]

  /// Stated to be empty is `null` for a single value.
  private static func single<Value>(
    _ field: Stated<Value>, _ encode: (Value) -> JSONValue
  ) -> JSONValue? {
    switch field {
    case .value(let value): encode(value)
    case .empty: .null
    case .notStated: nil
    }
  }

  /// Stated to be empty is `[]` for a list.
  private static func list<Value>(
    _ field: Stated<[Value]>, _ encode: (Value) -> JSONValue
  ) -> JSONValue? {
    switch field {
    case .value(let values): .array(values.map(encode))
    case .empty: .array([])
    case .notStated: nil
    }
  }

  private static func authors(_ field: Stated<AuthorList>) -> JSONValue? {
    switch field {
    case .value(let list): .array(list.authors.map(author))
    case .empty: .array([])
    case .notStated: nil
    }
  }

  private static func author(_ author: Author) -> JSONValue {
    .object([
      "last_name": author.lastName.map(JSONValue.string),
      "fore_name": author.foreName.map(JSONValue.string),
      "initials": author.initials.map(JSONValue.string),
      "suffix": author.suffix.map(JSONValue.string),
      "collective_name": author.collectiveName.map(JSONValue.string),
    ])
  }

  private static func journal(_ journal: Journal) -> JSONValue? {
    let parts: [JSONValue.Member] = [
      ("title", journal.title), ("abbreviation", journal.abbreviation), ("issn", journal.issn),
      ("issn_medium", journal.issnMedium), ("country", journal.country),
    ].compactMap { key, part in
      single(part, JSONValue.string).map { JSONValue.Member(key: key, value: $0) }
    }
    return parts.isEmpty ? nil : .object(parts)
  }

  private static func date(_ date: PartialDate) -> JSONValue {
    .object([
      "year": .integer(date.year),
      "month": date.month.map(JSONValue.integer),
      "day": date.day.map(JSONValue.integer),
      "season": date.season.map { .string($0.rawValue) },
      "end_year": date.endYear.map(JSONValue.integer),
      "end_month": date.endMonth.map(JSONValue.integer),
      "text": .string(date.text),
    ])
  }

  private static func section(_ section: AbstractSection) -> JSONValue {
    .object(["label": section.label.map(JSONValue.string), "text": .string(section.text)])
  }

  private static func heading(_ heading: MeshHeading) -> JSONValue {
    .object([
      "descriptor": .string(heading.descriptor),
      "major": single(heading.isMajorTopic, JSONValue.bool),
      "qualifiers": .array(
        heading.qualifiers.map { qualifier in
          .object([
            "name": .string(qualifier.name),
            "major": single(qualifier.isMajorTopic, JSONValue.bool),
          ])
        }),
    ])
  }

  /// Links to records without a PMID cannot be told here; ascending.
  private static func pmids(_ rows: [RecordRow]) -> JSONValue {
    .array(rows.compactMap(\.pmid).sorted().map { .integer(Int($0.number)) })
  }

  /// Affiliations of a whole page belong to no author, and no key holds them.
  private static func unmapped(_ record: Record) -> JSONValue? {
    let pairs =
      (record.affiliations.value ?? []).map { ["affiliation", $0] }
      + record.unmapped.map { [$0.tag, $0.value] }
    return pairs.isEmpty ? nil : .array(pairs.map(JSONValue.strings))
  }

  private static func source(_ source: Source) -> JSONValue {
    .object([
      "format": .string(source.format.rawValue),
      "path": .string(source.path),
      "offset": .integer(source.offset),
      "length": .integer(source.length),
    ])
  }
}
