import Literature
import PageFormats
import Query
import Testing

@testable import Library

/// A library that is given parsed pages directly.
final class WrittenLibrary {
  let folder: TemporaryFolder
  private let connection: LibraryConnection
  private let contents: ContentStore
  private let writer: LibraryWriter

  init() throws {
    folder = try TemporaryFolder()
    connection = try LibraryConnection(path: folder.library, for: .importing)
    contents = try ContentStore(connection)
    writer = try LibraryWriter(connection, contents)
  }

  @discardableResult
  func write(_ path: String, _ page: ParsedPage) throws -> ImportReport {
    try connection.execute("BEGIN IMMEDIATE")
    let report = try writer.write(
      PreparedFile(
        head: FileHead(path: path, size: 0, modified: 0, format: page.format ?? .article),
        fingerprint: Fingerprint(of: Array(path.utf8)), part: PreparedPart(page, contents)))
    try writer.flush()
    try connection.execute("COMMIT")
    return report
  }

  func remove(_ path: String) throws {
    try connection.execute("BEGIN IMMEDIATE")
    try writer.remove(path)
    try writer.flush()
    try connection.execute("COMMIT")
  }

  func content() throws -> [String] { try folder.libraryContent(connection) }
}

extension TemporaryFolder {
  /// All that a reader can see of the library, free of document numbers.
  func libraryContent(_ connection: LibraryConnection) throws -> [String] {
    let reader = try reader()
    var lines: [String] = []
    func name(_ row: RecordRow) -> String { row.pmid?.description ?? "\(row.title ?? "?")" }
    let totals = try reader.totals()
    lines.append("\(totals.records) records, \(totals.stubs) stubs")
    let everything = try connection.statement("SELECT number FROM document")
    var numbers: [DocumentNumber] = []
    try everything.forEach { numbers.append(DocumentNumber(UInt32($0.int(0)))) }
    for number in numbers {
      let detail = try #require(try reader.detail(number))
      let row = try #require(try reader.rows(of: DocumentSet([number]), 0..<1).first)
      var line = "\(name(row)) stub=\(detail.isStub) deleted=\(detail.isDeleted)"
      line += " \(row.title ?? "-") \(row.journal ?? "-") \(row.firstAuthor ?? "-")"
      line += " \(detail.record)"
      line += " cited by \(detail.citedBy.map(name).sorted())"
      line += " cites \(detail.references.map(name).sorted())"
      line += " counts \(row.citedByCount) \(row.referenceCount) \(row.year ?? 0)"
      line += " sources \(detail.sources.map { "\($0.path):\($0.offset)" }.sorted())"
      lines.append(line)
    }
    let all = DocumentSet(numbers)
    for topic in try reader.topics(in: all) { lines.append("\(topic)") }
    for word in ["alpha", "beta", "gamma", "delta", "lung", "trials"] {
      let found = try reader.documents(Selection(query: .word(word, isPrefix: false)))
      let rows = try reader.rows(of: found, 0..<found.count)
      #expect(rows.count == found.count)
      lines.append("\(word): \(rows.map(name).sorted())")
    }
    return lines.sorted()
  }
}

/// A generator whose numbers follow from its seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Pages that quarrel: few records, few identifiers, many ways of stating them.
func randomPage(_ random: inout Seeded) -> ParsedPage {
  func maybe(_ odds: Int) -> Bool { Int.random(in: 0..<odds, using: &random) == 0 }
  func word() -> String { ["alpha", "beta", "gamma", "delta"].randomElement(using: &random)! }
  var page = ParsedPage(format: [.article, .curehunter].randomElement(using: &random)!)
  for index in 0..<Int.random(in: 1...4, using: &random) {
    var record = Record()
    if !maybe(3) { record.pmid = PMID(Int.random(in: 1...5, using: &random)) }
    if maybe(3) { record.pmcid = PMCID(String(Int.random(in: 1...3, using: &random))) }
    if maybe(3) { record.doi = DOI("10.1000/\(Int.random(in: 1...3, using: &random))") }
    if !maybe(4) { record.title = .value(word()) }
    if maybe(2) { record.pages = .value("\(Int.random(in: 1...2, using: &random))-9") }
    if maybe(2) {
      record.date = .value(PartialDate(year: Int.random(in: 2000...2001, using: &random), text: ""))
    }
    if maybe(4) { record.journal.title = .value("Trials of \(word())") }
    if maybe(3) { record.headings = .value([MeshHeading("Lung \(word())")]) }
    if maybe(5) { record.version = .value(Int.random(in: 2...3, using: &random)) }
    if maybe(4) {
      let day = "2020-01-0\(Int.random(in: 1...3, using: &random))"
      record.history = .value([HistoryEvent(status: "revised", date: day)])
    }
    if maybe(6) { record.unmapped = [UnmappedField(tag: "X", value: word())] }
    page.entries.append(
      .init(record: record, isStub: index > 0 || maybe(5), range: index * 10..<index * 10 + 5))
  }
  for index in page.entries.indices.dropFirst() {
    page.links.append(maybe(2) ? .init(citing: 0, cited: index) : .init(citing: index, cited: 0))
  }
  for index in page.entries.indices where maybe(3) {
    if let cited = PMID(Int.random(in: 4...8, using: &random)) {
      page.mentions.append(.init(citing: index, cited: cited))
    }
  }
  if maybe(3), let gone = PMID(Int.random(in: 1...5, using: &random)) {
    let offset = Int.random(in: 0...30, using: &random)
    page.deletions = [.init(pmid: gone, range: offset..<offset + 1)]
  }
  return page
}

@Suite struct IdentityTests {
  @Test(arguments: 0..<60)
  func theOrderOfFilesChangesNothing(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let pages = (0..<Int.random(in: 2...8, using: &random)).map {
      // Some files bear a number of NLM's, which orders their deletions.
      ($0.isMultiple(of: 2) ? "\($0)" : "pubmed20n000\($0).xml", randomPage(&random))
    }
    var first: [String]?
    for round in 0..<4 {
      let library = try WrittenLibrary()
      for (path, page) in pages.shuffled(using: &random) {
        // Some files said something else before, and some are read again.
        if round > 0, Bool.random(using: &random) {
          try library.write(path, randomPage(&random))
        }
        try library.write(path, page)
      }
      if round > 1 {
        try library.write("gone", randomPage(&random))
        for (path, page) in pages where Bool.random(using: &random) {
          try library.write(path, page)
        }
        try library.remove("gone")
      }
      let content = try library.content()
      if let first {
        #expect(content == first)
      } else {
        first = content
      }
    }
  }

  private func entry(_ isStub: Bool = true, _ fill: (inout Record) -> Void) -> ParsedPage {
    var record = Record()
    fill(&record)
    var page = ParsedPage(format: .article)
    page.entries = [.init(record: record, isStub: isStub, range: 0..<1)]
    return page
  }

  @Test func aDOIJoinsTheRecordThatALaterSourceKnowsByPMID() throws {
    let library = try WrittenLibrary()
    try library.write(
      "1",
      entry {
        $0.doi = DOI("10.1000/ABC")
        $0.title = .value("alpha")
      })
    #expect(try library.folder.reader().totals().stubs == 1)
    try library.write(
      "2",
      entry(false) {
        $0.pmid = PMID(7)
        $0.doi = DOI("10.1000/abc")
      })
    let reader = try library.folder.reader()
    #expect(try reader.totals() == (1, 0))
    #expect(try reader.detail(pmid: 7)?.record.title == .value("alpha"))
    #expect(try reader.pmids("10.1000/Abc") == [7])
    try library.remove("2")
    #expect(try library.folder.reader().totals() == (0, 1))
  }

  @Test func equalTitlesOfDifferentDOIsStayApart() throws {
    let library = try WrittenLibrary()
    for doi in ["10.1000/1", "10.1000/2"] {
      try library.write(
        doi,
        entry {
          $0.doi = DOI(doi)
          $0.title = .value("Editorial")
          $0.date = .value(PartialDate(year: 2000, text: "2000"))
          $0.pages = .value("1")
        })
    }
    #expect(try library.folder.reader().totals().stubs == 2)
  }

  @Test func whatIsPrintedAloneJoinsWhatIsKnownBetter() throws {
    let library = try WrittenLibrary()
    func printed(_ record: inout Record, _ title: String) {
      record.title = .value(title)
      record.date = .value(PartialDate(year: 2000, text: "2000"))
      record.pages = .value("223-34")
    }
    try library.write("1", entry { printed(&$0, "A Trial of one.") })
    try library.write(
      "2",
      entry {
        printed(&$0, "A trial of one")
        $0.pmid = PMID(7)
      })
    #expect(try library.folder.reader().totals().stubs == 1)
  }
}
