import Literature
import Query
import Testing

@Suite struct QueryParserTests {
  private func parse(_ text: String) throws -> Query { try QueryParser.parse(text).query }

  private func word(_ text: String) -> Query { .word(text, isPrefix: false) }

  @Test func wordsAreANDed() throws {
    #expect(try parse("il-2 cancer") == .and(word("il-2"), word("cancer")))
  }

  @Test func nothingIsEverything() throws {
    #expect(try parse("") == .all)
    #expect(try parse("  \t ") == .all)
  }

  @Test func digitsAreAPMIDAndSeveralAreORed() throws {
    let first = try #require(PMID(17_170_002))
    let second = try #require(PMID(16_381_840))
    #expect(try parse("17170002") == .pmids([first]))
    #expect(try parse("17170002 16381840") == .pmids([first, second]))
  }

  @Test func digitsAmongWordsAreAWord() throws {
    #expect(try parse("interleukin 2") == .and(word("interleukin"), word("2")))
  }

  @Test func otherIdentifiersAreKnown() throws {
    #expect(try parse("PMC2600426") == .pmcid(#require(PMCID("2600426"))))
    #expect(try parse("10.1000/abc") == .doi(#require(DOI("10.1000/abc"))))
    #expect(try parse("PMID:17170002") == .pmids([#require(PMID(17_170_002))]))
    #expect(
      try parse("beta pmid:17170002") == .and(word("beta"), .pmids([#require(PMID(17_170_002))])))
  }

  @Test func phrasesAndBeginnings() throws {
    #expect(
      try parse("\"natural killer\" immun*")
        == .and(.phrase(["natural", "killer"]), .word("immun", isPrefix: true)))
  }

  @Test func operatorsAreTakenFromLeftToRight() throws {
    let parsed = try QueryParser.parse("a OR b AND c NOT d")
    #expect(parsed.query == .not(.and(.or(word("a"), word("b")), word("c")), word("d")))
    #expect(parsed.notes == [.leftToRight])
  }

  @Test func parenthesesComeFirst() throws {
    #expect(try parse("a AND (b OR c)") == .and(word("a"), .or(word("b"), word("c"))))
  }

  @Test func smallOperatorsAreRemarkedOn() throws {
    #expect(try QueryParser.parse("a or b").notes == [.lowerCaseOperator("or")])
  }

  @Test(arguments: [
    ("cancer[ti]", 6..<10), ("(a b", 0..<1), ("a b)", 3..<4), ("\"a b", 0..<1), ("a AND", 2..<5),
    ("NOT a", 0..<3), ("OR a", 0..<2), ("a ()", 2..<4), ("a OR AND b", 2..<4),
    (String(repeating: "a ", count: 3_000), 3_999..<6_000),
  ])
  func anErrorPointsAtItsPlace(text: String, place: Range<Int>) {
    #expect {
      try QueryParser.parse(text)
    } throws: { error in
      (error as? QueryError)?.place == place && (error as? QueryError)?.message.isEmpty == false
    }
  }

  @Test func everyTextIsAQueryOrAnError() {
    let pieces = [
      "(", ")", "\"", "\u{201C}", "[", "]", "*", "AND", "OR", "NOT", "or", "a", "12", "PMC1",
      "10.1/x", " ", "-", "\0", "\u{1B}", "é", "👩‍🔬", "\u{202E}", "{", "^", ":", ";--", "''",
    ]
    var texts = [""]
    for _ in 0..<3 {
      texts += texts.flatMap { text in pieces.map { text + $0 } }
    }
    for text in texts { _ = try? QueryParser.parse(text) }
    _ = try? QueryParser.parse(String(repeating: "(", count: 100_000))
    _ = try? QueryParser.parse(String(repeating: "a ", count: 10_000))
  }
}
