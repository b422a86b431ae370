/// A part of a record that is shown as a list of lines under a title, on every screen and in every text
/// alike: what PubMed's formats state beyond the citation, the abstract and the topics.
package struct StatedPart: Sendable {
  package let title: String
  /// In the order of the source; none where nothing is stated.
  package let lines: @Sendable (Record) -> [String]

  /// In the order in which they are shown.
  package static let all: [StatedPart] = [
    StatedPart("Keywords") { $0.keywords.value?.map { $0.text + star($0.isMajorTopic) } },
    StatedPart("Supplementary concepts") {
      $0.supplementaryConcepts.value?.map { joined([$0.name, $0.type.map { "(\($0))" }], " ") }
    },
    StatedPart("Genes") { $0.genes.value },
    StatedPart("Data banks") {
      $0.databanks.value?.map { joined([$0.name, $0.accessions.joined(separator: ", ")], " ") }
    },
    StatedPart("Grants") {
      $0.grants.value?.map { joined([$0.number, $0.acronym, $0.agency, $0.country], ", ") }
    },
    StatedPart("Comments and corrections") { record in
      record.commentsCorrections.value?.filter { !isWarning($0) }.map(correction)
    },
    StatedPart("Investigators") { $0.investigators.value?.map(\.shortName) },
    StatedPart("About") { $0.personalNameSubjects.value?.map(\.shortName) },
    StatedPart("Space flight missions") { $0.spaceFlightMissions.value },
    StatedPart("Conflicts of interest") { $0.conflictStatement.value.map { [$0] } },
    StatedPart("Reference list as stated") {
      $0.referenceList.value?.map { reference in
        joined(
          [
            reference.citation, reference.pmid.map { "PMID \($0)" },
            reference.pmid == nil ? reference.doi.map { "doi:\($0)" } : nil,
          ], " · ")
      }
    },
    StatedPart("History") { record in
      let status = record.status.value.map { ["status \($0)"] } ?? []
      return status + (record.history.value?.map { "\($0.date)  \($0.status)" } ?? [])
    },
  ]

  /// What a reader must know before anything else, for each kind of NLM's corrections that says so.
  private static let warnings: [String: String] = [
    "RetractionIn": "RETRACTED", "PartialRetractionIn": "PARTLY RETRACTED",
    "ExpressionOfConcernIn": "EXPRESSION OF CONCERN", "ErratumIn": "Erratum",
    "CorrectedandRepublishedIn": "Corrected and republished", "UpdateIn": "Updated",
    "RetractionOf": "This is a retraction of",
  ]

  /// Retractions, concerns and errata; they stand below the title.
  package static func warnings(_ record: Record) -> [String] {
    (record.commentsCorrections.value ?? []).compactMap { entry in
      warnings[entry.type].map { "\($0): \(place(entry))" }
    }
  }

  private init(_ title: String, _ lines: @escaping @Sendable (Record) -> [String]?) {
    self.title = title
    self.lines = { lines($0) ?? [] }
  }

  private static func isWarning(_ entry: CommentCorrection) -> Bool {
    warnings[entry.type] != nil
  }

  private static func correction(_ entry: CommentCorrection) -> String {
    "\(words(entry.type)): \(place(entry))"
  }

  private static func place(_ entry: CommentCorrection) -> String {
    joined([entry.citation, entry.pmid.map { "PMID \($0)" }], " ")
  }

  /// `SummaryForPatientsIn` as `Summary for patients in`.
  private static func words(_ name: String) -> String {
    var words = ""
    for character in name {
      if character.isUppercase, !words.isEmpty { words += " " }
      words += words.isEmpty ? String(character) : character.lowercased()
    }
    return words
  }

  private static func star(_ isMajorTopic: Stated<Bool>) -> String {
    isMajorTopic.value == true ? "*" : ""
  }

  private static func joined(_ parts: [String?], _ separator: String) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: separator)
  }
}

extension AuthorList {
  /// The affiliations of all authors, each once, in the order in which they first occur.
  package var affiliations: [String] {
    var seen: Set<String> = []
    return authors.flatMap(\.affiliations).filter { seen.insert($0).inserted }
  }
}
