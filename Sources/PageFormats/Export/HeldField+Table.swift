internal import Literature

extension HeldField {
  /// In the order of machine output. A field that the reader takes from another's absence stands
  /// behind it.
  package static let all: [HeldField] = [
    row("pmid"),
    row("pmcid"),
    HeldField(
      name: "doi", medline: .whole, xml: .whole, makePlain: { $0.doi = $0.doi?.plain }),
    row("pii", \.pii),
    row(
      "version", \.version,
      xml: .part("it stands beside a PMID only, and the first is not told from none") {
        if let version = $0.version.value, version <= 1 || $0.pmid == nil {
          $0.version = .notStated
        }
      }),
    row("title", \.title),
    row("vernacular_title", \.vernacularTitle),
    row("language", \.languages),
    row(
      "authors", \.authors,
      medline: .part(
        "nothing marks equal contribution; a surname ends at its comma, a suffix is known by its word"
      ) {
        $0.authors = Stated($0.authors.value.flatMap { MedlineName.held($0) })
      }),
    row("affiliations", \.affiliations, xml: none("they belong to an author", \.affiliations)),
    row(
      "investigators", \.investigators,
      medline: .part("names and affiliations only, of persons") { record in
        record.investigators = mapped(record.investigators) {
          MedlineName.held($0, .investigator)
        }
      }),
    row(
      "personal_name_subjects", \.personalNameSubjects,
      medline: .part("names only, of persons") { record in
        record.personalNameSubjects = mapped(record.personalNameSubjects) {
          MedlineName.held($0, .personalName)
        }
      }),
    row("journal.title", \.journal.title),
    row("journal.abbreviation", \.journal.abbreviation),
    row(
      "journal.iso_abbreviation", \.journal.isoAbbreviation,
      medline: none("there is no tag for it", \.journal.isoAbbreviation)),
    row("journal.nlm_id", \.journal.nlmID),
    row(
      "journal.issn", \.journal.issn,
      medline: .part("what ends in brackets is cut there") {
        ($0.journal.issn, $0.journal.issnMedium) = MedlineList.heldISSN($0.journal)
      }),
    row(
      "journal.issn_medium", \.journal.issnMedium,
      medline: .part("it stands behind an ISSN only") {
        if !$0.journal.issn.isStated { $0.journal.issnMedium = .notStated }
      }),
    row("journal.issn_linking", \.journal.issnLinking),
    row("journal.country", \.journal.country),
    row("date", \.date, medline: printed(\.date), xml: printed(\.date, inParts: true)),
    row(
      "electronic_date", \.electronicDate,
      medline: .part("whole days only, as eight digits") {
        $0.electronicDate = Stated(
          $0.electronicDate.value.flatMap { MedlineDate.digits($0) }.flatMap { MedlineDate.day($0) }
        )
      }, xml: printed(\.electronicDate, inParts: true)),
    row("history", \.history, medline: history { !$0.status.contains("[") }, xml: xmlHistory),
    row("volume", \.volume),
    row("issue", \.issue),
    row("pages", \.pages),
    row(
      "specialty", \.specialty, medline: none(pageOnly, \.specialty),
      xml: none(pageOnly, \.specialty)),
    row("copyright", \.copyright),
    row(
      "abstract", \.abstract,
      medline: .part(
        "labels are known by their words, and NLM's categories are not told; none is stated to be none"
      ) { record in
        let sections = record.abstract.value.flatMap { MedlineList.sections($0) }
        record.abstract = sections.map { .value($0) } ?? .empty
      },
      xml: .part("none is stated to be none") {
        if !$0.abstract.isStated { $0.abstract = .empty }
      }),
    row(
      "other_abstracts", \.otherAbstracts,
      medline: .part("neither the type nor NLM's categories are told") { record in
        record.otherAbstracts = mapped(record.otherAbstracts) {
          OtherAbstract(
            language: $0.language, sections: MedlineList.sections($0.sections) ?? []
          ).plain
        }
      }),
    row(
      "publication_types", \.publicationTypes,
      medline: .part(noUIs) { record in
        record.publicationTypes = mapped(record.publicationTypes) { PublicationType($0.name) }
      }),
    row(
      "substances", \.substances,
      medline: .part(noUIs) { record in
        record.substances = MedlineList.held(record.substances.value ?? [])
      }),
    HeldField(
      name: "status", medline: .part(withoutHeadings) { _ in },
      xml: .part(withoutHeadings) { _ in },
      makePlain: { record in
        record.status = record.status.plain ?? .notStated
        // A record that is MEDLINE and bears no heading says that there are none: what does not know
        // its headings may not say so.
        if !record.headings.isStated, record.status == .value("MEDLINE") {
          record.status = .notStated
        }
      }),
    row(
      "headings", \.headings,
      medline: .part("\(noUIs); a star that is not stated reads as none") { record in
        record.headings = mapped(record.headings) { MedlineList.held($0) }
        settleHeadings(&record)
      }, xml: .part("none is stated to be none where the status is MEDLINE", settleHeadings)),
    row(
      "supplementary_concepts", \.supplementaryConcepts,
      medline: .part("\(noUIs), nor types; a name that ends in brackets would read as a substance")
      {
        record in
        record.supplementaryConcepts = mapped(record.supplementaryConcepts) {
          MedlineList.substance($0.name) == nil ? SupplementaryConcept($0.name) : nil
        }
      }),
    row(
      "keywords", \.keywords,
      medline: .part(
        "a star that is not stated reads as none; one without an owner has that of the one before"
      ) { record in
        record.keywords = MedlineList.held(record.keywords.value ?? [])
      }),
    row("genes", \.genes),
    row("space_flight_missions", \.spaceFlightMissions),
    row(
      "grants", \.grants,
      medline: .part("a part is known by its place between slashes") { record in
        record.grants = mapped(record.grants) { MedlineList.held($0) }
      }),
    row(
      "databanks", \.databanks,
      medline: .part("a name is known by the slash behind it; banks of one name become one") {
        record in
        record.databanks = Stated(record.databanks.value.flatMap { MedlineList.held($0) })
      }),
    row(
      "comments_corrections", \.commentsCorrections,
      medline: .part("only the kinds that have a tag; references are none of them") { record in
        record.commentsCorrections = mapped(record.commentsCorrections) {
          MedlineList.held($0)
        }
      }),
    row(
      "reference_list", \.referenceList,
      medline: none("there is no tag for it", \.referenceList)),
    row(
      "citations_stated", \.citationsStated, medline: none(pageOnly, \.citationsStated),
      xml: none(pageOnly, \.citationsStated)),
    row("coi_statement", \.conflictStatement),
    HeldField(
      name: "unmapped",
      medline: .part("only what has a tag of MEDLINE text") {
        $0.unmapped = MedlineUnmapped.held($0)
        // A book's title stands in for a missing one.
        if !$0.title.isStated {
          $0.title = Stated($0.unmapped.first { $0.tag == "BookTitle" }?.value)
        }
      },
      xml: .part("only what NLM's document type has a place for") {
        $0.unmapped = PubMedUnmapped.held($0)
      },
      makePlain: { $0.unmapped = $0.unmapped.compactMap(\.plain) }),
  ]

  private static let pageOnly = "only pages state it"
  private static let noUIs = "UIs are not told"

  private typealias Path<Value> = any WritableKeyPath<Record, Stated<Value>> & Sendable

  private static func row(_ name: String) -> HeldField {
    HeldField(name: name, medline: .whole, xml: .whole, makePlain: { _ in })
  }

  private static func row<Value: PlainText>(
    _ name: String, _ path: Path<Value>, medline: Holding = .whole, xml: Holding = .whole
  ) -> HeldField {
    HeldField(
      name: name, medline: medline, xml: xml,
      makePlain: { record in
        let stated = record[keyPath: path]
        if stated.isStated { record[keyPath: path] = stated.plain ?? .notStated }
      })
  }

  private static func none<Value>(_ why: String, _ path: Path<Value>) -> Holding {
    .part(why) { $0[keyPath: path] = .notStated }
  }

  // MARK: Parts of reducing

  private static func listed<Value, List>(
    _ values: [Value]?, _ list: ([Value]) -> List
  ) -> Stated<List> {
    guard let values, !values.isEmpty else { return .notStated }
    return .value(list(values))
  }

  private static func listed<Value>(_ values: [Value]) -> Stated<[Value]> {
    listed(values) { $0 }
  }

  private static func mapped<Value>(
    _ list: Stated<[Value]>, _ held: (Value) -> Value?
  ) -> Stated<[Value]> {
    listed((list.value ?? []).compactMap(held))
  }

  private static let withoutHeadings =
    "MEDLINE, which says that indexing is done, is left out where the headings are not stated"

  /// What both readers take from the absence of headings (page formats, section 4).
  private static let settleHeadings: @Sendable (inout Record) -> Void = { record in
    if record.headings.value == nil {
      record.headings = record.status == .value("MEDLINE") ? .empty : .notStated
    }
  }

  private static func printed(_ path: Path<PartialDate>, inParts: Bool = false) -> Holding {
    .part("printed as MEDLINE does, the year first") { record in
      guard let date = record[keyPath: path].value else { return }
      record[keyPath: path] = Stated(
        MedlineList.settled(date) { WrittenDate($0).read(inParts: inParts) })
    }
  }

  private static func history(
    _ isHeld: @escaping @Sendable (HistoryEvent) -> Bool
  ) -> Holding {
    .part("days and minutes, in the order of time") { record in
      let events = HistoryEvent.ordered((record.history.value ?? []).filter(isHeld))
      record.history = listed(events)
    }
  }

  private static let xmlHistory = Holding.part(
    "days and minutes, in the order of time; kinds in lower case"
  ) { record in
    let events = (record.history.value ?? []).map {
      HistoryEvent(status: $0.status.lowercased(), date: $0.date)
    }
    record.history = listed(HistoryEvent.ordered(events))
  }
}
