internal import Screen
internal import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｆｕｌｌ", 8), ("가", 2),
    ("\u{1100}\u{1161}\u{11A8}", 2), ("😀", 2), ("α-β", 3), ("ß", 1), ("क्षि", 3),
  ])
  func widthIsWhatAColumnTerminalTakes(text: String, columns: Int) {
    #expect(TextLayout.width(of: text) == columns)
  }

  @Test(arguments: [
    ("👩‍🔬", "👩🔬", 4), ("👍🏽", "👍", 2), ("🏽", "🏽", 2), ("❤️", "❤", 1), ("1️⃣", "1⃣", 1),
    ("🇺🇸", "🇺🇸", 2), ("im\u{AD}mune", "immune", 6), ("a\u{200B}b", "ab", 2), ("\u{FEFF}a", "a", 1),
  ])
  func whatTerminalsDisagreeAboutIsLeftOut(text: String, drawn: String, columns: Int) {
    var screen = Screen(size: Size(rows: 1, columns: 10))
    #expect(screen.put(text, row: 0, column: 0) == columns)
    #expect(screen.lines == [drawn])
  }

  @Test(arguments: [
    ("a\tb", "a␉b"), ("a\nb", "a␊b"), ("a\r\nb", "a␍␊b"), ("\u{1B}[31m", "␛[31m"), ("\u{7F}", "␡"),
    ("\u{9B}1m", "�1m"), ("a\u{202E}b", "a�b"), ("\u{2066}x\u{2069}", "�x�"), ("a\u{2028}b", "a␤b"),
    ("a\u{A0}b", "a b"), ("\u{301}x", "◌́x"), ("\u{0}", "␀"), ("\u{E000}", "\u{E000}"),
  ])
  func nothingInATextCommandsTheTerminal(text: String, drawn: String) {
    var screen = Screen(size: Size(rows: 1, columns: 10))
    screen.put(text, row: 0, column: 0)
    #expect(screen.lines == [drawn])
    #expect(TextLayout.width(of: text) == TextLayout.width(of: drawn))
  }

  @Test func aCellKeepsAtMostFourMarks() {
    var screen = Screen(size: Size(rows: 1, columns: 3))
    screen.put("a" + String(repeating: "\u{301}", count: 9) + "b", row: 0, column: 0)
    #expect(screen[0, 0].character.unicodeScalars.count == 5)
    #expect(screen[0, 1].character == "b")
  }

  @Test func everyScalarHasCellsThatAddUpToItsWidth() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      var screen = Screen(size: Size(rows: 1, columns: 4))
      let end = screen.put(text, row: 0, column: 0)
      if end > 2 || end != TextLayout.width(of: text) {
        Issue.record("U+\(String(value, radix: 16)) takes \(end) columns")
      }
    }
  }
}
