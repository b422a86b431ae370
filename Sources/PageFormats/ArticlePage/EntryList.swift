internal import Literature

/// The entries below `Citing Articles` or `References`.
///
/// An entry ends with its line of identifiers; one without ends at a number that begins the next, or
/// at two empty lines. Within it, paragraphs are told apart by empty lines.
enum EntryList {
  /// Appends the entries of some lines.
  static func read(
    _ page: PageText, _ lines: Range<Int>, into entries: inout [ParsedPage.Entry],
    findings: inout Findings
  ) {
    let groups = groups(page, lines)
    entries.reserveCapacity(entries.count + groups.count)
    for group in groups {
      let entry = EntryReader(page, group, findings: &findings)
      guard entry.hasContent else { continue }
      let range = page.fileRange(ofLines: group)
      entries.append(.init(record: entry.record, isStub: true, range: range))
    }
  }

  private static func groups(_ page: PageText, _ lines: Range<Int>) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start: Int?
    var last = lines.lowerBound
    var empty = 0
    var hasIdentifiers = false
    func close(_ end: Int) {
      if let first = start { groups.append(first..<end) }
      start = nil
      hasIdentifiers = false
    }
    for index in lines {
      if page.lines[index].isEmpty {
        empty += 1
        continue
      }
      let line = page[index]
      let isIdentifiers = EntryIdentifiers.isLine(line)
      if start != nil, empty >= 2 || (hasIdentifiers && !isIdentifiers) || number(line) != nil {
        // Identifiers on several lines belong together, and a number alone is a list's.
        if !(isIdentifiers && !hasIdentifiers) { close(last + 1) }
      }
      if start == nil { start = index }
      if isIdentifiers { hasIdentifiers = true }
      last = index
      empty = 0
    }
    close(last + 1)
    return groups
  }

  /// `12. ` or `12) ` at the start of a numbered entry: the length of that.
  static func number(_ line: Bytes) -> Int? {
    let digits = line.prefix { $0.isDigit }
    guard (1...4).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let mark = rest.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
      rest.count == 1 || rest[rest.startIndex + 1].isBlank
    else { return nil }
    return digits.count + 1
  }
}

/// One citing or cited entry as a stub's record.
struct EntryReader {
  private(set) var record = Record()
  private(set) var hasContent = false

  init(_ page: PageText, _ lines: Range<Int>, findings: inout Findings) {
    var paragraphs: [(text: Bytes, line: Int)] = []
    var identifiers = EntryIdentifiers()
    var start: Int?
    func close(_ end: Int) {
      if let first = start { paragraphs.append((page.joined(first..<end), first)) }
      start = nil
    }
    for index in lines {
      if page.lines[index].isEmpty || EntryIdentifiers.isLine(page[index]) {
        close(index)
        if !page.lines[index].isEmpty { identifiers.read(page[index], line: index, &findings) }
      } else if start == nil {
        start = index
      }
    }
    close(lines.upperBound)
    if let first = paragraphs.first, let length = EntryList.number(first.text) {
      paragraphs[0].text = first.text.dropFirst(length).trimmed
      if paragraphs[0].text.isEmpty { paragraphs.removeFirst() }
    }
    record.pmid = identifiers.pmid
    record.pmcid = identifiers.pmcid
    record.doi = identifiers.doi
    hasContent = !paragraphs.isEmpty || identifiers.isStated
    read(paragraphs, &findings)
  }

  /// Title first or citation first; the citation is the last paragraph that looks like one.
  private mutating func read(_ paragraphs: [(text: Bytes, line: Int)], _ findings: inout Findings) {
    guard !paragraphs.isEmpty else { return }
    var citation: CitationLine?
    let place = paragraphs.indices.last {
      CitationLine.yearPlace(in: paragraphs[$0].text) != nil
    }
    if let place {
      citation = CitationLine(paragraphs[place].text)
      if citation == nil {
        record.unmapped.append(UnmappedField(tag: "citation", value: paragraphs[place].text.text))
        findings.add(
          .unreadCitation,
          "the citation \(String.quoted(paragraphs[place].text)) was not understood; it is kept",
          line: paragraphs[place].line, pmid: record.pmid)
      }
    }
    var title: String?
    for (index, paragraph) in paragraphs.enumerated() where index != place {
      guard title != nil else {
        title = paragraph.text.text
        continue
      }
      // Authors may stand on a line of their own between title and citation.
      if record.authors.value == nil, citation?.authors == nil,
        let authors = CitationLine.authors(paragraph.text.commaParts)
      {
        record.authors = .value(authors)
      } else {
        title = title.map { "\($0) \(paragraph.text.text)" }
      }
    }
    if let title = title ?? citation?.title { record.title = .value(title) }
    guard let citation else { return }
    apply(citation)
    if citation.isCutOff, let place {
      findings.add(
        .cutOffCitation,
        "the source cuts the citation off; read as volume \(citation.volume ?? "–"), issue "
          + "\(citation.issue ?? "–")", line: paragraphs[place].line, pmid: record.pmid)
    }
  }

  private mutating func apply(_ citation: CitationLine) {
    if let authors = citation.authors { record.authors = .value(authors) }
    if let journal = citation.journal { record.journal.abbreviation = .value(journal) }
    if let date = citation.date { record.date = .value(date) }
    if let volume = citation.volume { record.volume = .value(volume) }
    if let issue = citation.issue { record.issue = .value(issue) }
    if let pages = citation.pages { record.pages = .value(pages) }
  }
}
