@testable import Literature
import Testing

@Suite struct FieldConflictTests {
  private func contribution(
    _ format: PageFormat, _ fill: (inout Record) -> Void
  ) -> Contribution {
    var record = Record()
    record.pmid = PMID(7)
    fill(&record)
    return Contribution(
      record: record, isStub: false,
      source: Source(format: format, path: format.rawValue, offset: 0, length: 1))
  }

  @Test func valuesThatLostAreGroupedByWhatTheySay() {
    let merged = MergedRecord([
      contribution(.pubmedXML) { $0.volume = .value("1") },
      contribution(.medline) { $0.volume = .value("2") },
      contribution(.article) { $0.volume = .value("2") },
      contribution(.ris) { $0.volume = .empty },
    ])
    #expect(merged.fieldConflicts.map(\.field) == ["volume"])
    #expect(
      merged.fieldConflicts.first?.lost == [
        .init(sources: [1, 2], keptLines: ["1"], lostLines: ["2"], alike: 0),
        .init(sources: [3], keptLines: ["1"], lostLines: ["(stated to be empty)"], alike: 0),
      ])
  }

  @Test func ofListsOnlyWhatDiffersStandsSideBySide() {
    let merged = MergedRecord([
      contribution(.pubmedXML) { $0.languages = .value(["eng", "ger", "ger"]) },
      contribution(.medline) { $0.languages = .value(["ger", "fre", "eng"]) },
    ])
    #expect(
      merged.fieldConflicts.first?.lost == [
        .init(sources: [1], keptLines: ["ger"], lostLines: ["fre"], alike: 2)
      ])
  }

  @Test func theSameEntriesInAnotherOrderAreShownWhole() {
    let merged = MergedRecord([
      contribution(.pubmedXML) { $0.languages = .value(["eng", "ger"]) },
      contribution(.medline) { $0.languages = .value(["ger", "eng"]) },
    ])
    #expect(
      merged.fieldConflicts.first?.lost == [
        .init(sources: [1], keptLines: ["eng", "ger"], lostLines: ["ger", "eng"], alike: 0)
      ])
  }

  @Test func longTextsAreCutToWhereTheyDiffer() throws {
    let (head, tail) = (
      String(repeating: "alpha ", count: 50), String(repeating: " beta", count: 50)
    )
    let merged = MergedRecord([
      contribution(.pubmedXML) { $0.copyright = .value(head + "one" + tail) },
      contribution(.medline) { $0.copyright = .value(head + "two" + tail) },
    ])
    let lost = try #require(merged.fieldConflicts.first?.lost.first)
    let (before, after) = (String(head.suffix(30)), String(tail.prefix(30)))
    #expect(lost.keptLines == ["…\(before)one\(after)…"])
    #expect(lost.lostLines == ["…\(before)two\(after)…"])
  }

  @Test func whatSaysLessContradictsNothing() {
    let merged = MergedRecord([
      contribution(.pubmedXML) {
        $0.headings = .value([
          MeshHeading(
            "Alpha", isMajorTopic: .value(false),
            qualifiers: [MeshQualifier("beta", isMajorTopic: .value(true), ui: "Q1")], ui: "D1")
        ])
        $0.date = .value(PartialDate(year: 2007, month: 4, text: "2007 Apr"))
        $0.authors = .value(
          AuthorList([
            Author(lastName: "Alpha", foreName: "Beta C", initials: "BC"),
            Author(lastName: "Gamma", initials: "D"),
          ]))
        $0.volume = .value("1")
      },
      contribution(.curehunter) {
        $0.headings = .value([MeshHeading("Alpha", qualifiers: [MeshQualifier("beta")])])
        $0.date = .value(PartialDate(year: 2007, month: 4, text: "Apr 2007"))
        $0.volume = .value("2")
      },
      contribution(.article) {
        $0.date = .value(PartialDate(year: 2007, text: "2007"))
        $0.authors = .value(
          AuthorList([Author(lastName: "Alpha", initials: "B")], isIncomplete: true))
      },
      contribution(.ris) {
        $0.headings = .value([MeshHeading("Alpha", isMajorTopic: .value(true))])
        $0.authors = .value(AuthorList([Author(lastName: "Alpha", initials: "X")]))
        $0.date = .value(PartialDate(year: 2008, text: "2008"))
      },
    ])
    #expect(
      merged.contradictions.map { "\($0.field) \($0.lost.map(\.sources))" }
        == ["authors [[3]]", "date [[3]]", "volume [[1]]", "headings [[3]]"])
    #expect(
      merged.lesserStatements.map { "\($0.field) \($0.sources)" }
        == ["authors [2]", "date [1, 2]", "headings [1]"])
  }

  @Test func eachSourceKnowsTheFieldsThatItGave() {
    let merged = MergedRecord([
      contribution(.pubmedXML) {
        $0.title = .value("On alpha.")
        $0.unmapped = [.init(tag: "x", value: "1")]
      },
      contribution(.medline) {
        $0.title = .value("On alpha.")
        $0.volume = .value("1")
        $0.unmapped = [.init(tag: "x", value: "1")]
      },
      contribution(.article) { $0.unmapped = [.init(tag: "y", value: "2")] },
    ])
    #expect(
      merged.givenFields == [["pmid", "title", "unmapped"], ["volume"], ["unmapped"]])
  }

  /// A conflict whose two sides read the same would say nothing.
  @Test func valuesThatDifferReadDifferently() {
    var records: [Record] = []
    func add(_ fill: (inout Record) -> Void) {
      var record = Record()
      fill(&record)
      records.append(record)
    }
    for star in [Stated<Bool>.notStated, .empty, .value(true), .value(false)] {
      add { $0.headings = .value([MeshHeading("Alpha", isMajorTopic: star)]) }
      add { $0.headings = .value([MeshHeading("Alpha", isMajorTopic: star, ui: "D1")]) }
      for other in [Stated<Bool>.notStated, .value(true), .value(false)] {
        add {
          $0.headings = .value([
            MeshHeading(
              "Alpha", isMajorTopic: star, qualifiers: [MeshQualifier("beta", isMajorTopic: other)])
          ])
        }
      }
    }
    let headings = RecordField.all.first { $0.name == "headings" }
    let lines = Set(records.map { headings?.lines($0) })
    #expect(lines.count == records.count)

    records = []
    add { $0.authors = .value(AuthorList([Author(lastName: "Alpha", initials: "A")])) }
    add {
      $0.authors = .value(
        AuthorList([Author(lastName: "Alpha", initials: "A")], isIncomplete: true))
    }
    add { $0.authors = .value(AuthorList([Author(lastName: "Alpha", foreName: "A")])) }
    add { $0.authors = .value(AuthorList([Author(collectiveName: "Alpha")])) }
    add {
      var author = Author(lastName: "Alpha", initials: "A")
      author.affiliations = ["Institute of alpha"]
      $0.authors = .value(AuthorList([author]))
    }
    add { $0.authors = .empty }
    let authors = RecordField.all.first { $0.name == "authors" }
    #expect(Set(records.map { authors?.lines($0) }).count == records.count)
  }

  @Test func ofOneFormatTheHigherVersionThenTheLaterRevisionWins() {
    func source(version: Int?, revised: String?, _ title: String) -> Contribution {
      contribution(.pubmedXML) {
        $0.version = Stated(version)
        $0.history = Stated(revised.map { [HistoryEvent(status: "revised", date: $0)] })
        $0.title = .value(title)
      }
    }
    let sources = [
      source(version: nil, revised: "2020-01-01", "Z"), source(version: 2, revised: nil, "A"),
      source(version: 2, revised: "2019-05-01", "B"),
      source(version: 2, revised: "2019-04-30", "C"),
    ]
    let merged = MergedRecord(sources)
    #expect(merged.contributions.map(\.record.title.value) == ["B", "C", "A", "Z"])
    #expect(MergedRecord(sources.reversed()).record == merged.record)
  }

  @Test func theTableOfRulesOrdersSourcesAndSaysSo() {
    let texts = MergeRule.all.map(\.text)
    #expect(Set(texts).count == texts.count && texts.allSatisfy { $0.hasSuffix(".") })
    #expect(texts.contains { $0.contains("jsonl, pubmed_xml, medline, curehunter") })
    #expect(Set(MergeRule.all.map(\.subject)) == Set(MergeRule.Subject.allCases))
  }
}
