internal import ArgumentParser
internal import Browser
internal import Foundation
internal import Testing

@testable internal import immunolit

/// What the README shows of the program is made by the program.
@Suite(.serialized) struct ReadmeTests {
  private static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func commandsAreThoseOfTheProgram() throws {
    let help = Immunolit.helpMessage(columns: 100)
    try check("commands", "```\n\(help)\n```\n")
  }

  @Test func keysAreThoseOfTheKeyTable() throws {
    try check("keys", Keymap.markdownTable())
  }

  @Test func formatsAreThoseOfTheTable() throws {
    try check("formats", FormatText.markdownTable())
    try check("fields", FormatText.markdownFields())
  }

  @Test func whatExportsHoldIsWhatTheTableSays() throws {
    try check("held", HeldFieldText.markdownTable())
  }

  @Test func rulesOfMergingAreThoseOfTheProgram() throws {
    try check("merging", MergeRuleText.markdown())
  }

  /// The pages of this screen are the tests' own.
  @Test func screenIsAGoldenFrame() throws {
    let golden = Self.top.appending(path: "Tests/BrowserTests/Golden/topics-120x40.txt")
    let picture = try String(contentsOf: golden, encoding: .utf8)
    try check("screen", "```\n\(picture)\(picture.hasSuffix("\n") ? "" : "\n")```\n")
  }

  /// Compares a part of the README with what it is made from, or writes it while `RECORD_README` is
  /// set.
  private func check(_ name: String, _ made: String) throws {
    let file = Self.top.appending(path: "README.md")
    let readme = try String(contentsOf: file, encoding: .utf8)
    let part = try #require(
      GeneratedPart(name, in: readme), "README.md has no part \"<!-- generated: \(name) -->\"")
    if ProcessInfo.processInfo.environment["RECORD_README"] != nil {
      try part.replaced(by: made, in: readme).write(to: file, atomically: true, encoding: .utf8)
      return
    }
    #expect(
      readme[part.range] == made, "write the README's generated parts anew with scripts/record")
  }
}
