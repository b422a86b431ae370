import Testing

/// What stands on a real terminal, and what its mouse does.
@Suite struct ScreenScenarios {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func wideCombiningAndControlCharactersStandInTheirColumns() throws {
    try sandbox.write(
      """
      免疫 cafe\u{301} 👍🏽 a\u{202E}b\u{202C} \u{1B}[31mred.
      AuthorsAlpha Beta
      JournalJournal of alpha (J Alpha) Vol. 1 (2001)
      PMID7 (Publication Type: Letter)
      """, to: "page.txt")
    let terminal = try PseudoTerminal(
      "$PROGRAM browse $FOLDER/page.txt; echo ENDED $?", sandbox.environment)
    try terminal.wait(for: "2001  J Alpha           免疫 café")
    try terminal.wait(for: "1/1")
    let row = try #require(terminal.rows.first { $0.contains("2001  J Alpha") })
    // The two columns at the right are where they stand for every record.
    #expect(row.contains("␛[31mred."))
    #expect(!terminal.text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) })
    terminal.type("Q")
    try terminal.wait(for: "ENDED 0")
  }

  @Test func aClickSelectsTwoOpenAndTheWheelMoves() throws {
    let terminal = try PseudoTerminal(
      "$PROGRAM browse $RECORDS; echo ENDED $?", sandbox.environment)
    try terminal.wait(for: "1/283")
    // Reports of the SGR mouse mode: button, column and row from 1; `M` pressed, `m` let go.
    terminal.type("\u{1B}[<0;20;5M\u{1B}[<0;20;5m")
    try terminal.wait("the third row") { $0.text.contains("3/283") && $0.cursor.row == 4 }
    terminal.type("\u{1B}[<65;20;5M")
    try terminal.wait(for: "6/283")
    terminal.type("\u{1B}[<64;20;5M")
    try terminal.wait(for: "3/283")
    terminal.type("\u{1B}[<0;20;4M\u{1B}[<0;20;4m\u{1B}[<0;20;4M\u{1B}[<0;20;4m")
    try terminal.wait("a record") { !$0.text.contains("Year  Journal") }
    terminal.type("Q")
    try terminal.wait(for: "ENDED 0")
  }
}
