/// The fields of a record that only PubMed's own formats state.
extension Record {
  package var vernacularTitle: Stated<String> {
    get { apart.box?.fields.vernacularTitle ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.vernacularTitle = newValue } }
  }

  /// Three letters of ISO 639-2 each: `eng`.
  package var languages: Stated<[String]> {
    get { apart.box?.fields.languages ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.languages = newValue } }
  }

  package var investigators: Stated<[Author]> {
    get { apart.box?.fields.investigators ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.investigators = newValue } }
  }

  /// Persons whom the work is about.
  package var personalNameSubjects: Stated<[Author]> {
    get { apart.box?.fields.personalNameSubjects ?? .notStated }
    set {
      if newValue.isStated || apart.box != nil { apart.own.fields.personalNameSubjects = newValue }
    }
  }

  package var electronicDate: Stated<PartialDate> {
    get { apart.box?.fields.electronicDate ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.electronicDate = newValue } }
  }

  package var history: Stated<[HistoryEvent]> {
    get { apart.box?.fields.history ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.history = newValue } }
  }

  package var otherAbstracts: Stated<[OtherAbstract]> {
    get { apart.box?.fields.otherAbstracts ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.otherAbstracts = newValue } }
  }

  package var supplementaryConcepts: Stated<[SupplementaryConcept]> {
    get { apart.box?.fields.supplementaryConcepts ?? .notStated }
    set {
      if newValue.isStated || apart.box != nil { apart.own.fields.supplementaryConcepts = newValue }
    }
  }

  package var keywords: Stated<[Keyword]> {
    get { apart.box?.fields.keywords ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.keywords = newValue } }
  }

  /// Symbols, in records of 1991 to 1996.
  package var genes: Stated<[String]> {
    get { apart.box?.fields.genes ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.genes = newValue } }
  }

  package var spaceFlightMissions: Stated<[String]> {
    get { apart.box?.fields.spaceFlightMissions ?? .notStated }
    set {
      if newValue.isStated || apart.box != nil { apart.own.fields.spaceFlightMissions = newValue }
    }
  }

  package var grants: Stated<[Grant]> {
    get { apart.box?.fields.grants ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.grants = newValue } }
  }

  package var databanks: Stated<[Databank]> {
    get { apart.box?.fields.databanks ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.databanks = newValue } }
  }

  package var commentsCorrections: Stated<[CommentCorrection]> {
    get { apart.box?.fields.commentsCorrections ?? .notStated }
    set {
      if newValue.isStated || apart.box != nil { apart.own.fields.commentsCorrections = newValue }
    }
  }

  /// The reference list as stated; the links that we hold are made from it and others.
  package var referenceList: Stated<[StatedReference]> {
    get { apart.box?.fields.referenceList ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.referenceList = newValue } }
  }

  /// `MEDLINE`, `PubMed-not-MEDLINE`, `In-Process`, `Publisher`, as NLM names it.
  package var status: Stated<String> {
    get { apart.box?.fields.status ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.status = newValue } }
  }

  /// What the authors declare of their interests.
  package var conflictStatement: Stated<String> {
    get { apart.box?.fields.conflictStatement ?? .notStated }
    set {
      if newValue.isStated || apart.box != nil { apart.own.fields.conflictStatement = newValue }
    }
  }

  /// The publisher's own identifier of the item.
  package var pii: Stated<String> {
    get { apart.box?.fields.pii ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.pii = newValue } }
  }

  /// NLM's number of the version of this PMID; only some records come in several.
  package var version: Stated<Int> {
    get { apart.box?.fields.version ?? .notStated }
    set { if newValue.isStated || apart.box != nil { apart.own.fields.version = newValue } }
  }
}
