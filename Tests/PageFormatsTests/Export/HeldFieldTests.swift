import Literature
import PageFormats
import Testing

/// The table of what each format holds, proved by writing and reading.
@Suite struct HeldFieldTests {
  static let formats = ExportFormat.allCases

  /// Records written into one file, and what is read of it.
  private func read(_ records: [Record], _ format: ExportFormat) -> [Record] {
    var bytes = Array(format.head.utf8)
    for record in records { _ = format.write(LinkedRecord(record), to: &bytes) }
    bytes.append(contentsOf: format.tail.utf8)
    let page = PageParser.parse(bytes)
    #expect(page.format == format.format && page.diagnostics.isEmpty)
    return page.entries.filter { !$0.isStub }.map(\.record)
  }

  private func check(_ records: [Record], _ format: ExportFormat) {
    guard !records.isEmpty else { return }
    let read = read(records, format)
    #expect(read.count == records.count)
    for (index, (record, read)) in zip(records, read).enumerated() {
      let held = HeldField.reduced(record, for: format)
      let differences = read.differences(from: held)
      guard differences.isEmpty else {
        Issue.record("\(differences) of record \(index) came back otherwise")
        return
      }
    }
  }

  @Test func everyFieldHasARow() {
    let names = Set(HeldField.all.map(\.name))
    #expect(names == Set(RecordField.all.map(\.name) + ["unmapped"]))
    #expect(names.count == HeldField.all.count)
  }

  @Test(arguments: formats, 1...8)
  func whatTheTableSaysIsHeldComesBackOfAnyRecord(format: ExportFormat, seed: Int) {
    var generator = RecordGenerator(seed: UInt64(seed), words: RecordGenerator.awkward)
    check((0..<200).map { _ in generator.record() }, format)
  }

  @Test(arguments: formats)
  func whatTheTableSaysIsHeldComesBackOfFixtures(format: ExportFormat) {
    for (_, text) in StreamFixtures.all {
      let entries = PageParser.parse(Array(text.utf8)).entries
      check(entries.filter { !$0.isStub }.map(\.record), format)
    }
  }

  @Test(arguments: formats) func whatIsHeldIsHeldWhole(format: ExportFormat) {
    var generator = RecordGenerator(seed: 3, words: RecordGenerator.awkward)
    for number in 0..<500 {
      let held = HeldField.reduced(generator.record(), for: format)
      let again = HeldField.reduced(held, for: format)
      #expect(again.differences(from: held) == [], "record \(number)")
    }
  }

  /// Where the table states no loss, plain values come back as they were.
  @Test(arguments: formats) func aFieldWithoutALossIsWhole(format: ExportFormat) {
    var generator = RecordGenerator(seed: 4, words: ["alpha", "Beta", "gamma-delta", "β₂"])
    for number in 0..<500 {
      let record = generator.record()
      let held = HeldField.reduced(record, for: format)
      for field in HeldField.all where field.holding(in: format).loss == nil {
        guard let row = RecordField.all.first(where: { $0.name == field.name }) else { continue }
        // Stated to be empty, and a title that a book's stands in for.
        guard row.isStated(held), row.isStated(record) else { continue }
        if field.name == "title", record.title == .empty { continue }
        #expect(row.isSame(record, held), "\(field.name) of record \(number)")
      }
    }
  }

  /// What a format can state, its table of formats says; what it holds, this one.
  @Test(arguments: formats) func whatIsHeldIsWhatTheFormatCanState(format: ExportFormat) throws {
    let profile = try #require(FormatProfile.all.first { $0.format == format.format })
    var generator = RecordGenerator(seed: 5)
    var held: Set<String> = []
    for _ in 0..<300 {
      let record = HeldField.reduced(generator.record(), for: format)
      for field in RecordField.all where field.isStated(record) { held.insert(field.name) }
    }
    #expect(held == Set(profile.fields).subtracting(["cited_by", "references"]))
  }

  @Test func theWriterSaysWhichFieldsItCouldNotHold() {
    var record = Record()
    record.pmid = PMID(1)
    record.title = .value("Alpha\u{1}beta")
    record.specialty = .value("General")
    record.headings = .value([MeshHeading("Adult", ui: "D1")])
    var bytes: [UInt8] = []
    #expect(
      ExportFormat.medline.write(LinkedRecord(record), to: &bytes)
        == ["title", "specialty", "abstract", "headings"])
    #expect(
      ExportFormat.pubmedXML.write(LinkedRecord(record), to: &bytes) == [
        "title", "specialty", "abstract",
      ])
    #expect(ExportFormat.jsonLines.write(LinkedRecord(record), to: &bytes).isEmpty)
  }
}

/// An export never says more than the library knows, or it is counted.
@Suite struct NothingClaimedTests {
  private func record(_ headings: Stated<[MeshHeading]>, status: String) -> Record {
    var record = Record()
    record.pmid = PMID(7)
    record.title = .value("Alpha")
    record.abstract = .value([AbstractSection(text: "Beta.")])
    record.status = .value(status)
    record.headings = headings
    return record
  }

  private func read(_ record: Record, _ format: ExportFormat) -> (Record?, losses: [String]) {
    var bytes = Array(format.head.utf8)
    let losses = format.write(LinkedRecord(record), to: &bytes)
    bytes.append(contentsOf: format.tail.utf8)
    return (PageParser.parse(bytes).entries.first?.record, losses)
  }

  @Test(arguments: ExportFormat.allCases)
  func headingsThatAreNotStatedAreNotStatedToBeNone(format: ExportFormat) {
    let (read, losses) = read(record(.notStated, status: "MEDLINE"), format)
    #expect(read?.headings == .notStated)
    #expect(losses == (format == .jsonLines ? [] : ["status"]))
  }

  @Test(arguments: ExportFormat.allCases)
  func headingsThatAreStatedKeepTheStatus(format: ExportFormat) {
    for headings in [Stated.empty, .value([MeshHeading("Adult")])] {
      let (read, losses) = read(record(headings, status: "MEDLINE"), format)
      #expect(read?.status == .value("MEDLINE"))
      #expect(read?.headings.isStated == true)
      #expect(!losses.contains("status"))
    }
  }

  @Test(arguments: ExportFormat.allCases)
  func anAbstractThatIsNotStatedIsCountedWhereAbsenceSaysNone(format: ExportFormat) {
    var record = record(.notStated, status: "In-Process")
    record.abstract = .notStated
    let (read, losses) = read(record, format)
    #expect(losses.contains("abstract") == (read?.abstract == .empty))
    #expect((read?.abstract == .empty) == (format != .jsonLines))
  }
}
