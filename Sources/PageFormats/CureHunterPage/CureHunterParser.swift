internal import Literature

/// Reads the first page style (page formats, section 1).
struct CureHunterParser {
  private var record = Record()
  private var findings: Findings
  private let page: PageText
  private let parts: CureHunterParts

  static func parse(_ page: PageText) -> ParsedPage {
    var parser = CureHunterParser(page)
    parser.readPMID()
    parser.readTitle()
    parser.readAbstract()
    parser.readAuthors()
    parser.readJournal()
    parser.readLists()
    var parsed = ParsedPage(format: .curehunter)
    parsed.entries = [.init(record: parser.record, isStub: false, range: 0..<page.fileLength)]
    parsed.diagnostics = parser.findings.diagnostics
    return parsed
  }

  private init(_ page: PageText) {
    self.page = page
    parts = CureHunterParts(page)
    findings = Findings(page: page)
  }

  /// A part without its label, its lines joined with blanks.
  private func value(_ part: Range<Int>, _ label: [UInt8]) -> Bytes {
    CureHunterParts.value(page.joined(part), label) ?? page.joined(part)
  }

  private mutating func readPMID() {
    guard let part = parts.pmid else {
      return findings.add(
        .missingPMID, "no line “PMID” with a number", line: parts.title.lowerBound)
    }
    // What stands behind the closing bracket, or below it, belongs to no field.
    var end = part.lowerBound + 1
    while end < part.upperBound, !page.lines[end].isEmpty, !isClosed(part.lowerBound..<end) {
      end += 1
    }
    for index in end..<part.upperBound where !page.lines[index].isEmpty { keepUnmapped(index) }

    let value = value(part.lowerBound..<end, CureHunterParts.pmidLabel)
    let digits = value.prefix { $0.isDigit }
    record.pmid = PMID(digits.text)
    if record.pmid == nil {
      findings.add(.badPMID, "\(String.quoted(digits)) is no PMID", line: part.lowerBound)
    }
    guard let label = value.firstRange(of: Array("(Publication Type".utf8)) else { return }
    var list = value[label.upperBound...]
    if list.first == UInt8(ascii: "s") { list = list.dropFirst() }
    if list.first == UInt8(ascii: ":") { list = list.dropFirst() }
    if list.last == UInt8(ascii: ")") { list = list.dropLast() }
    let types = PublicationTypeList.parse(list.trimmed)
    for type in types where !PublicationTypeVocabulary.contains(type) {
      findings.add(
        .unknownPublicationType, "“\(type)” is no publication type of MeSH",
        line: part.lowerBound, pmid: record.pmid)
    }
    if !types.isEmpty { record.publicationTypes = .value(types.map { PublicationType($0) }) }
  }

  private func isClosed(_ range: Range<Int>) -> Bool {
    let text = page.joined(range)
    let label = CureHunterParts.value(text, CureHunterParts.pmidLabel) ?? text
    // The bracket may open on the line below the number.
    return label.last == UInt8(ascii: ")")
  }

  private mutating func keepUnmapped(_ index: Int) {
    record.unmapped.append(UnmappedField(tag: "text", value: page[index].text))
    findings.add(
      .unmappedText, "\(String.quoted(page[index])) belongs to no field; it is kept as it is",
      line: index, pmid: record.pmid)
  }

  private mutating func readTitle() {
    let title = page.joined(parts.title)
    if title.isEmpty {
      findings.add(.missingTitle, "no title", line: parts.title.lowerBound, pmid: record.pmid)
    } else {
      record.title = .value(title.text)
    }
  }

  private mutating func readAbstract() {
    guard let part = parts.abstract else { return }
    var lines: [Bytes] = []
    for index in part {
      var line = page[index]
      if index == part.lowerBound {
        line = CureHunterParts.value(line, CureHunterParts.abstractLabel) ?? line
      }
      if Self.isCopyright(line) {
        record.copyright = .value(line.text)
      } else {
        lines.append(line)
      }
    }
    let sections = AbstractText.sections(lines)
    if !sections.isEmpty { record.abstract = .value(sections) }
  }

  private static let copyrightMarks = [
    "Copyright ©", "Copyright (c)", "Copyright 1", "Copyright 2", "©",
  ]
  .map { Array($0.utf8) }

  static func isCopyright(_ line: Bytes) -> Bool {
    copyrightMarks.contains { line.hasPrefix($0) }
  }

  private mutating func readAuthors() {
    guard let part = parts.authors else { return }
    var authors: [Author] = []
    for part in value(part, CureHunterParts.authorsLabel).commaParts {
      if !authors.isEmpty, PersonalName.isSuffix(part), authors[authors.count - 1].suffix == nil {
        authors[authors.count - 1].suffix = part.text
      } else {
        authors.append(PersonalName.fullName(part))
      }
    }
    if !authors.isEmpty { record.authors = .value(AuthorList(authors)) }
  }

  private mutating func readJournal() {
    guard let part = parts.journal else { return }
    let line = JournalLine(value(part, CureHunterParts.journalLabel))
    record.journal.title = Stated(line.title)
    record.journal.abbreviation = Stated(line.abbreviation)
    record.journal.issn = Stated(line.issn)
    record.journal.issnMedium = Stated(line.issnMedium)
    record.journal.country = Stated(line.country)
    record.volume = Stated(line.volume)
    record.issue = Stated(line.issue)
    record.pages = Stated(line.pages)
    record.date = Stated(line.date)
    if line.date == nil {
      findings.add(
        .badDate, "no date in \(String.quoted(value(part, CureHunterParts.journalLabel)))",
        line: part.lowerBound, pmid: record.pmid)
    }
  }

  // MARK: Lists

  private mutating func readLists() {
    if let part = parts.chemicals {
      let items = items(part, CureHunterParts.chemicalsLabel)
      if !items.isEmpty { record.substances = .value(items.map { Substance($0.text) }) }
    }
    if let part = parts.topics {
      let items = items(part, CureHunterParts.topicsLabel)
      if !items.isEmpty { record.headings = .value(items.map(TopicItem.heading)) }
    }
  }

  /// Bulleted items; a line without a bullet goes on with the item before it. The list ends with the
  /// first such line behind an empty one: what follows is the site's, never part of the last topic.
  private mutating func items(_ part: Range<Int>, _ label: [UInt8]) -> [Bytes] {
    var items: [Range<Int>] = []
    var glued: Bytes?
    var isOpen = true
    for index in part {
      var line = page[index]
      if index == part.lowerBound { line = CureHunterParts.value(line, label) ?? line }
      if line.isEmpty {
        if !items.isEmpty || glued != nil { isOpen = false }
        continue
      }
      if Self.isCopyright(line) {
        // The notice is the abstract's wherever the page prints it.
        isOpen = false
        if !record.copyright.isStated { record.copyright = .value(line.text) }
      } else if let item = Self.bullet(line) {
        isOpen = true
        if index == part.lowerBound { glued = item } else { items.append(index..<(index + 1)) }
      } else if isOpen, let last = items.last {
        items[items.count - 1] = last.lowerBound..<(index + 1)
      } else if index != part.lowerBound {
        keepUnmapped(index)
      }
    }
    let rest = items.map { range in
      let text = page.joined(range)
      return Self.bullet(text) ?? text
    }
    return ((glued.map { [$0] } ?? []) + rest).filter { !$0.isEmpty }
  }

  private static let bullets = ["•", "·", "‣", "▪", "●", "*", "- "].map { Array($0.utf8) }

  /// The text behind a bullet, nil without one.
  static func bullet(_ line: Bytes) -> Bytes? {
    for mark in bullets where line.hasPrefix(mark) { return line.dropFirst(mark.count).trimmed }
    return nil
  }
}
