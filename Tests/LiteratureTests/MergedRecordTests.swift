import Literature
import Testing

@Suite struct MergedRecordTests {
  private func contribution(
    _ format: PageFormat, isStub: Bool = false, path: String = "p", _ fill: (inout Record) -> Void
  ) -> Contribution {
    var record = Record()
    record.pmid = PMID(7)
    fill(&record)
    return Contribution(
      record: record, isStub: isStub,
      source: Source(format: format, path: path, offset: 0, length: 1))
  }

  @Test func theBestSourceThatStatesAFieldGivesIt() {
    let merged = MergedRecord([
      contribution(.article) {
        $0.title = .value("Article title")
        $0.specialty = .value("Oncology")
      },
      contribution(.curehunter) { $0.title = .value("CureHunter title") },
    ])
    #expect(merged.record.title == .value("CureHunter title"))
    #expect(merged.record.specialty == .value("Oncology"))
    #expect(merged.contributions.map(\.source.format) == [.curehunter, .article])
    let origins = Dictionary(
      uniqueKeysWithValues: zip(RecordField.all.map(\.name), merged.origins))
    #expect(origins["title"] == 0)
    #expect(origins["specialty"] == 1)
    #expect(origins["abstract"] == .some(nil))
  }

  @Test func whatLostIsKept() {
    let merged = MergedRecord([
      contribution(.article) { $0.volume = .value("2") },
      contribution(.curehunter) { $0.volume = .value("3") },
    ])
    #expect(merged.conflicts == [.init(field: "volume", kept: 0, others: [1])])
    #expect(merged.contributions[1].record.volume == .value("2"))
  }

  @Test func aStubStandsBehindEveryPageWhateverPageItStandsOn() {
    let merged = MergedRecord([
      contribution(.curehunter, isStub: true) {
        $0.title = .value("Stub")
        $0.pages = .value("1-2")
      },
      contribution(.csv) { $0.title = .value("Page") },
    ])
    #expect(merged.record.title == .value("Page"))
    #expect(merged.record.pages == .value("1-2"))
    #expect(!merged.isStub)
  }

  @Test func statedToBeEmptyIsAStatement() {
    let merged = MergedRecord([
      contribution(.pubmedXML) { $0.abstract = .empty },
      contribution(.article) { $0.abstract = .value([AbstractSection(text: "Text.")]) },
    ])
    #expect(merged.record.abstract == .empty)
  }

  @Test func listsAreTakenWhole() {
    let merged = MergedRecord([
      contribution(.curehunter) { $0.substances = .value([Substance("A")]) },
      contribution(.article) { $0.substances = .value([Substance("B"), Substance("C")]) },
    ])
    #expect(merged.record.substances == .value([Substance("A")]))
  }

  @Test func whatNoFieldHoldsIsUnited() {
    let merged = MergedRecord([
      contribution(.article) {
        $0.unmapped = [.init(tag: "x", value: "1"), .init(tag: "y", value: "2")]
      },
      contribution(.curehunter) { $0.unmapped = [.init(tag: "x", value: "1")] },
    ])
    #expect(merged.record.unmapped == [.init(tag: "x", value: "1"), .init(tag: "y", value: "2")])
  }

  /// Ties go to the byte-wise greater content.
  private let quarrel: [Contribution] = {
    var all: [Contribution] = []
    for (index, format) in [
      PageFormat.article, .article, .curehunter, .curehunter, .article,
    ].enumerated() {
      var record = Record()
      record.pmid = PMID(7)
      if index != 1 { record.title = .value("Title \(index % 3)") }
      if index % 2 == 0 { record.volume = .value("\(index)") }
      if index > 2 { record.doi = DOI("10.1000/\(index)") }
      record.unmapped = [.init(tag: "t", value: "\(index % 2)")]
      all.append(
        Contribution(
          record: record, isStub: index == 3,
          source: Source(format: format, path: "\(index)", offset: 0, length: 1)))
    }
    return all
  }()

  @Test func everyOrderGivesTheSame() {
    let expected = MergedRecord(quarrel)
    var count = 0
    func permute(_ chosen: [Contribution], _ rest: [Contribution]) {
      if rest.isEmpty {
        count += 1
        #expect(MergedRecord(chosen) == expected)
      }
      for index in rest.indices {
        var rest = rest
        let next = rest.remove(at: index)
        permute(chosen + [next], rest)
      }
    }
    permute([], quarrel)
    #expect(count == 120)
  }

  @Test func winnersAloneWithWhatComesLaterGiveWhatAllGive() {
    for mask in 1..<(1 << quarrel.count) {
      let held = quarrel.indices.filter { mask >> $0 & 1 == 1 }.map { quarrel[$0] }
      let later = quarrel.indices.filter { mask >> $0 & 1 == 0 }.map { quarrel[$0] }
      let merged = MergedRecord(held)
      let winners = merged.winners.map { merged.contributions[$0] }
      #expect(MergedRecord(winners + later).record == MergedRecord(quarrel).record)
    }
  }

  @Test func aRecordIsReadBackFromItsBytes() throws {
    var record = Record()
    record.pmid = PMID(7)
    record.pmcid = PMCID("PMC12")
    record.doi = DOI("10.1000/ABC")
    record.title = .value("Títle 作")
    record.authors = .value(
      AuthorList(
        [
          Author(lastName: "Alpha", foreName: "Ada", initials: "A", suffix: "Jr"),
          Author(collectiveName: "Beta Group"),
        ], isIncomplete: true))
    record.affiliations = .empty
    record.journal.title = .value("Trials")
    record.journal.issn = .empty
    record.date = .value(
      PartialDate(
        year: 1999, month: 7, season: .winter, endYear: 2000, endMonth: 8, text: "Winter 1999"))
    record.abstract = .value([
      AbstractSection(label: "AIM", text: "One."), AbstractSection(text: ""),
    ])
    record.publicationTypes = .value([])
    record.substances = .value([Substance("Interleukin-2")])
    record.headings = .value([
      MeshHeading(
        "Neoplasms", isMajorTopic: .value(true),
        qualifiers: [
          MeshQualifier("therapy", isMajorTopic: .value(false)), MeshQualifier("genetics"),
        ])
    ])
    record.citationsStated = .value(596)
    record.unmapped = [.init(tag: "", value: "kept")]
    let bytes = record.encoded()
    #expect(Record(encoded: bytes) == record)
    for count in 0..<bytes.count { _ = Record(encoded: Array(bytes[..<count])) }
    for index in bytes.indices {
      for byte in [0, 1, 2, 0x7F, 0x80, 0xFF] as [UInt8] {
        var broken = bytes
        broken[index] = byte
        _ = Record(encoded: broken)
      }
    }
  }
}

@Suite struct DeletionTests {
  private func contribution(
    _ kind: Contribution.Kind, _ path: String, _ offset: Int = 0, title: String? = nil,
    format: PageFormat = .pubmedXML, version: Int? = nil, revised: String? = nil
  ) -> Contribution {
    var record = Record()
    record.pmid = PMID(7)
    if let title { record.title = .value(title) }
    if let version { record.version = .value(version) }
    if let revised { record.history = .value([HistoryEvent(status: "revised", date: revised)]) }
    return Contribution(
      record: record, kind: kind,
      source: Source(format: format, path: path, offset: offset, length: 1))
  }

  @Test func aDeletionOfALaterFileTakesTheRecordAway() {
    let merged = MergedRecord([
      contribution(.page, "a/pubmed21n0001.xml.gz", title: "Gone"),
      contribution(.deletion, "b/pubmed21n1200.xml.gz"),
    ])
    #expect(merged.isDeleted)
    #expect(merged.record.title == .notStated)
    #expect(merged.record.pmid == PMID(7))
    #expect(merged.standing == 0)
    #expect(merged.contributions.map(\.kind) == [.page, .deletion])
  }

  @Test func aRecordOfALaterFileOutlivesADeletion() {
    let merged = MergedRecord([
      contribution(.deletion, "pubmed20n1200.xml"),
      contribution(.page, "pubmed21n0001.xml", title: "Back"),
      contribution(.page, "pubmed20n0900.xml", title: "Gone"),
    ])
    #expect(!merged.isDeleted)
    #expect(merged.record.title == .value("Back"))
    #expect(merged.conflicts == [])
  }

  @Test func inOneFileTheOrderOfItsBytesDecides() {
    let before = contribution(.page, "x.xml", 10, title: "T")
    let after = contribution(.page, "x.xml", 90, title: "T")
    let deletion = contribution(.deletion, "x.xml", 50)
    #expect(MergedRecord([before, deletion]).isDeleted)
    #expect(!MergedRecord([after, deletion]).isDeleted)
  }

  @Test func aDeletedRecordThatOthersCiteIsAStub() {
    let merged = MergedRecord([
      contribution(.page, "x.xml", title: "T"), contribution(.deletion, "y.xml"),
      contribution(.stub, "p.txt", title: "As cited", format: .article),
    ])
    #expect(merged.isDeleted)
    #expect(merged.isStub)
    #expect(merged.record.title == .value("As cited"))
  }

  @Test(arguments: [
    ("pubmed21n1298.xml.gz", 211298), ("d/pubmed20n0014.xml", 200014), ("pubmed21n129.xml", 0),
    ("xpubmed21n1298.xml", 0), ("pubmed", 0), ("", 0), ("pubmed21x1298", 0),
  ])
  func theNumberOfAnNLMFileIsInItsName(_ path: String, _ number: Int) {
    #expect(Deletion.fileNumber(ofPath: path) == number)
  }

  @Test func theHigherVersionThenTheLaterRevisionWins() {
    let merged = MergedRecord([
      contribution(.page, "a", title: "Z", version: 1, revised: "2020-01-01"),
      contribution(.page, "b", title: "A", version: 2, revised: "2019-01-01"),
      contribution(.page, "c", title: "M", version: 2, revised: "2019-01-02"),
    ])
    #expect(merged.record.title == .value("M"))
    #expect(merged.contributions.map(\.source.path) == ["c", "b", "a"])
  }
}

@Suite struct DeletionPlacesTests {
  /// One deletion held against one page.
  private func voids(_ deletion: Source, _ stated: Source) -> Bool {
    if deletion.path == stated.path { return deletion.offset > stated.offset }
    return Deletion.fileNumber(ofPath: deletion.path) >= Deletion.fileNumber(ofPath: stated.path)
  }

  @Test func aStatedNumberCountsAsTheFilesOwn() throws {
    let pmid = try #require(PMID(7))
    let record = try #require(Deletion.record(pmid, fileNumber: 210002))
    let deletion = Contribution(
      record: record, kind: .deletion,
      source: Source(format: .jsonLines, path: "export.jsonl", offset: 0, length: 1))
    for (path, isVoid) in [("pubmed21n0001.xml", true), ("pubmed21n0003.xml", false)] {
      var stated = Record()
      stated.pmid = pmid
      let page = Contribution(
        record: stated, kind: .page,
        source: Source(format: .pubmedXML, path: path, offset: 0, length: 1))
      let merged = MergedRecord([page, deletion])
      #expect(merged.isDeleted == isVoid)
      #expect(merged.deletedBy == 210002)
      #expect(merged.record.unmapped.isEmpty)
    }
    #expect(Deletion.record(pmid, fileNumber: nil) == nil)
  }

  @Test func allDeletionsAtOneLookSayWhatEachSays() {
    let paths = ["a.xml", "b.xml", "pubmed20n0001.xml", "pubmed20n0002.xml", "x/pubmed20n0002.xml"]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      func source() -> Source {
        Source(
          format: .pubmedXML, path: paths.randomElement(using: &random) ?? "",
          offset: Int.random(in: 0...3, using: &random), length: 1)
      }
      let deletions = (0..<Int.random(in: 0...4, using: &random)).map { _ in source() }
      let places = Deletion.Places(
        deletions.map { Contribution(record: Record(), kind: .deletion, source: $0) })
      let stated = source()
      #expect(
        places.void(stated) == deletions.contains { voids($0, stated) }, "\(deletions) \(stated)")
    }
  }
}
