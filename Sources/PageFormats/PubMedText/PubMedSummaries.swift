internal import Literature

/// PubMed's summary text: `1: Alpha A, Beta B. Title. J Alpha. 2007;1:2-3. doi: 10.1/alpha. PMID: 11.`,
/// an empty line between two (page formats, section 3).
enum PubMedSummaries {
  static func lastEnd(_ bytes: [UInt8]) -> Int? { NumberedText.summaries.lastEnd(bytes) }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    NumberedRecords.parse(chunk, .summaryText, .summaries) { paragraphs in
      var reader = PubMedSummaryReader()
      reader.read(TextParagraph.joined(paragraphs.flatMap(\.lines).map(\.text)))
      return reader.finished()
    }
  }
}

/// One record of summary text. Sentences tell its parts apart; a title may be several.
struct PubMedSummaryReader {
  private var record = Record()
  private var findings: [NumberedRecords.Finding] = []

  private static let noAuthors = Array("[No authors listed]".utf8)
  private static let pmidMark = Array("PMID: ".utf8)
  private static let bookMark = Array("In: ".utf8)

  mutating func read(_ text: Bytes) {
    guard let year = Self.issuePlace(in: text) else { return readUnread(text) }
    let tail = text[year.start...]
    // A chapter states its date, then its book; no journal stands before the date.
    let dateEnd = tail.firstRange(of: Array(". ".utf8))?.upperBound ?? tail.endIndex
    let isChapter = tail[dateEnd...].hasPrefix(Self.bookMark)
    let head = text[text.startIndex...year.stop]
    let titleEnd = isChapter ? head.endIndex : Self.lastSentence(of: head)
    let journal = text[titleEnd..<max(titleEnd, year.stop)].trimmed
    PubMedCitation(journal: journal.isEmpty ? nil : journal.text, tail: tail).state(in: &record)
    readAuthorsAndTitle(text[text.startIndex..<titleEnd].trimmed)
  }

  /// Keeps what has no date by which the parts could be told apart, and takes the PMID from it.
  private mutating func readUnread(_ text: Bytes) {
    if let place = text.lastRange(of: Self.pmidMark) {
      record.pmid = PMID(text[place.upperBound...].prefix(while: \.isDigit).text)
    }
    record.unmapped.append(UnmappedField(tag: "Citation", value: text.text))
    findings.append(
      .init(
        code: .unreadCitation,
        message: "\(String.quoted(text)) names no journal and year; it is kept"))
  }

  // MARK: Places

  /// The full stop before the date of the issue, and the date: of several years behind full stops the
  /// first with a volume or pages behind it, else the first that is a date. A title may cite another
  /// work in brackets.
  private static func issuePlace(in text: Bytes) -> (stop: Int, start: Int)? {
    var first: (stop: Int, start: Int)?
    var rest = text
    var depth = 0
    var counted = text.startIndex
    while let year = CitationLine.yearPlace(in: rest) {
      for byte in text[counted..<year.stop] {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
        if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
      }
      counted = year.stop
      let end = rest[year.start...].firstIndex { ";:.".utf8.contains($0) } ?? rest.endIndex
      if DateText.parse(rest[year.start..<end].trimmed) != nil {
        if depth == 0, end < rest.endIndex, rest[end] != UInt8(ascii: ".") { return year }
        if first == nil { first = year }
      }
      rest = rest[year.start...]
    }
    return first
  }

  /// Where the sentence before the last full stop begins: behind `. `, `? ` or `! `.
  private static func lastSentence(of head: Bytes) -> Int {
    var index = head.endIndex - 1
    while index > head.startIndex + 1 {
      index -= 1
      if head[index].isBlank, ".?!".utf8.contains(head[index - 1]) { return index + 1 }
    }
    return head.startIndex
  }

  // MARK: Authors and title

  private mutating func readAuthorsAndTitle(_ text: Bytes) {
    var title = text
    if text.hasPrefix(Self.noAuthors) {
      record.authors = .empty
      title = text.dropFirst(Self.noAuthors.count).trimmed
      if title.first == UInt8(ascii: ".") { title = title.dropFirst().trimmed }
    } else if let end = Self.endOfAuthors(text) {
      record.authors = PubMedNames(text[..<end]).list
      title = text[end...].trimmed
    }
    record.title = Stated(title.isEmpty ? nil : title.text)
  }

  /// Behind the full stop of the authors. A name may hold one itself (`St. Alpha B`), so a list whose
  /// last name has no initials goes on; the first sentence is the next best.
  private static func endOfAuthors(_ text: Bytes) -> Int? {
    var candidate: Int?
    var rest = text
    for _ in 0..<4 {
      guard let stop = rest.firstRange(of: Array(". ".utf8)) else { break }
      let line = text[..<stop.lowerBound]
      // Without a title behind it, a line is the title.
      if PubMedNames.isOne(line) {
        if PubMedNames.endsInAName(line) { return stop.upperBound }
        candidate = candidate ?? stop.upperBound
      }
      rest = rest[stop.upperBound...]
    }
    return candidate
  }

  mutating func finished() -> NumberedRecords.Read {
    if record.pmid == nil {
      findings.append(.init(code: .missingPMID, message: "the record has no PMID"))
    }
    if !record.title.isStated {
      findings.append(.init(code: .missingTitle, message: "the record has no title"))
    }
    return (record, findings)
  }
}
