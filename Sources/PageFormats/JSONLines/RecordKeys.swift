internal import Literature

/// `"kind":"record"`: one row for each key, in the order in which they are printed.
enum RecordKeys {
  private typealias Member = JSONMember<LinkedRecord>

  static let line = JSONTable(members)

  /// A record at the other end of a link.
  static let end = JSONTable(members.filter { !ofLine.contains($0.key) })

  /// Keys that tell of the line and the library, not of the record itself.
  private static let ofLine: Set<String> = [
    "schema", "kind", "id", "stub", "deleted", "deleted_by", "cited_by", "cited_by_without_pmid",
    "references",
    "references_without_pmid", "sources", "conflicts",
  ]

  private static let members: [Member] = [
    written("schema") { _ in .integer(RecordLine.schema) },
    written("kind") { _ in .string(RecordLine.kind) },
    written("id") { RecordIdentity.standIn(for: $0.record).map(JSONValue.string) },
    .optional("pmid", \.record.pmid, .pmid),
    .optional("pmcid", \.record.pmcid, .pmcid),
    .optional("doi", \.record.doi, .doi),
    .stated("pii", \.record.pii, .text),
    .stated("version", \.record.version, .integer),
    Member(
      key: "stub", write: { .bool($0.isStub) },
      read: { value, line, _ in
        guard case .bool(let isStub) = value else { return false }
        line.isStub = isStub
        return true
      }),
    Member(
      key: "deleted", write: { $0.isDeleted ? .bool(true) : nil },
      read: { value, line, _ in
        guard case .bool(let isDeleted) = value else { return false }
        line.isDeleted = isDeleted
        return true
      }),
    Member(
      key: "deleted_by", write: { $0.deletedBy > 0 ? .integer($0.deletedBy) : nil },
      read: { value, line, _ in
        guard case .integer(let number) = value, number > 0 else { return false }
        line.deletedBy = number
        return true
      }),
    .stated("title", \.record.title, .text),
    .stated("vernacular_title", \.record.vernacularTitle, .text),
    .list("language", \.record.languages, .text),
    authors,
    authorsIncomplete,
    .list("affiliations", \.record.affiliations, .text),
    .list("investigators", \.record.investigators, .author),
    .list("personal_name_subjects", \.record.personalNameSubjects, .author),
    journal,
    .stated("date", \.record.date, .date),
    .stated("electronic_date", \.record.electronicDate, .date),
    .list("history", \.record.history, .event),
    .stated("volume", \.record.volume, .text),
    .stated("issue", \.record.issue, .text),
    .stated("pages", \.record.pages, .text),
    .stated("specialty", \.record.specialty, .text),
    .stated("copyright", \.record.copyright, .text),
    .list("abstract", \.record.abstract, .section),
    .list("other_abstracts", \.record.otherAbstracts, .otherAbstract),
    .list("publication_types", \.record.publicationTypes, .typeName),
    typeUIs,
    .list("substances", \.record.substances, .substance),
    .list("headings", \.record.headings, .heading),
    .list("supplementary_concepts", \.record.supplementaryConcepts, .concept),
    .list("keywords", \.record.keywords, .keyword),
    .list("genes", \.record.genes, .text),
    .list("space_flight_missions", \.record.spaceFlightMissions, .text),
    .list("grants", \.record.grants, .grant),
    .list("databanks", \.record.databanks, .databank),
    .list("comments_corrections", \.record.commentsCorrections, .correction),
    .list("reference_list", \.record.referenceList, .reference),
    .stated("citations_stated", \.record.citationsStated, .integer),
    pmids("cited_by", \.citedBy.pmids),
    others("cited_by_without_pmid", \.citedBy.others),
    pmids("references", \.references.pmids),
    others("references_without_pmid", \.references.others),
    .stated("status", \.record.status, .text),
    .stated("coi_statement", \.record.conflictStatement, .text),
    unmapped,
    // Of `show --sources`.
    written("conflicts") { _ in nil },
    written("sources") { .array($0.sources.map(source)) },
  ]

  /// What a reader of our own does not need.
  private static func written(
    _ key: String, _ write: @escaping @Sendable (LinkedRecord) -> JSONValue?
  ) -> Member {
    Member(key: key, write: write, read: { _, _, _ in true })
  }

  // MARK: Keys that belong together

  private static let authors = Member(
    key: "authors",
    write: { line in
      switch line.record.authors {
      case .value(let list): JSONForm<Author>.author.list.write(list.authors)
      case .empty: .array([])
      case .notStated: nil
      }
    },
    read: { value, line, rest in
      guard let authors = JSONForm<Author>.author.list.read(value, &rest) else { return false }
      line.record.authors = authors.isEmpty ? .empty : .value(AuthorList(authors))
      return true
    })

  private static let authorsIncomplete = Member(
    key: "authors_incomplete",
    write: { $0.record.authors.value?.isIncomplete == true ? .bool(true) : nil },
    read: { value, line, _ in
      guard case .bool(let isIncomplete) = value else { return false }
      if isIncomplete {
        let authors = line.record.authors.value?.authors ?? []
        line.record.authors = .value(AuthorList(authors, isIncomplete: true))
      }
      return true
    })

  private static let journalTable = JSONTable<Journal>([
    .stated("title", \.title, .text),
    .stated("abbreviation", \.abbreviation, .text),
    .stated("iso_abbreviation", \.isoAbbreviation, .text),
    .stated("nlm_id", \.nlmID, .text),
    .stated("issn", \.issn, .text),
    .stated("issn_medium", \.issnMedium, .text),
    .stated("issn_linking", \.issnLinking, .text),
    .stated("country", \.country, .text),
  ])

  private static let journal = Member(
    key: "journal",
    write: { line in
      let parts = journalTable.write(line.record.journal)
      return parts.isEmpty ? nil : .object(parts)
    },
    read: { value, line, rest in
      guard case .object(let parts) = value else { return false }
      return journalTable.read(parts, into: &line.record.journal, &rest)
    })

  /// Beside the names, `null` where one has none; absent where none has.
  private static let typeUIs = Member(
    key: "publication_type_uis",
    write: { line in
      guard let types = line.record.publicationTypes.value, types.contains(where: { $0.ui != nil })
      else { return nil }
      return .array(types.map { $0.ui.map(JSONValue.string) ?? .null })
    },
    read: { value, line, _ in
      guard case .array(let values) = value, var types = line.record.publicationTypes.value,
        types.count == values.count
      else { return false }
      for (place, value) in values.enumerated() {
        switch value {
        case .string(let ui): types[place].ui = ui
        case .null: continue
        case .bool, .integer, .decimal, .number, .array, .object: return false
        }
      }
      line.record.publicationTypes = .value(types)
      return true
    })

  private static let unmapped = Member(
    key: "unmapped",
    write: { line in
      let fields = line.record.unmapped
      return fields.isEmpty ? nil : JSONForm<UnmappedField>.pair.list.write(fields)
    },
    read: { value, line, rest in
      guard let fields = JSONForm<UnmappedField>.pair.list.read(value, &rest) else { return false }
      line.record.unmapped = fields
      return true
    })

  // MARK: Links

  /// Ascending; always present.
  private static func pmids(_ key: String, _ path: Member.Path<[PMID]>) -> Member {
    Member(
      key: key,
      write: { JSONForm<PMID>.pmid.list.write($0[keyPath: path].sorted()) },
      read: { value, line, rest in
        guard let pmids = JSONForm<PMID>.pmid.list.read(value, &rest) else { return false }
        line[keyPath: path] = pmids
        return true
      })
  }

  private static func others(_ key: String, _ path: Member.Path<[Record]>) -> Member {
    Member(
      key: key,
      write: { line in
        // In an order of their own: a library numbers its records as they come.
        let ends = line[keyPath: path].map { JSONValue.object(end.write(LinkedRecord($0))) }
        return ends.isEmpty
          ? nil : .array(ends.sorted { $0.line.lexicographicallyPrecedes($1.line) })
      },
      read: { value, line, rest in
        let form = end.form(of: LinkedRecord(Record())).list
        guard let ends = form.read(value, &rest) else { return false }
        line[keyPath: path] = ends.map(\.record)
        return true
      })
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

extension JSONForm<PublicationType> {
  static let typeName = JSONForm(
    { .string($0.name) },
    {
      if case .string(let name) = $0 { PublicationType(name) } else { nil }
    })
}
