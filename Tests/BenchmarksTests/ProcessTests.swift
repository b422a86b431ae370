internal import Testing

@testable internal import Benchmarks

struct ProcessTests {
  private let environment = ["PATH=/usr/bin:/bin", "TERM=xterm-256color"]

  @Test func programRunsInATerminalOfFiftyRowsOf160Columns() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "stty size; exec cat"], environment: environment)
    defer { terminal.end() }
    #expect(terminal.firstScreen(showing: "50 160") != nil)
  }

  @Test func aKeyIsTimedUntilItsLastByte() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh", ["-c", "echo ready; exec cat"], environment: environment)
    defer { terminal.end() }
    _ = terminal.firstScreen(showing: "ready")
    // The terminal's own echo is the repaint.
    #expect(terminal.press("x")?.bytes == 1)
    #expect(terminal.residentMegabytes() != nil)
  }

  @Test func aProgramThatNeverShowsTheMarkerHasNoFirstScreen() throws {
    let terminal = try PseudoTerminal("/bin/echo", ["nothing"], environment: environment)
    #expect(terminal.firstScreen(showing: "ready") == nil)
  }

  @Test(arguments: [("exit 3", 3), ("kill -9 $$", 137)])
  func exitCodesAreThoseThatAShellReports(script: String, code: Int32) throws {
    let child = try ChildProcess.run(
      "/bin/sh", ["-c", script], environment: environment, outputPath: "/dev/null")
    #expect(child.exitCode == code)
    #expect(child.peakMegabytes > 0)
  }
}
