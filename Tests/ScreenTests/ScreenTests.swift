internal import Screen
internal import Testing

struct ScreenTests {
  private func screen(_ rows: Int, _ columns: Int, _ draw: (inout Screen) -> Void) -> String {
    var screen = Screen(size: Size(rows: rows, columns: columns))
    draw(&screen)
    return screen.picture
  }

  @Test func textIsCutAtTheLimitAndAtTheEdge() {
    let picture = screen(2, 8) {
      #expect($0.put("immunotherapy", row: 0, column: 0, limit: 6) == 6)
      #expect($0.put("immunotherapy", row: 1, column: 2) == 8)
    }
    #expect(
      picture == """
        immuno
          immuno

        """)
  }

  @Test func aWideLetterThatDoesNotFitIsNotCutInTwo() {
    let picture = screen(1, 4) { #expect($0.put("a日本", row: 0, column: 0) == 3) }
    #expect(picture == "a日\n")
  }

  @Test func whatIsOutsideIsDropped() {
    let picture = screen(2, 6) {
      $0.put("above", row: -1, column: 0)
      $0.put("below", row: 2, column: 0)
      $0.put("right", row: 0, column: 6)
      $0.put("far left", row: 1, column: -4)
      $0.put("日x", row: 0, column: -1)
    }
    #expect(picture == " x\nleft\n")
  }

  @Test func overwritingHalfOfAWideLetterBlanksTheOther() {
    let picture = screen(2, 6) {
      $0.put("日本", row: 0, column: 0)
      $0.put("x", row: 0, column: 1)
      $0.put("日本", row: 1, column: 0)
      $0.put("x", row: 1, column: 2)
    }
    #expect(picture == " x本\n日x\n")
  }

  @Test func aRowThatIsFilledHasItsStyleToTheEnd() {
    var screen = Screen(size: Size(rows: 2, columns: 6))
    screen.fill("ab", row: 0, column: 0, style: Style(.reverse))
    screen.fill("immunity", row: 1, column: 1, limit: 6, style: Style(.bold, color: .cyan))
    #expect(screen.picture == "ab\n immu…\n")
    #expect(
      screen.stylePicture == """
        aaaaaa
         bbbbb
        a = reverse
        b = bold cyan

        """)
  }

  @Test func restylingKeepsTheText() {
    var screen = Screen(size: Size(rows: 1, columns: 6))
    screen.put("tumour", row: 0, column: 0, style: Style(.bold))
    screen.restyle(row: 0, columns: 2..<20) { $0.attributes.insert(.reverse) }
    #expect(screen.picture == "tumour\n")
    #expect(screen.stylePicture == "aabbbb\na = bold\nb = bold reverse\n")
  }

  @Test func aScreenWithoutCellsTakesAnything() {
    for size in [Size(rows: 0, columns: 0), Size(rows: 0, columns: 5), Size(rows: -1, columns: 2)] {
      var screen = Screen(size: size)
      screen.put("text", row: 0, column: 0)
      screen.fill("日本", row: 0, column: 0)
      #expect(screen.picture == "")
    }
  }

  @Test func aDifferenceNamesTheFirstCellThatParts() throws {
    #expect(PictureDifference(expected: "a\n", actual: "a\n", record: "") == nil)
    let difference = try #require(
      PictureDifference(expected: "one\n日two\n", actual: "one\n日tow\n", record: "record it"))
    #expect(difference.description.contains("row 1, column 3:\n    - 日two\n    + 日tow\n"))
    #expect(difference.description.contains("record it"))
  }

  @Test func aScriptedTerminalGivesItsEventsAndKeepsScreens() {
    var terminal = MemoryTerminal(
      size: Size(rows: 1, columns: 4),
      script: [.key(.enter), .resized(Size(rows: 2, columns: 4))])
    #expect(terminal.nextEvent(timeout: nil) == .key(.enter))
    #expect(terminal.nextEvent(timeout: 0) == .resized(Size(rows: 2, columns: 4)))
    #expect(terminal.size == Size(rows: 2, columns: 4))
    #expect(terminal.nextEvent(timeout: 0) == nil)
    var screen = Screen(size: terminal.size)
    screen.put("text", row: 1, column: 0)
    terminal.show(screen)
    #expect(terminal.picture == "\ntext\n")
  }
}
