internal import Literature

/// The fields of a record by the names and in the order of `pubmed_fields.py`.
struct RecordFields {
  let record: Record

  var line: [UInt8] {
    var line = [UInt8(ascii: "{")]
    for (index, (name, value)) in all.enumerated() {
      if index > 0 { line.append(UInt8(ascii: ",")) }
      JSONText.write(name, to: &line)
      line.append(UInt8(ascii: ":"))
      value.write(to: &line)
    }
    line.append(contentsOf: "}\n".utf8)
    return line
  }

  private var all: [(String, JSONText)] { citation + people + subjects + published }

  private var citation: [(String, JSONText)] {
    [
      ("pmid", JSONText(record.pmid.map { Int($0.number) })),
      ("version", .number(record.version.value ?? 1)),
      ("status", JSONText(record.status.value)),
      ("title", JSONText(record.title.value)),
      ("vernacularTitle", JSONText(record.vernacularTitle.value)),
      ("abstract", stated(record.abstract, sections)),
      ("copyright", JSONText(record.copyright.value)),
      (
        "otherAbstracts",
        JSONText(record.otherAbstracts.value) {
          [JSONText($0.language), JSONText($0.type), sections($0.sections)]
        }
      ),
    ]
  }

  private var people: [(String, JSONText)] {
    let journal = record.journal
    return [
      ("authors", record.authors.value.map { persons($0.authors) } ?? .null),
      ("authorsComplete", .bool(!(record.authors.value?.isIncomplete ?? false))),
      ("investigators", persons(record.investigators.value)),
      ("subjects", persons(record.personalNameSubjects.value)),
      (
        "journal",
        JSONText(
          [
            journal.title, journal.isoAbbreviation, journal.abbreviation, journal.nlmID,
            journal.issn, journal.issnMedium, journal.issnLinking, journal.country,
          ]
        ) { JSONText($0.value) }
      ),
      ("volume", JSONText(record.volume.value)), ("issue", JSONText(record.issue.value)),
      ("pages", JSONText(record.pages.value)), ("date", date(record.date.value)),
      ("electronicDate", date(record.electronicDate.value)),
      ("languages", JSONText(record.languages.value)),
    ]
  }

  private var subjects: [(String, JSONText)] {
    [
      (
        "publicationTypes",
        JSONText(record.publicationTypes.value) { [.string($0.name), JSONText($0.ui)] }
      ),
      ("headings", stated(record.headings, headings)),
      (
        "substances",
        JSONText(record.substances.value) {
          [.string($0.name), JSONText($0.ui), JSONText($0.registryNumber)]
        }
      ),
      (
        "supplementary",
        JSONText(record.supplementaryConcepts.value) {
          [.string($0.name), JSONText($0.ui), JSONText($0.type)]
        }
      ),
      (
        "keywords",
        JSONText(record.keywords.value) {
          [.string($0.text), JSONText($0.owner), JSONText($0.isMajorTopic.value)]
        }
      ),
      ("genes", JSONText(record.genes.value)),
      (
        "grants",
        JSONText(record.grants.value) {
          [JSONText($0.number), JSONText($0.acronym), JSONText($0.agency), JSONText($0.country)]
        }
      ),
      (
        "databanks",
        JSONText(record.databanks.value) { [.string($0.name), JSONText($0.accessions)] }
      ),
      ("missions", JSONText(record.spaceFlightMissions.value)),
    ]
  }

  private var published: [(String, JSONText)] {
    let rest = record.unmapped.filter { identifier($0) == nil }.map { [$0.tag, $0.value] }
    return [
      (
        "corrections",
        JSONText(record.commentsCorrections.value) {
          [.string($0.type), JSONText($0.citation), JSONText($0.pmid.map { Int($0.number) })]
        }
      ),
      (
        "references",
        JSONText(record.referenceList.value) {
          [
            JSONText($0.citation), JSONText($0.pmid.map { Int($0.number) }),
            JSONText($0.pmcid?.description), JSONText($0.doi?.folded),
          ]
        }
      ),
      ("history", JSONText(record.history.value) { [.string($0.status), .string($0.date)] }),
      ("doi", JSONText(record.doi?.folded)), ("pmcid", JSONText(record.pmcid?.description)),
      ("pii", JSONText(record.pii.value)),
      ("identifiers", JSONText(identifiers) { JSONText($0) }),
      ("conflict", JSONText(record.conflictStatement.value)),
      (
        "rest",
        JSONText(sorted(rest)) { JSONText($0) }
      ),
    ]
  }

  /// Those that have a field, and those that are kept as they stand.
  private var identifiers: [[String]] {
    let held = [
      ("doi", record.doi?.folded), ("pmc", record.pmcid?.description), ("pii", record.pii.value),
      ("pubmed", record.pmid?.description),
    ].compactMap { kind, value in value.map { [kind, $0] } }
    return sorted(Array(Set(held + record.unmapped.compactMap(identifier))))
  }

  private func identifier(_ field: UnmappedField) -> [String]? {
    let words = field.tag.split(separator: " ", maxSplits: 1).map { String($0) }
    guard ["ELocationID", "ArticleId"].contains(words.first) else { return nil }
    return [words.count > 1 ? words[1] : "", DOI(field.value)?.folded ?? field.value]
  }

  private func sorted(_ pairs: [[String]]) -> [[String]] {
    pairs.sorted { left, right in
      left.map { Array($0.utf8) }.lexicographicallyPrecedes(right.map { Array($0.utf8) }) {
        $0.lexicographicallyPrecedes($1)
      }
    }
  }

  private func stated<Value>(_ field: Stated<Value>, _ text: (Value) -> JSONText) -> JSONText {
    switch field {
    case .value(let value): text(value)
    case .empty: []
    case .notStated: .null
    }
  }

  private func sections(_ sections: [AbstractSection]) -> JSONText {
    JSONText(sections) { [JSONText($0.label), JSONText($0.category), .string($0.text)] }
  }

  private func headings(_ headings: [MeshHeading]) -> JSONText {
    JSONText(headings) {
      [
        .string($0.descriptor), JSONText($0.ui), JSONText($0.isMajorTopic.value),
        JSONText($0.qualifiers) {
          [.string($0.name), JSONText($0.ui), JSONText($0.isMajorTopic.value)]
        },
      ]
    }
  }

  private func persons(_ persons: [Author]?) -> JSONText {
    JSONText(persons) {
      [
        JSONText($0.lastName), JSONText($0.foreName), JSONText($0.initials), JSONText($0.suffix),
        JSONText($0.collectiveName), JSONText($0.affiliations), JSONText($0.orcid),
        .bool($0.isEqualContributor),
      ]
    }
  }

  private func date(_ date: PartialDate?) -> JSONText {
    guard let date else { return .null }
    return [
      .number(date.year), JSONText(date.month), JSONText(date.day),
      JSONText(date.season?.rawValue), JSONText(date.endYear), JSONText(date.endMonth),
      .string(date.text),
    ]
  }
}
