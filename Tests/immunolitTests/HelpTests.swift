import PageFormats
import Testing

@testable import immunolit

@Suite struct HelpTests {
  /// From the table of formats: a new one is named without a change of the help.
  @Test func helpAndMessagesNameEveryFormatThatIsRead() {
    let refusal = Trouble.noPages(["a"], findings: ["a/b.txt: why"])
    for profile in FormatProfile.all where profile.isRead {
      #expect(FormatText.titles.contains(profile.title))
      #expect(refusal.hint?.contains(profile.title) == true)
    }
    #expect(refusal.hint?.contains("a/b.txt: why") == true)
  }
}
