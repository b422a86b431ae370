import Markup
import Testing

@Suite struct HTMLRobustnessTests {
  /// One of everything that the layout knows, well under a kilobyte.
  private static let sample = Array(
    """
    <!DOCTYPE html><html><head><meta charset="utf-8"><title>T</title></head><body>
    <h1>Alpha &amp; beta é</h1><table><tr><td>PMID</td><td>1</td></tr></table>
    <ul><li>Humans<ol><li>x</li></ol></li></ul><pre>a
      b</pre><script>1<2</script><p hidden>no</p>a<br>b<!-- c --></body></html>
    """.utf8)

  /// As many origins as lines, and text that is UTF-8.
  private func check(_ html: [UInt8]) {
    let text = HTMLText(html: html)
    _ = HTMLText.isHTML(html)
    #expect(text.text.count(where: { $0 == 0x0A }) == text.origins.count)
    #expect(Windows1252.isUTF8(text.text[...]))
    #expect(text.text.isEmpty || text.text.last == 0x0A)
    #expect(zip(text.origins, text.origins.dropFirst()).allSatisfy { $0.line <= $1.line })
  }

  @Test func everyPrefixGivesAText() {
    for length in 0...Self.sample.count { check(Array(Self.sample.prefix(length))) }
  }

  @Test func everyByteRemovedDoubledOrReplacedGivesAText() {
    let telling: [UInt8] = [0, 0x0A, 0x1B, 0x20, 0x22, 0x26, 0x3B, 0x3C, 0x3E, 0x80, 0xC3, 0xFF]
    for index in Self.sample.indices {
      var removed = Self.sample
      removed.remove(at: index)
      check(removed)
      var doubled = Self.sample
      doubled.insert(doubled[index], at: index)
      check(doubled)
      for byte in telling {
        var replaced = Self.sample
        replaced[index] = byte
        check(replaced)
      }
    }
  }

  @Test func deepNestingEndsTheTextAndSaysSo() {
    let html = "<p>First</p>" + String(repeating: "<div><b><i>", count: 100_000) + "x"
    let text = HTMLText(html: Array(html.utf8))
    #expect(String(decoding: text.text, as: UTF8.self) == "First\n")
    #expect(text.isCutOff)
  }

  @Test func manyListsAndEntitiesStayWithinAFewTimesTheirSize() {
    let html = String(repeating: "<ol><li>&hellip;", count: 1_000) + "</ol>"
    #expect(HTMLText(html: Array(html.utf8)).text.count < 8 * html.utf8.count)
    let bomb = """
      <!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
      <p>&c;&c;</p>
      """
    #expect(HTMLText(html: Array(bomb.utf8)).text.count < bomb.utf8.count)
  }

  @Test func largeTextsAreReadWhole() {
    let html = "<p>" + String(repeating: "word ", count: 400_000) + "</p><p>End</p>"
    let text = HTMLText(html: Array(html.utf8)).text
    #expect(text.count == 2_000_000 + 5)
    #expect(text.suffix(5).elementsEqual("\nEnd\n".utf8))
  }

  @Test func htmlIsKnownByItsTags() {
    for html in [
      "<!DOCTYPE html>", "\n<!doctype HTML PUBLIC", "<html lang=en>", "<!-- saved --> <HTML>",
      "<?xml version='1.0'?>\n<!DOCTYPE html>", "<div class=x>", "<p>",
    ] { #expect(HTMLText.isHTML(Array(html.utf8)), "\(html)") }
    for other in [
      "", "<", "PMID- 1", "<PubmedArticleSet>", "<?xml version='1.0'?><!DOCTYPE PubmedArticleSet>",
      "a < b", "<!-- only", "» Articles » PMID: 1",
    ] { #expect(!HTMLText.isHTML(Array(other.utf8)), "\(other)") }
  }
}
