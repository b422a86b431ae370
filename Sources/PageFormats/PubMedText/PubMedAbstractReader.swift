internal import Literature

/// One record of PubMed's “abstract” text, paragraph by paragraph. What a paragraph is, its place and
/// its first words say: citation, title, authors, affiliations, abstract, identifiers, declarations.
struct PubMedAbstractReader {
  private enum Expected { case citation, title, authors, abstract, other, afterIdentifiers }

  private var record = Record()
  private var findings: [NumberedRecords.Finding] = []
  private var expected = Expected.citation
  private var names: PubMedNames?
  private var abstract: [TextParagraph] = []
  private var others: [[Bytes]] = []
  private var otherLanguage: String?

  /// The words before a paragraph that say what it is.
  private enum Opening: String, CaseIterable {
    case article = "[Article in "
    case noAuthors = "[No authors listed]"
    case collaborators = "Collaborators:"
    case affiliations = "Author information:"
    case noAbstract = "No abstract available."
    case publisher = "Publisher:"
    case conflict = "Conflict of interest statement:"
    case book = "In: "

    static let all = allCases.map { ($0, Array($0.rawValue.utf8)) }
  }

  mutating func take(_ paragraph: TextParagraph) {
    var lines = paragraph.lines
    let identifiers = Self.identifierLines(lines)
    lines.removeLast(identifiers.count)
    if !lines.isEmpty { take(text: TextParagraph(lines: lines)) }
    for line in identifiers { take(identifier: line.text) }
    if !identifiers.isEmpty { expected = .afterIdentifiers }
  }

  private mutating func take(text paragraph: TextParagraph) {
    switch expected {
    case .citation: return takeCitation(paragraph.joined)
    case .title:
      record.title = .value(paragraph.joined.text)
      expected = .authors
      return
    case .authors, .abstract, .other, .afterIdentifiers: break
    }
    guard let first = paragraph.lines.first?.text else { return }
    if let (opening, mark) = Opening.all.first(where: { first.hasPrefix($0.1) }) {
      return take(opening, paragraph, behind: mark.count)
    }
    if PubMedCorrections.opens(first) {
      let list = PubMedCorrections.read(paragraph)
      record.commentsCorrections = .value((record.commentsCorrections.value ?? []) + list)
      return
    }
    switch expected {
    case .authors where names == nil && PubMedNames.isOne(paragraph.joined):
      names = PubMedNames(paragraph.joined)
      expected = .abstract
    case .citation, .title, .authors, .abstract:
      expected = .abstract
      abstract.append(paragraph)
    case .other: others[others.count - 1] += paragraph.lines.map(\.text)
    case .afterIdentifiers: keep(paragraph)
    }
  }

  private mutating func take(_ opening: Opening, _ paragraph: TextParagraph, behind count: Int) {
    var lines = paragraph.lines.map(\.text)
    lines[0] = lines[0].dropFirst(count).trimmed
    if lines[0].isEmpty { lines.removeFirst() }
    let text = TextParagraph.joined(lines)
    switch opening {
    case .article: takeLanguage(text, paragraph)
    case .noAuthors:
      record.authors = .empty
      expected = .abstract
    case .collaborators: record.investigators = .value(PubMedNames(text).authors)
    case .affiliations: takeAffiliations(text)
    case .noAbstract: record.abstract = .empty
    case .publisher:
      others.append(lines)
      expected = .other
    case .conflict: record.conflictStatement = .value(text.text)
    case .book: takeBook(text, paragraph)
    }
  }

  // MARK: Parts

  private mutating func takeCitation(_ line: Bytes) {
    expected = .title
    guard let citation = PubMedCitation(line) else {
      // A book's record begins with its title.
      record.title = .value(line.text)
      expected = .authors
      return
    }
    citation.state(in: &record)
  }

  /// `[Article in Chinese; Abstract available in Chinese from the publisher]`
  private mutating func takeLanguage(_ text: Bytes, _ paragraph: TextParagraph) {
    var parts = text.split(separator: UInt8(ascii: ";")).map(\.trimmed)
    if let last = parts.last, last.last == UInt8(ascii: "]") {
      parts[parts.count - 1] = last.dropLast()
    }
    guard let first = parts.first, let codes = PubMedLanguage.codes(first) else {
      return keep(paragraph)
    }
    record.languages = .value(codes)
    for part in parts.dropFirst() {
      if let language = Self.between(part, Self.available, Self.fromPublisher),
        let code = PubMedLanguage.codes(language)?.first
      {
        otherLanguage = code
      } else {
        record.unmapped.append(UnmappedField(tag: "LanguageNote", value: part.text))
      }
    }
  }

  private static let available = Array("Abstract available in ".utf8)
  private static let fromPublisher = Array(" from the publisher".utf8)

  private static func between(_ text: Bytes, _ start: [UInt8], _ end: [UInt8]) -> Bytes? {
    guard text.hasPrefix(start) else { return nil }
    let rest = text.dropFirst(start.count)
    return rest.firstRange(of: end).map { rest[..<$0.lowerBound] }
  }

  private mutating func takeAffiliations(_ text: Bytes) {
    // Without initials or groups among them, names are known by what follows.
    if names == nil, let paragraph = abstract.popLast() { names = PubMedNames(paragraph.joined) }
    expected = .abstract
    guard names?.take(affiliations: text) != true, !text.isEmpty else { return }
    record.affiliations = .value([text.text])
  }

  /// `In: Book of alpha [Internet]. Town: Publisher; 2023 Jan–. 2024 Feb 5.`
  private mutating func takeBook(_ text: Bytes, _ paragraph: TextParagraph) {
    guard record.date == .notStated else {
      abstract.append(paragraph)
      return
    }
    record.unmapped.append(UnmappedField(tag: "Book", value: text.text))
    let sentences = text.last == UInt8(ascii: ".") ? text.dropLast() : text
    let last = sentences.lastRange(of: Array(". ".utf8)).map { sentences[$0.upperBound...] }
    record.date = Stated(DateText.parse(last ?? sentences) ?? PrintedDates.date(text.text))
  }

  private mutating func keep(_ paragraph: TextParagraph) {
    record.unmapped.append(UnmappedField(tag: "text", value: paragraph.joined.text))
    findings.append(
      .init(
        code: .unmappedText,
        message: "\(String.quoted(paragraph.joined)) is no part of a record; it is kept",
        place: paragraph.lines.first?.text.startIndex))
  }

  // MARK: Identifiers

  private static let identifiers = ["DOI: ", "PMCID: ", "PMID: ", "PII: "].map { Array($0.utf8) }

  /// The lines at the end that each hold an identifier, and one of them a number.
  private static func identifierLines(_ lines: [TextParagraph.Line]) -> [TextParagraph.Line] {
    let count = lines.reversed().prefix { line in
      identifiers.contains { mark in
        line.text.hasPrefix(mark) && line.text.dropFirst(mark.count).contains(where: \.isDigit)
      }
    }.count
    return Array(lines.suffix(count))
  }

  private mutating func take(identifier line: Bytes) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    let name = line[..<colon].text
    let value = line[(colon + 1)...].trimmed
    let word = value.word(after: value.startIndex) ?? value
    switch name {
    case "PMID":
      record.pmid = record.pmid ?? PMID(word.text)
      if record.pmid == nil { return keep(name, value, .badPMID) }
      take(status: value[word.endIndex...].trimmed)
    case "PMCID":
      record.pmcid = record.pmcid ?? PMCID(word.text)
      if record.pmcid == nil { keep(name, value, .badIdentifier) }
    case "DOI":
      record.doi = record.doi ?? DOI(word.text)
      if record.doi == nil { keep(name, value, .badIdentifier) }
    case _: if !record.pii.isStated { record.pii = .value(value.text) }
    }
  }

  private mutating func keep(_ name: String, _ value: Bytes, _ code: DiagnosticCode) {
    record.unmapped.append(UnmappedField(tag: name, value: value.text))
    findings.append(
      .init(
        code: code, message: "\(String.quoted(value)) is no \(name); it is kept",
        place: value.startIndex))
  }

  /// The statuses of NLM by what PubMed prints behind the PMID.
  private static let statuses: [String: String] = [
    "[Indexed for MEDLINE]": "MEDLINE", "[PubMed - indexed for MEDLINE]": "MEDLINE",
    "[PubMed - in process]": "In-Process", "[PubMed - in data review]": "In-Data-Review",
    "[PubMed - as supplied by publisher]": "Publisher", "[PubMed - OLDMEDLINE]": "OLDMEDLINE",
  ]

  private mutating func take(status: Bytes) {
    guard !status.isEmpty else { return }
    if let known = Self.statuses[status.text] {
      record.status = .value(known)
    } else {
      record.unmapped.append(UnmappedField(tag: "Status", value: status.text))
    }
  }

  // MARK: The whole

  mutating func finished() -> NumberedRecords.Read {
    record.authors = names?.list ?? record.authors
    // An empty line stands only before the notice of copyright: sections follow one another without.
    if let last = abstract.last, Self.isNotice(last, isAlone: abstract.count == 1) {
      record.copyright = .value(last.joined.text)
      abstract.removeLast()
    }
    let lines = abstract.flatMap(\.lines).map(\.text)
    if !lines.isEmpty { record.abstract = .value(WrappedAbstract.sections(lines)) }
    if !others.isEmpty {
      record.otherAbstracts = .value(
        others.map { lines in
          OtherAbstract(
            language: otherLanguage, type: "Publisher", sections: WrappedAbstract.sections(lines))
        })
    }
    if record.pmid == nil {
      findings.append(.init(code: .missingPMID, message: "the record has no PMID"))
    }
    if !record.title.isStated {
      findings.append(.init(code: .missingTitle, message: "the record has no title"))
    }
    return (record, findings)
  }

  private static let noticeMarks = [
    "©", "(c) ", "(C) ", "opyright", "Published by", "rights reserved",
  ]
  .map { Array($0.utf8) }

  private static func isNotice(_ paragraph: TextParagraph, isAlone: Bool) -> Bool {
    let text = paragraph.joined
    guard isAlone else { return text.count <= 600 }
    return text.count <= 300 && noticeMarks.contains { text.contains($0) }
  }
}
