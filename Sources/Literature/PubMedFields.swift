/// The fields of a record that only PubMed's own formats state.
struct PubMedFields: Hashable, Sendable {
  /// The title in the language of the text, where `title` is a translation.
  var vernacularTitle: Stated<String> = .notStated
  /// Three letters of ISO 639-2 each: `eng`.
  var languages: Stated<[String]> = .notStated
  var investigators: Stated<[Author]> = .notStated
  /// Persons whom the work is about.
  var personalNameSubjects: Stated<[Author]> = .notStated
  var electronicDate: Stated<PartialDate> = .notStated
  var history: Stated<[HistoryEvent]> = .notStated
  var otherAbstracts: Stated<[OtherAbstract]> = .notStated
  var supplementaryConcepts: Stated<[SupplementaryConcept]> = .notStated
  var keywords: Stated<[Keyword]> = .notStated
  /// Symbols, in records of 1991 to 1996.
  var genes: Stated<[String]> = .notStated
  var spaceFlightMissions: Stated<[String]> = .notStated
  var grants: Stated<[Grant]> = .notStated
  var databanks: Stated<[Databank]> = .notStated
  var commentsCorrections: Stated<[CommentCorrection]> = .notStated
  /// The reference list as stated; the links that we hold are made from it and others.
  var referenceList: Stated<[StatedReference]> = .notStated
  /// `MEDLINE`, `PubMed-not-MEDLINE`, `In-Process`, `Publisher`, as NLM names it.
  var status: Stated<String> = .notStated
  /// What the authors declare of their interests.
  var conflictStatement: Stated<String> = .notStated
  /// The publisher's own identifier of the item.
  var pii: Stated<String> = .notStated
  /// NLM's number of the version of this PMID; only some records come in several.
  var version: Stated<Int> = .notStated

  /// Shared by copies of a record until one of them is changed.
  final class Box: @unchecked Sendable {
    var fields: PubMedFields

    init(_ fields: PubMedFields) { self.fields = fields }
  }
}

extension PubMedFields {
  /// The box of a record, nil as long as nothing of it is stated; one of which nothing is stated any
  /// more is no different.
  struct Apart: Sendable {
    private(set) var box: Box?

    /// For writing: a box that no other record shares.
    var own: Box {
      mutating get {
        if !isKnownUniquelyReferenced(&box) { box = Box(box?.fields ?? PubMedFields()) }
        return box ?? Box(PubMedFields())
      }
    }
  }
}

extension PubMedFields.Apart: Hashable {
  private static let nothing = PubMedFields()

  static func == (left: Self, right: Self) -> Bool {
    left.box === right.box
      || (left.box?.fields ?? nothing) == (right.box?.fields ?? nothing)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(box?.fields ?? Self.nothing) }
}
