import Literature
import PageFormats
import Testing

/// How the bytes of a file become text (page formats, section 4), for both page styles.
@Suite struct BytesOfAFileTests {
  private static let pages = [Fixtures.cureHunter, Fixtures.article, Fixtures.articleWithNames]

  /// All that a page says, without the places in the file.
  private func content(_ page: ParsedPage) -> [Record] { page.entries.map(\.record) }

  private func parse(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  private func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
    let mark: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    return text.utf16.reduce(into: mark) { bytes, unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
  }

  @Test(arguments: pages) func aCarriageReturnEndsALine(text: String) {
    for end in ["\r\n", "\r"] {
      let page = parse(text.replacing("\n", with: end))
      #expect(content(page) == content(parse(text)))
      #expect(page.diagnostics.map(\.code) == parse(text).diagnostics.map(\.code))
    }
  }

  @Test(arguments: pages) func aFormFeedEndsALine(text: String) {
    #expect(content(parse("\u{C}" + text)) == content(parse(text)))
    #expect(content(parse(text.replacing("\n\n", with: "\n\u{C}"))) == content(parse(text)))
  }

  @Test(arguments: pages, [true, false])
  func aByteOrderMarkTellsUTF16(text: String, isBigEndian: Bool) throws {
    let bytes = utf16(text, isBigEndian: isBigEndian)
    let page = PageParser.parse(bytes)
    #expect(content(page) == content(parse(text)))
    #expect(page.diagnostics.map(\.code) == [.utf16] + parse(text).diagnostics.map(\.code))
    #expect(try #require(page.entries.first).range.upperBound <= bytes.count)
  }

  @Test(arguments: [true, false])
  func aUTF16FileThatIsCutInsideACharacterKeepsTheRest(isBigEndian: Bool) {
    let bytes = utf16(Fixtures.cureHunter, isBigEndian: isBigEndian)
    let page = PageParser.parse(bytes.dropLast())
    #expect(page.entries.first?.record.pmid == PMID(17_600_469))
  }

  @Test func aNULIsShownAsAReplacementCharacterAndSaid() throws {
    let page = parse(Fixtures.cureHunter.replacing("alpha\n", with: "al\0pha\n"))
    #expect(
      try #require(page.entries.first).record.title
        == .value("Title of al\u{FFFD}pha and beta cells."))
    #expect(page.diagnostics.contains { $0.code == .nulBytes })
  }

  @Test(arguments: pages) func lettersOfWindows1252AreReadAndSaid(text: String) throws {
    // Ö, ü and the typographic quotes of 0x93 and 0x94.
    let old: [UInt8] = [0xD6, 0xFC, 0x93, 0x94]
    let place = try #require(text.firstRange(of: text.contains("TITLE") ? "TITLE" : "T"))
    let bytes = Array(text[..<place.lowerBound].utf8) + old + Array(text[place.lowerBound...].utf8)
    let page = PageParser.parse(bytes)
    let new = text[..<place.lowerBound] + "Öü“”" + text[place.lowerBound...]
    #expect(content(page) == content(parse(String(new))))
    #expect(page.diagnostics.first?.code == .notUTF8)
  }

  @Test func controlCharactersOfAPageAreDataAndStayInItsValues() {
    let page = parse(Fixtures.bare.replacing("Alpha Beta", with: "Al\u{1B}[2Jpha Be\u{202E}ta"))
    #expect(page.entries.first?.record.authors.value?.authors.first?.lastName == "Be\u{202E}ta")
  }
}
