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
    Key(name: "pii") { single($0.record.pii, JSONValue.string) },
    Key(name: "version") { single($0.record.version, JSONValue.integer) },
    Key(name: "stub") { .bool($0.isStub) },
    Key(name: "title") { single($0.record.title, JSONValue.string) },
    Key(name: "vernacular_title") { single($0.record.vernacularTitle, JSONValue.string) },
    Key(name: "language") { list($0.record.languages, JSONValue.string) },
    Key(name: "authors") { authors($0.record.authors) },
    Key(name: "authors_incomplete") {
      $0.record.authors.value?.isIncomplete == true ? .bool(true) : nil
    },
    Key(name: "investigators") { list($0.record.investigators, author) },
    Key(name: "personal_name_subjects") { list($0.record.personalNameSubjects, author) },
    Key(name: "journal") { journal($0.record.journal) },
    Key(name: "date") { single($0.record.date, date) },
    Key(name: "electronic_date") { single($0.record.electronicDate, date) },
    Key(name: "history") { list($0.record.history, event) },
    Key(name: "volume") { single($0.record.volume, JSONValue.string) },
    Key(name: "issue") { single($0.record.issue, JSONValue.string) },
    Key(name: "pages") { single($0.record.pages, JSONValue.string) },
    Key(name: "specialty") { single($0.record.specialty, JSONValue.string) },
    Key(name: "copyright") { single($0.record.copyright, JSONValue.string) },
    Key(name: "abstract") { list($0.record.abstract, section) },
    Key(name: "other_abstracts") { list($0.record.otherAbstracts, otherAbstract) },
    Key(name: "publication_types") {
      list($0.record.publicationTypes) { JSONValue.string($0.name) }
    },
    Key(name: "publication_type_uis") { typeUIs($0.record.publicationTypes) },
    Key(name: "substances") { list($0.record.substances, substance) },
    Key(name: "headings") { list($0.record.headings, heading) },
    Key(name: "supplementary_concepts") { list($0.record.supplementaryConcepts, concept) },
    Key(name: "keywords") { list($0.record.keywords, keyword) },
    Key(name: "genes") { list($0.record.genes, JSONValue.string) },
    Key(name: "space_flight_missions") { list($0.record.spaceFlightMissions, JSONValue.string) },
    Key(name: "grants") { list($0.record.grants, grant) },
    Key(name: "databanks") { list($0.record.databanks, databank) },
    Key(name: "comments_corrections") { list($0.record.commentsCorrections, correction) },
    Key(name: "reference_list") { list($0.record.referenceList, reference) },
    Key(name: "citations_stated") { single($0.record.citationsStated, JSONValue.integer) },
    Key(name: "cited_by") { pmids($0.citedBy) },
    Key(name: "references") { pmids($0.references) },
    Key(name: "status") { single($0.record.status, JSONValue.string) },
    Key(name: "coi_statement") { single($0.record.conflictStatement, JSONValue.string) },
    Key(name: "unmapped") { unmapped($0.record) },
    Key(name: "sources") { .array($0.sources.map(source)) },
  ]
}
