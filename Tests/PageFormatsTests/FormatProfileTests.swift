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

  @Test func whatIsUnknownIsRefusedWithEveryFormatThatIsRead() throws {
    let page = PageParser.parse(Array("A letter about alpha.\n".utf8))
    let refusal = try #require(page.diagnostics.first)
    #expect(refusal.code == .unknownFormat && page.diagnostics.count == 1)
    for profile in FormatProfile.all {
      #expect(refusal.message.contains(profile.title) == profile.isRead, "\(profile.title)")
    }
    #expect(refusal.message.contains("“Journal…Vol.”") && !refusal.message.contains("\n"))
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
