import Markup
import Testing

/// The lines of a piece of HTML.
private func lines(_ html: String) -> [String] { lines(Array(html.utf8)) }

private func lines(_ html: [UInt8]) -> [String] {
  var lines = String(decoding: HTMLText(html: html).text, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  if lines.last == "" { lines.removeLast() }
  return lines
}

@Suite struct HTMLTextTests {
  @Test func blocksBecomeLines() {
    #expect(lines("<div>Alpha</div><div>Beta</div>Gamma") == ["Alpha", "Beta", "Gamma"])
  }

  @Test func paragraphsStandApart() {
    #expect(lines("<h1>Title</h1><p>One.</p><p>Two.</p>") == ["Title", "", "One.", "", "Two."])
  }

  @Test func nestedBlocksMakeOneLineEnd() {
    #expect(lines("<div><div><div>A</div></div></div><div>B</div>") == ["A", "B"])
  }

  @Test func listItemsBecomeBullets() {
    #expect(
      lines("<body>Topics<ul><li>Humans</li><li> <div>Adult</div></li><li></li></ul>Tail")
        == ["Topics", "  • Humans", "  • Adult", "Tail"])
  }

  @Test func numberedItemsKeepTheirNumbers() {
    #expect(
      lines("<ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>")
        == ["  1. One", "  • Inner", "  2. Two"])
  }

  @Test func cellsAreSetOffByBlanks() {
    #expect(
      lines("<table><tr><th>PMID</th><td>1</td></tr><tr><td>Date</td><td>1987</td></tr></table>")
        == ["PMID 1", "Date 1987"])
  }

  @Test func lineBreaksBreakAndCount() {
    #expect(lines("<body>a<br>b<br/><br/>c<div>d<br></div>e") == ["a", "b", "", "c", "d", "e"])
  }

  @Test func whiteSpaceFoldsWithinALine() {
    #expect(lines("<p>  a \n\t b  <b> c</b> d </p>") == ["a b c d"])
  }

  @Test func unbreakableBlanksAreBlanksAndStay() {
    #expect(lines("<p>Vol.&nbsp;22&nbsp;&nbsp;Issue</p>") == ["Vol. 22  Issue"])
  }

  @Test func preformattedTextStands() {
    #expect(lines("<pre>a  b\n  c</pre>d  e") == ["a  b", "  c", "", "d e"])
  }

  @Test func entitiesAreDecoded() {
    #expect(
      lines("<p>A&amp;B &lt;x&gt; &eacute;&#233;&#xE9; &beta; &bull; &#8226; &copy;</p>")
        == ["A&B <x> ééé β • • ©"])
  }

  @Test func whatIsNoTextVanishes() {
    let html = """
      <!DOCTYPE html><html><head><title>Not this</title><style>p{}</style>
      <script>var a = "<p>no</p>";</script></head><body><!-- nor <p>this</p> -->
      <noscript><p>no</p></noscript><template><p>no</p></template><p>This</p>
      <div hidden>no</div><div style="Display : none">no</div><svg><text>no</text></svg>
      <select><option>no</option></select><textarea>no</textarea></body></html>
      """
    #expect(lines(html) == ["This"])
  }

  @Test func wordsRunOnThroughInlineElements() {
    #expect(lines("<p>inter<i>leukin</i>-<sup>2</sup></p>") == ["interleukin-2"])
  }

  @Test func declaredCharsetsAreRead() {
    let page = Array("<meta charset=windows-1252><p>".utf8) + [0x93, 0xE9, 0x94]
    #expect(lines(page) == ["“é”"])
    let cyrillic =
      Array("<meta http-equiv=x content='text/html; charset=koi8-r'>".utf8) + [0xC1, 0xC2]
    #expect(lines(cyrillic) == ["аб"])
    #expect(HTMLText(html: cyrillic).charset == "koi8-r")
  }

  @Test func undeclaredCharsetIsUTF8OrElseWindows1252() {
    #expect(lines(Array("<p>é".utf8)) == ["é"])
    let old = HTMLText(html: Array("<p>".utf8) + [0xE9])
    #expect(String(decoding: old.text, as: UTF8.self) == "é\n")
    #expect(old.isCharsetDoubtful)
  }

  @Test func strayBytesInDeclaredUTF8AreMended() {
    let page = HTMLText(html: Array("<meta charset='utf-8'><p>β".utf8) + [0x96] + Array("γ".utf8))
    #expect(String(decoding: page.text, as: UTF8.self) == "β–γ\n")
    #expect(page.isCharsetDoubtful)
  }

  @Test func byteOrderMarksDecide() {
    let wide: [UInt8] =
      [0xFF, 0xFE] + "<p>é</p>".utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(lines(wide) == ["é"])
    #expect(HTMLText.isHTML(wide))
    #expect(lines([0xEF, 0xBB, 0xBF] + Array("<p>a".utf8)) == ["a"])
  }

  @Test func everyLineKnowsWhereItBegan() {
    let html = "<html>\n<body>\n<p>One\n  two</p>\n<ul>\n<li>Three</li></ul>\n"
    let text = HTMLText(html: Array(html.utf8))
    #expect(lines(html) == ["One two", "", "  • Three"])
    #expect(text.origins.map(\.line) == [3, 6, 6])
    #expect(text.origins.map(\.offset) == [14, 36, 36])
  }

  @Test func zeroBytesAreNothing() {
    #expect(lines([0] + Array("<p>a".utf8) + [0, 0] + Array("b".utf8)) == ["ab"])
  }

  @Test func emptyInputGivesEmptyText() {
    #expect(HTMLText(html: []).text == [])
    #expect(HTMLText(html: Array("<html>".utf8)).text == [])
    #expect(HTMLText(html: Array("<br>".utf8)).text == [])
  }
}
