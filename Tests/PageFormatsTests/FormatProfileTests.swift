import Literature
import Testing

@testable import PageFormats

@Suite struct FormatProfileTests {
  private static let known = Set(RecordField.all.map(\.name) + ["cited_by", "references"])

  @Test func theTableHasEveryFormatOnceInTheOrderOfMerging() {
    #expect(FormatProfile.all.map(\.format) == PageFormat.allCases)
    #expect(Set(FormatProfile.all.map(\.title)).count == PageFormat.allCases.count)
    for profile in FormatProfile.all {
      #expect(!profile.fields.isEmpty && profile.fields.allSatisfy { Self.known.contains($0) })
    }
  }

  @Test func everyFormatThatIsReadSaysHowItIsKnown() {
    for profile in FormatProfile.all where profile.isRead {
      #expect(!profile.marks.isEmpty, "\(profile.format)")
    }
  }

  @Test func whatIsUnknownIsRefusedInOneShortLine() throws {
    let page = PageParser.parse(Array("A letter about alpha.\n".utf8))
    let refusal = try #require(page.diagnostics.first)
    #expect(refusal.code == .unknownFormat && page.diagnostics.count == 1)
    #expect(refusal.message.utf8.count < 100 && refusal.message.contains("immunolit formats"))
    #expect(!refusal.message.contains("\n"))
  }

  /// Fields that are too rare for the fixtures.
  private static let rare = [
    """
    <PubmedArticle><MedlineCitation><PMID>1</PMID><Article>
    <ELocationID EIdType="pii" ValidYN="Y">x1</ELocationID></Article>
    <PersonalNameSubjectList><PersonalNameSubject><LastName>Alpha</LastName></PersonalNameSubject>
    </PersonalNameSubjectList></MedlineCitation></PubmedArticle>
    """,
    """
    PMID- 1
    AD  - Institute of Alpha
    VN  - 2
    GS  - abc
    SFM - Flight
    FPS - Alpha, Beta
    OAB - Anderes.
    """,
    """
    » Articles » PMID: 1

    A Title of Alpha

    Abstract

    One text.

    Copyright © 2001 Alpha.
    """,
    "TY  - JOUR\nTI  - On alpha\nJF  - Journal of Alpha\nJ2  - J Alpha\nER  -\n",
    "PMID,Title,Authors,Citation\n1,On alpha,Alpha A,J Alpha. 2007;2(1):3. pii: x1.\n",
    "1: Alpha A. On alpha. J Alpha. 2007;2(1):3. pii: x1. PMID: 1.\n",
  ]

  /// The table promises nothing that no parser gives.
  @Test func everyFieldOfTheTableIsGivenByItsFormat() {
    var given: [PageFormat: Set<String>] = [:]
    var records: [Record] = []
    func read(_ text: String) {
      let page = PageParser.parse(Array(text.utf8))
      guard let format = page.format else { return }
      records += page.entries.map(\.record)
      for field in RecordField.all
      where page.entries.contains(where: { field.isStated($0.record) }) {
        given[format, default: []].insert(field.name)
      }
    }
    for text in Fixtures.all + StreamFixtures.all.map(\.text) + Self.rare { read(text) }
    // Our own lines say all that any other format does.
    for record in records {
      read(String(decoding: RecordLine.object(LinkedRecord(record)).line, as: UTF8.self))
    }
    for profile in FormatProfile.all where profile.isRead {
      let missing = Set(profile.fields).subtracting(given[profile.format] ?? [])
        .subtracting(["cited_by", "references"])
      #expect(missing.isEmpty, "no fixture of \(profile.format) gives \(missing.sorted())")
    }
  }

  /// Every parser against the table, with the fixtures of all formats.
  @Test(arguments: Fixtures.all + StreamFixtures.all.map(\.text))
  func noParserGivesAFieldThatItsFormatCannotState(text: String) throws {
    let page = PageParser.parse(Array(text.utf8))
    let format = try #require(page.format)
    let profile = FormatProfile.all[format.rank]
    for field in RecordField.all where page.entries.contains(where: { field.isStated($0.record) }) {
      #expect(profile.fields.contains(field.name), "\(format) states \(field.name)")
    }
    #expect(page.links.isEmpty || profile.fields.contains { $0 == "references" })
  }
}
