import Testing

/// The main paths of a person, in the real program.
@Suite struct BrowserScenarios {
  private let sandbox: Sandbox
  /// The program between two looks at the terminal's modes.
  private let script = """
    set -m
    before=$(stty -g)
    $PROGRAM browse "$RECORDS"
    code=$?
    [ "$before" = "$(stty -g)" ] && state=same || state=changed
    echo "ENDED $code, modes $state"
    """

  init() throws { sandbox = try Sandbox() }

  private func start(rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(script, sandbox.environment, rows: rows, columns: columns)
    try terminal.wait(for: "#1")
    try terminal.wait(for: "Year  Journal")
    return terminal
  }

  private func expectLeft(_ terminal: PseudoTerminal, code: Int) throws {
    try terminal.wait(for: "ENDED")
    #expect(terminal.text.contains("ENDED \(code), modes same"), "\(terminal.text)")
    #expect(!terminal.isAlternate)
  }

  @Test func theSourcesOfARecordAreShownAndLeft() throws {
    let terminal = try start(rows: 40, columns: 120)
    terminal.type("s3493432\r")
    try terminal.wait(for: "5 listed of 596 stated")
    terminal.type("d")
    try terminal.wait(for: "Sources of PMID 3493432")
    try terminal.wait(for: "3493432-article.txt")
    try terminal.wait(for: "at byte 0, ")
    terminal.type("d")
    try terminal.wait(for: "5 listed of 596 stated")
    terminal.type("Q")
    try expectLeft(terminal, code: 0)
  }

  @Test func openFilterSearchFollowBackResizeQuit() throws {
    let terminal = try start(rows: 40, columns: 120)
    #expect(terminal.isAlternate)
    try terminal.wait(for: "Humans")

    terminal.type("t")
    try terminal.wait(for: "Enter AND")
    terminal.type("\r")
    try terminal.wait(for: "[Humans]")
    terminal.type("F")
    try terminal.wait("no chip") { !$0.text.contains("[Humans]") }
    terminal.type("\t")

    terminal.type("s3493432\r")
    try terminal.wait(for: "5 listed of 596 stated")
    terminal.type("q")
    try terminal.wait(for: "Year  Journal")

    terminal.type("jjj")
    // The cursor wanders while a screen is drawn, so it is waited for and never merely looked at.
    try terminal.wait("the fourth row") { $0.cursor.row == 5 && $0.text.contains("4/283") }
    terminal.type("\r")
    try terminal.wait(for: "PMID ")
    try terminal.wait("a record") { !$0.text.contains("Year  Journal") }
    terminal.type("\u{7F}")
    try terminal.wait(for: "Year  Journal")
    try terminal.wait("the same row") { $0.cursor.row == 5 && $0.text.contains("4/283") }

    terminal.resize(rows: 30, columns: 90)
    try terminal.wait("two parts") { $0.rows.last?.contains("? help") == true }
    #expect(terminal.rows.first?.contains("283") == true)
    terminal.type("Q")
    try expectLeft(terminal, code: 0)
  }

  @Test func aCitingLinkIsFollowedAndLeftAtTheSamePlace() throws {
    let terminal = try start()
    terminal.type("s3493432\r")
    try terminal.wait(for: "5 listed of 596 stated")
    terminal.type("1\r")
    try terminal.wait(for: "Known from PMID 3493432")
    terminal.type("H")
    try terminal.wait(for: "5 listed of 596 stated")
    terminal.type("L")
    try terminal.wait(for: "Known from PMID 3493432")
    terminal.type("Q")
    try expectLeft(terminal, code: 0)
  }

  @Test func suspendGivesTheTerminalBackAndComesAgain() throws {
    let terminal = try PseudoTerminal(
      """
      set -m
      before=$(stty -g)
      $PROGRAM browse "$RECORDS"
      [ "$before" = "$(stty -g)" ] && echo "STOPPED, modes same"
      read -r line
      fg >/dev/null
      echo "ENDED $?"
      """, sandbox.environment)
    try terminal.wait(for: "Year  Journal")
    terminal.type("\u{1A}")
    try terminal.wait(for: "STOPPED, modes same")
    #expect(!terminal.isAlternate)
    terminal.resize(rows: 30, columns: 100)
    terminal.type("\r")
    try terminal.wait("the whole new size") {
      $0.isAlternate && $0.rows.first?.contains("immunolit") == true
        && $0.rows.last?.contains("? help") == true
    }
    terminal.type("Q")
    try terminal.wait(for: "ENDED 0")
  }

  @Test(arguments: [(15, 143), (1, 129), (2, 130), (3, 131)])
  func asSignalledItEndsAndLeavesTheTerminalAsItWas(signal: Int32, code: Int) throws {
    let terminal = try start()
    terminal.signal(signal)
    try expectLeft(terminal, code: code)
  }

  @Test(arguments: [(11, 139), (6, 134), (4, 132)])
  func aCrashLeavesTheTerminalAsItWas(signal: Int32, code: Int) throws {
    let terminal = try start()
    terminal.signal(signal)
    try expectLeft(terminal, code: code)
  }

  @Test func controlCStopsNothingAndDoesNotQuit() throws {
    let terminal = try start()
    terminal.type("\u{3}")
    try terminal.wait(for: "Nothing is running")
    terminal.type("q")
    try expectLeft(terminal, code: 0)
  }

  @Test(arguments: ["dumb", "no-such-terminal", ""])
  func aTerminalThatCannotBeUsedIsNamed(type: String) throws {
    var environment = sandbox.environment
    environment["TERM"] = type
    let terminal = try PseudoTerminal(
      "$PROGRAM browse \"$RECORDS\" 2>&1 | tail -n 2; exit ${PIPESTATUS[0]}", environment)
    #expect(terminal.exitCode() == 2)
    let direct = try PseudoTerminal("$PROGRAM browse \"$RECORDS\"; echo \"ENDED $?\"", environment)
    try direct.wait(for: "ENDED 2")
    #expect(direct.text.contains("immunolit: "))
  }
}
