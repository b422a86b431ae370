internal import Screen
internal import Testing

struct TextLayoutTests {
  @Test(arguments: [
    ("immunotherapy", 13, "immunotherapy"), ("immunotherapy", 6, "immun…"),
    ("cell transfer", 6, "cell…"),
    ("日本語", 6, "日本語"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("e\u{301}e\u{301}e", 2, "e\u{301}…"),
    ("ab", 1, "…"), ("ab", 0, ""), ("ab", -3, ""), ("", 5, ""),
  ])
  func cutTextEndsWithDots(text: String, columns: Int, cut: String) {
    #expect(TextLayout.fit(text, columns) == cut)
  }

  @Test func paddedTextTakesJustItsColumns() {
    #expect(TextLayout.pad("ab", 4) == "ab  ")
    #expect(TextLayout.pad("ab", 4, .right) == "  ab")
    #expect(TextLayout.pad("日本語", 4) == "日… ")
    #expect(TextLayout.pad("日本語", 4, .right) == " 日…")
  }

  @Test(arguments: [
    ("the cells of the tumour", 9, ["the cells", "of the", "tumour"]),
    ("a  b   c", 3, ["a", "b", "c"]),
    ("a  b", 9, ["a  b"]),
    ("  leading and trailing  ", 11, ["leading and", "trailing"]),
    ("", 5, [""]), ("   ", 5, [""]),
    ("one\n\ntwo", 5, ["one", "", "two"]),
    ("IL-2-activated cells", 9, ["IL-2-", "activated", "cells"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
    ("免疫療法の研究", 6, ["免疫療", "法の研", "究"]),
    ("免疫、療法。", 5, ["免", "疫、", "療", "法。"]),
    ("IL-2免疫", 6, ["IL-2免", "疫"]),
    ("日本", 1, ["日", "本"]), ("ab", 0, ["a", "b"]),
    ("e\u{301}e\u{301}e\u{301}", 2, ["e\u{301}e\u{301}", "e\u{301}"]),
  ])
  func linesBreakWhereReadersExpectIt(text: String, columns: Int, lines: [String]) {
    #expect(TextLayout.wrap(text, columns).map(String.init) == lines)
  }

  @Test func noLineIsWiderThanItMayBeAndNothingIsLost() {
    let text =
      "Antitumor effect of IL-2-activated 免疫療法 cells (e\u{301}tude) on/off https://example.org/a/b"
    for columns in 2...100 {
      let lines = TextLayout.wrap(text, columns)
      for line in lines { #expect(TextLayout.width(of: line) <= columns) }
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
