import Literature

/// Why two formats cannot state a field of the same record alike, and what agrees all the same.
struct RecordDifference: Sendable {
  let field: String
  /// For which two formats, in either order.
  let formats: @Sendable (PageFormat, PageFormat) -> Bool
  let reason: String
  let isAlike: @Sendable (Record, Record) -> Bool

  static let all: [RecordDifference] = [
    RecordDifference("headings", .pubmedXML, .medline, "MEDLINE text has no unique identifiers") {
      $0.headings.value?.map(named)
    },
    RecordDifference(
      "publication_types", .pubmedXML, .medline, "MEDLINE text has no unique identifiers"
    ) { $0.publicationTypes.value?.map(\.name) },
    RecordDifference("substances", .pubmedXML, .medline, "MEDLINE text has no unique identifiers") {
      $0.substances.value?.map { Substance($0.name, registryNumber: $0.registryNumber) }
    },
    RecordDifference(
      "authors", full, [.abstractText], "abstract text has initials in place of given names"
    ) { $0.authors.value?.authors.map { [$0.shortName] + $0.affiliations } },
    RecordDifference(
      "authors", full + [.abstractText], brief, "CSV and summaries have names and nothing of them"
    ) { $0.authors.value?.authors.map(\.shortName) },
    RecordDifference(
      "comments_corrections", [.medline], [.abstractText],
      "abstract text has the places of comments and corrections without their PMIDs"
    ) { $0.commentsCorrections.value?.map { [$0.type, $0.citation] } },
    RecordDifference(
      "abstract", [.medline], [.abstractText],
      "MEDLINE text has labels among the text, and brackets around what is raised or lowered"
    ) { $0.abstract.value.map(letters) },
    RecordDifference(
      "history", full, [.csv], "CSV has the day on which a record was created and no other",
      isAlike: { one, other in
        let (one, other) = (one.history.value ?? [], other.history.value ?? [])
        let (few, all) = one.count < other.count ? (one, other) : (other, one)
        return few.allSatisfy { event in
          all.contains { $0.status == event.status && $0.date.hasPrefix(event.date) }
        }
      }),
  ]

  /// The formats that state all of a name.
  private static let full: [PageFormat] = [.pubmedXML, .medline]
  private static let brief: [PageFormat] = [.csv, .summaryText]

  private init(
    _ field: String, _ one: [PageFormat], _ other: [PageFormat], _ reason: String,
    isAlike: @escaping @Sendable (Record, Record) -> Bool
  ) {
    self.field = field
    formats = { one.contains($0) && other.contains($1) || other.contains($0) && one.contains($1) }
    self.reason = reason
    self.isAlike = isAlike
  }

  /// Alike where what `part` makes of the two is equal.
  private init<Part: Equatable & Sendable>(
    _ field: String, _ one: [PageFormat], _ other: [PageFormat], _ reason: String,
    _ part: @escaping @Sendable (Record) -> Part?
  ) {
    self.init(field, one, other, reason, isAlike: { part($0) == part($1) })
  }

  private init<Part: Equatable & Sendable>(
    _ field: String, _ one: PageFormat, _ other: PageFormat, _ reason: String,
    _ part: @escaping @Sendable (Record) -> Part?
  ) {
    self.init(field, [one], [other], reason, part)
  }

  private static func named(_ heading: MeshHeading) -> MeshHeading {
    MeshHeading(
      heading.descriptor, isMajorTopic: heading.isMajorTopic,
      qualifiers: heading.qualifiers.map { MeshQualifier($0.name, isMajorTopic: $0.isMajorTopic) })
  }

  /// All of an abstract but blanks, brackets and the colons of labels.
  private static func letters(_ sections: [AbstractSection]) -> String {
    String(
      sections.flatMap { [$0.label ?? "", $0.text] }.joined()
        .filter { !" ():".contains($0) })
  }
}
