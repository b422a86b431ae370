internal import Literature

/// Reads the second page style (page formats, section 2).
struct ArticleParser {
  private var record = Record()
  private var findings: Findings
  private let page: PageText
  private let parts: ArticleParts

  static func parse(_ page: PageText) -> ParsedPage {
    var parser = ArticleParser(page)
    parser.readOverview()
    parser.readPMID()
    parser.readTitle()
    parser.readPeople()
    parser.readAbstract()
    var parsed = ParsedPage(format: .article)
    parsed.entries = [.init(record: parser.record, isStub: false, range: 0..<page.fileLength)]
    for (heading, isCiting) in [(ArticleParts.Heading.citingArticles, true), (.references, false)] {
      guard let lines = parser.parts.sections[heading] else { continue }
      let first = parsed.entries.count
      EntryList.read(page, lines, into: &parsed.entries, findings: &parser.findings)
      for number in first..<parsed.entries.count {
        parsed.links.append(
          isCiting ? .init(citing: number, cited: 0) : .init(citing: 0, cited: number))
      }
    }
    parsed.diagnostics = parser.findings.diagnostics
    return parsed
  }

  private init(_ page: PageText) {
    self.page = page
    parts = ArticleParts(page)
    findings = Findings(page: page)
  }

  /// `Soon will be listed here.` means that nothing is stated; it is never a name.
  private static let placeholder = Array("Soon will be listed here".utf8)

  private func lines(_ heading: ArticleParts.Heading) -> [Int] {
    (parts.sections[heading] ?? 0..<0).filter {
      !page.lines[$0].isEmpty && !page[$0].hasPrefix(Self.placeholder)
    }
  }

  // MARK: Overview

  private enum Label: String, CaseIterable {
    case journal = "Journal"
    case specialty = "Specialty"
    case date = "Date"
    case pmid = "PMID"
    case citations = "Citations"
  }

  private static let labels: [(label: Label, bytes: [UInt8])] = Label.allCases.map {
    ($0, Array($0.rawValue.utf8))
  }

  private static func label(_ line: Bytes) -> (label: Label, value: Bytes)? {
    for (label, bytes) in labels where line.hasPrefix(bytes) {
      var rest = line.dropFirst(bytes.count)
      // `Dates of …` is no `Date`.
      guard rest.isEmpty || rest.first == UInt8(ascii: ":") || rest.first?.isBlank == true else {
        continue
      }
      rest = rest.trimmed
      if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst().trimmed }
      return (label, rest)
    }
    return nil
  }

  /// Label and value share a line, or the value stands on the next; either may be missing.
  private mutating func readOverview() {
    let lines = lines(.overview)
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      guard let (label, inLine) = Self.label(page[line]) else {
        record.unmapped.append(UnmappedField(tag: "overview", value: page[line].text))
        findings.add(
          .unmappedText,
          "\(String.quoted(page[line])) in the overview belongs to no field; it is kept",
          line: line)
        continue
      }
      var value = inLine
      if value.isEmpty, index < lines.count, Self.label(page[lines[index]]) == nil {
        value = page[lines[index]]
        index += 1
      }
      guard !value.isEmpty else { continue }
      read(label, value, line)
    }
  }

  private mutating func read(_ label: Label, _ value: Bytes, _ line: Int) {
    switch label {
    case .journal: record.journal.abbreviation = .value(value.text)
    case .specialty: record.specialty = .value(value.text)
    case .date:
      record.date = Stated(DateText.parse(value))
      if !record.date.isStated {
        record.unmapped.append(UnmappedField(tag: "Date", value: value.text))
        findings.add(
          .badDate, "\(String.quoted(value)) is no date with a year; it is kept", line: line)
      }
    case .pmid:
      record.pmid = PMID(value.text)
      if record.pmid == nil {
        findings.add(.badPMID, "\(String.quoted(value)) is no PMID", line: line)
      }
    case .citations:
      let digits = value.filter { $0 != UInt8(ascii: ",") }
      record.citationsStated = Stated(digits[...].number)
      if !record.citationsStated.isStated {
        record.unmapped.append(UnmappedField(tag: "Citations", value: value.text))
        findings.add(.badNumber, "\(String.quoted(value)) is no number of citations", line: line)
      }
    }
  }

  private mutating func readPMID() {
    if let crumb = parts.breadcrumb,
      let place = page[crumb].lastRange(of: Array("PMID".utf8))
    {
      var digits = page[crumb][place.upperBound...].trimmed
      if digits.first == UInt8(ascii: ":") { digits = digits.dropFirst().trimmed }
      let pmid = PMID(digits.text)
      if record.pmid == nil { record.pmid = pmid }
      if let own = record.pmid, pmid != own {
        let crumbText = pmid.map { "PMID \($0)" } ?? String.quoted(digits)
        findings.add(
          .pmidMismatch, "the breadcrumb says \(crumbText), the overview PMID \(own), which wins",
          line: crumb, pmid: own)
      }
    }
    if record.pmid == nil {
      findings.add(
        .missingPMID, "neither breadcrumb nor overview names a PMID", line: parts.breadcrumb ?? 0)
    }
  }

  private mutating func readTitle() {
    let title = page.joined(parts.title)
    if title.isEmpty {
      findings.add(.missingTitle, "no title", line: parts.title.lowerBound, pmid: record.pmid)
    } else {
      record.title = .value(title.text)
    }
  }

  // MARK: People and abstract

  private mutating func readPeople() {
    let authors = lines(.authors).flatMap { page[$0].commaParts }
    if !authors.isEmpty {
      let names = authors.map { PersonalName.shortName($0) }
      record.authors = .value(AuthorList(names))
    }
    let affiliations = lines(.affiliations).map { index -> String in
      let line = page[index]
      return (CureHunterParser.bullet(line) ?? line).text
    }
    if !affiliations.isEmpty { record.affiliations = .value(affiliations) }
  }

  private mutating func readAbstract() {
    var text: [Bytes] = []
    for line in lines(.abstract) {
      if CureHunterParser.isCopyright(page[line]) {
        record.copyright = .value(page[line].text)
      } else {
        text.append(page[line])
      }
    }
    let sections = AbstractText.sections(text)
    if !sections.isEmpty { record.abstract = .value(sections) }
  }
}
