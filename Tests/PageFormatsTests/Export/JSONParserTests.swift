import PageFormats
import Testing

@Suite struct JSONParserTests {
  private func read(_ text: String) throws(JSONParser.Fault) -> JSONValue {
    let bytes = Array(text.utf8)
    var parser = JSONParser(bytes.span)
    return try parser.read()
  }

  private func printed(_ text: String) -> String {
    do { return String(decoding: try read(text).line, as: UTF8.self) } catch { return "\(error)" }
  }

  @Test(arguments: [
    ("null", "null"), (" [ true , false ] ", "[true,false]"), ("{ }", "{}"), ("[ ]", "[]"),
    (#"{"a":{"b":[1,-2]}}"#, #"{"a":{"b":[1,-2]}}"#), ("0", "0"), ("-0", "0"), ("1.50", "1.50"),
    ("1E+9", "1E+9"), ("123456789012345678901", "123456789012345678901"),
    (#""\u03b2\ud83d\ude00\/\b\f""#, #""β😀/\u0008\u000c""#), ("\"\u{7F}é\"", #""\u007fé""#),
  ])
  func whatIsWellFormedIsRead(_ text: String, _ line: String) { #expect(printed(text) == line) }

  @Test(arguments: [
    ("", "cutOff"), ("[1,", "cutOff"), ("\"a", "cutOff"), ("{\"a\"", "cutOff"), ("tru", "cutOff"),
    ("-", "cutOff"), ("1.", "cutOff"), ("\"\\u12", "cutOff"), ("[1,]", "unexpected"),
    ("{\"a\":1,}", "unexpected"), ("{a:1}", "unexpected"), ("'a'", "unexpected"),
    ("nul1", "unexpected"), ("01", "rest"), ("1.a", "badNumber"), ("+1", "unexpected"),
    ("1 2", "rest"), ("\"\\x\"", "badEscape"), ("\"\\u12g4\"", "badEscape"),
    ("\"\\ud83d\"", "loneSurrogate"), ("\"\\ude00\"", "loneSurrogate"),
    ("\"\\ud83d\\u0041\"", "loneSurrogate"), ("\"a\tb\"", "control"), ("[1 2]", "unexpected"),
  ])
  func whatIsNotIsAFault(_ text: String, _ fault: String) { #expect(printed(text) == fault) }

  @Test func depthIsLimited() {
    let inner = String(repeating: "[", count: JSONParser.deepest)
    #expect(printed(inner + String(repeating: "]", count: JSONParser.deepest)).hasPrefix("[["))
    #expect(printed("[" + inner) == "tooDeep")
    #expect(printed(String(repeating: "{\"a\":", count: 1_000_000)) == "tooDeep")
  }

  @Test func theNumberOfValuesIsLimited() {
    #expect(printed("[" + String(repeating: "1,", count: JSONParser.mostValues)) == "tooMany")
  }
}
