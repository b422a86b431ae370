internal import Literature

/// How the parts of a record are written.
extension RecordJSON {
  /// Stated to be empty is `null` for a single value.
  static func single<Value>(
    _ field: Stated<Value>, _ encode: (Value) -> JSONValue
  ) -> JSONValue? {
    switch field {
    case .value(let value): encode(value)
    case .empty: .null
    case .notStated: nil
    }
  }

  /// Stated to be empty is `[]` for a list.
  static func list<Value>(
    _ field: Stated<[Value]>, _ encode: (Value) -> JSONValue
  ) -> JSONValue? {
    switch field {
    case .value(let values): .array(values.map(encode))
    case .empty: .array([])
    case .notStated: nil
    }
  }

  static func authors(_ field: Stated<AuthorList>) -> JSONValue? {
    switch field {
    case .value(let list): .array(list.authors.map(author))
    case .empty: .array([])
    case .notStated: nil
    }
  }

  static func author(_ author: Author) -> JSONValue {
    .object([
      "last_name": author.lastName.map(JSONValue.string),
      "fore_name": author.foreName.map(JSONValue.string),
      "initials": author.initials.map(JSONValue.string),
      "suffix": author.suffix.map(JSONValue.string),
      "collective_name": author.collectiveName.map(JSONValue.string),
      "affiliations": author.affiliations.isEmpty ? nil : .strings(author.affiliations),
      "orcid": author.orcid.map(JSONValue.string),
      "equal_contribution": author.isEqualContributor ? .bool(true) : nil,
    ])
  }

  static func journal(_ journal: Journal) -> JSONValue? {
    let parts: [JSONValue.Member] = [
      ("title", journal.title), ("abbreviation", journal.abbreviation),
      ("iso_abbreviation", journal.isoAbbreviation), ("nlm_id", journal.nlmID),
      ("issn", journal.issn), ("issn_medium", journal.issnMedium),
      ("issn_linking", journal.issnLinking), ("country", journal.country),
    ].compactMap { key, part in
      single(part, JSONValue.string).map { JSONValue.Member(key: key, value: $0) }
    }
    return parts.isEmpty ? nil : .object(parts)
  }

  static func date(_ date: PartialDate) -> JSONValue {
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

  static func section(_ section: AbstractSection) -> JSONValue {
    .object([
      "label": section.label.map(JSONValue.string),
      "category": section.category.map(JSONValue.string),
      "text": .string(section.text),
    ])
  }

  static func heading(_ heading: MeshHeading) -> JSONValue {
    .object([
      "descriptor": .string(heading.descriptor),
      "ui": heading.ui.map(JSONValue.string),
      "major": single(heading.isMajorTopic, JSONValue.bool),
      "qualifiers": .array(
        heading.qualifiers.map { qualifier in
          .object([
            "name": .string(qualifier.name),
            "ui": qualifier.ui.map(JSONValue.string),
            "major": single(qualifier.isMajorTopic, JSONValue.bool),
          ])
        }),
    ])
  }

  static func otherAbstract(_ abstract: OtherAbstract) -> JSONValue {
    .object([
      "language": abstract.language.map(JSONValue.string),
      "type": abstract.type.map(JSONValue.string),
      "sections": .array(abstract.sections.map(section)),
    ])
  }

  static func event(_ event: HistoryEvent) -> JSONValue {
    .object(["status": .string(event.status), "date": .string(event.date)])
  }

  /// Beside the names, `null` where one has none; absent where none has.
  static func typeUIs(_ types: Stated<[PublicationType]>) -> JSONValue? {
    guard let types = types.value, types.contains(where: { $0.ui != nil }) else { return nil }
    return .array(types.map { $0.ui.map(JSONValue.string) ?? .null })
  }

  static func substance(_ substance: Substance) -> JSONValue {
    .object([
      "name": .string(substance.name),
      "ui": substance.ui.map(JSONValue.string),
      "registry_number": substance.registryNumber.map(JSONValue.string),
    ])
  }

  static func concept(_ concept: SupplementaryConcept) -> JSONValue {
    .object([
      "name": .string(concept.name),
      "ui": concept.ui.map(JSONValue.string),
      "type": concept.type.map(JSONValue.string),
    ])
  }

  static func keyword(_ keyword: Keyword) -> JSONValue {
    .object([
      "text": .string(keyword.text),
      "owner": keyword.owner.map(JSONValue.string),
      "major": single(keyword.isMajorTopic, JSONValue.bool),
    ])
  }

  static func grant(_ grant: Grant) -> JSONValue {
    .object([
      "number": grant.number.map(JSONValue.string),
      "acronym": grant.acronym.map(JSONValue.string),
      "agency": grant.agency.map(JSONValue.string),
      "country": grant.country.map(JSONValue.string),
    ])
  }

  static func databank(_ bank: Databank) -> JSONValue {
    .object(["name": .string(bank.name), "accessions": .strings(bank.accessions)])
  }

  static func correction(_ correction: CommentCorrection) -> JSONValue {
    .object([
      "type": .string(correction.type),
      "citation": correction.citation.map(JSONValue.string),
      "pmid": correction.pmid.map { .integer(Int($0.number)) },
    ])
  }

  static func reference(_ reference: StatedReference) -> JSONValue {
    .object([
      "citation": reference.citation.map(JSONValue.string),
      "pmid": reference.pmid.map { .integer(Int($0.number)) },
      "pmcid": reference.pmcid.map { .string($0.description) },
      "doi": reference.doi.map { .string($0.text) },
    ])
  }

  /// Links to records without a PMID cannot be told here; ascending.
  static func pmids(_ rows: [RecordRow]) -> JSONValue {
    .array(rows.compactMap(\.pmid).sorted().map { .integer(Int($0.number)) })
  }

  /// Affiliations of a whole page belong to no author, and no key holds them.
  static func unmapped(_ record: Record) -> JSONValue? {
    let pairs =
      (record.affiliations.value ?? []).map { ["affiliation", $0] }
      + record.unmapped.map { [$0.tag, $0.value] }
    return pairs.isEmpty ? nil : .array(pairs.map(JSONValue.strings))
  }

  static func source(_ source: Source) -> JSONValue {
    .object([
      "format": .string(source.format.rawValue),
      "path": .string(source.path),
      "offset": .integer(source.offset),
      "length": .integer(source.length),
    ])
  }
}
