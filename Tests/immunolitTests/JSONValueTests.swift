import PageFormats
import Testing

@testable import immunolit

@Suite struct JSONValueTests {
  /// Not arguments of the test: the test's own output would print them raw.
  @Test func whatWouldActOnATerminalIsEscaped() {
    let cases = [
      ("a\"b\\c", #""a\"b\\c""#),
      ("tab\tnew\nreturn\r", #""tab\tnew\nreturn\r""#),
      ("\u{1B}[31m", #""\u001b[31m""#),
      ("\u{0}\u{7F}\u{9B}", #""\u0000\u007f\u009b""#),
      ("\u{202E}\u{2028}", #""\u202e\u2028""#),
      ("Größe 研究 👩‍🔬", #""Größe 研究 👩‍🔬""#),
    ]
    for (text, printed) in cases {
      #expect(String(decoding: JSONValue.string(text).line, as: UTF8.self) == printed)
    }
  }

  @Test(arguments: [(0.0, "0.000"), (1.5, "1.500"), (12.0456, "12.046"), (-1, "0.000")])
  func secondsHaveThreeDecimals(_ value: Double, _ printed: String) {
    #expect(String(decoding: JSONValue.decimal(value).line, as: UTF8.self) == printed)
  }
}

@Suite struct VisibleTextTests {
  @Test func controlCharactersBecomeMarks() {
    let cases = [
      ("plain é 研究", "plain é 研究"),
      ("a\u{1B}]0;b\u{7}", "a␛]0;b␇"),
      ("a\nb\u{7F}", "a␊b␡"),
      ("\u{9B}31m\u{202E}", "<U+009B>31m<U+202E>"),
    ]
    for (text, visible) in cases { #expect(VisibleText.line(text) == visible) }
  }
}

@Suite struct NumberTextTests {
  @Test(arguments: [(0, "0"), (999, "999"), (20_788, "20,788"), (1_234_567, "1,234,567")])
  func thousandsAreGrouped(_ number: Int, _ text: String) {
    #expect(NumberText.grouped(number) == text)
  }

  @Test(arguments: [(512, "512 bytes"), (1_500, "1.5 kB"), (272_000_000, "272.0 MB")])
  func sizesHaveAUnit(_ bytes: Int, _ text: String) {
    #expect(NumberText.size(bytes) == text)
  }

  @Test(arguments: [(7.0, "0:07"), (750.0, "12:30"), (3723.0, "1:02:03")])
  func timesReadAsAClock(_ seconds: Double, _ text: String) {
    #expect(NumberText.clock(seconds) == text)
  }
}
