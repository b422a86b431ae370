internal import Literature

/// The citation line of PubMed's texts:
/// `J Alpha. 2007 Apr;22(2):223-34. doi: 10.1/alpha. Epub 2007 Mar 1.`
struct PubMedCitation {
  /// MEDLINE's abbreviation.
  private(set) var journal: String?
  private(set) var issue = IssueText([])
  private(set) var electronicDate: PartialDate?
  private(set) var pmid: PMID?
  private(set) var pmcid: PMCID?
  private(set) var doi: DOI?
  private(set) var pii: String?
  /// Identifiers that are none, with their names.
  private(set) var unread: [(name: String, value: String)] = []
  /// Sentences that say something else: `eCollection 2014`, `[Epub ahead of print]`.
  private(set) var notes: [String] = []

  /// The names before identifiers and where each is kept; longer ones first.
  private enum Identifier: String, CaseIterable {
    case pubMed = "PubMed PMID:"
    case central = "PubMed Central PMCID:"
    case pmid = "PMID:"
    case pmcid = "PMCID:"
    case doi = "doi:"
    case pii = "pii:"

    static let all = allCases.map { ($0, Array($0.rawValue.utf8)) }
  }

  /// Behind the name of a server.
  private static let preprint = " [Preprint]"
  private static let epub = Array("Epub ".utf8)
  /// Before the date of the issue, where the line begins with the electronic one.
  private static let issueDates = ["eCollection ", "Print "].map { Array($0.utf8) }

  /// Nil where no `. year` stands: then it is no citation of an article.
  init?(_ line: Bytes) {
    guard let year = CitationLine.yearPlace(in: line) else { return nil }
    let head = line[..<year.stop].trimmed
    self.init(journal: head.isEmpty ? nil : head.text, tail: line[year.start...])
  }

  /// What stands from the date on.
  init(journal: String?, tail: Bytes) {
    self.journal = journal
    if let name = journal, name.hasSuffix(Self.preprint) {
      self.journal = String(name.dropLast(Self.preprint.count))
      notes.append("[Preprint]")
    }
    var rest = tail
    issue = IssueText(Self.sentence(&rest))
    while true {
      rest = rest.trimmed
      guard !rest.isEmpty else { return }
      if let (identifier, name) = Identifier.all.first(where: { rest.hasPrefix($0.1) }) {
        rest = rest.dropFirst(name.count).trimmed
        take(identifier, Self.word(&rest))
      } else {
        take(sentence: Self.sentence(&rest))
      }
    }
  }

  private mutating func take(_ identifier: Identifier, _ value: Bytes) {
    let text = value.text
    switch identifier {
    case .pmid, .pubMed:
      pmid = pmid ?? PMID(text)
      if pmid == nil { unread.append(("PMID", text)) }
    case .pmcid, .central:
      pmcid = pmcid ?? PMCID(text)
      if pmcid == nil { unread.append(("PMCID", text)) }
    case .doi:
      doi = doi ?? DOI(text)
      if doi == nil { unread.append(("DOI", text)) }
    case .pii: pii = pii ?? text
    }
  }

  private mutating func take(sentence: Bytes) {
    if electronicDate == nil, sentence.hasPrefix(Self.epub),
      let date = DateText.parse(sentence.dropFirst(Self.epub.count).trimmed)
    {
      electronicDate = date
    } else if electronicDate == nil,
      let mark = Self.issueDates.first(where: { sentence.hasPrefix($0) }),
      let date = DateText.parse(sentence.dropFirst(mark.count).trimmed)
    {
      electronicDate = issue.date
      issue.date = date
    } else if !sentence.isEmpty {
      notes.append(sentence.text)
    }
  }

  /// Up to a full stop before a blank outside of brackets, or the end; it is taken off.
  private static func sentence(_ rest: inout Bytes) -> Bytes {
    var depth = 0
    var index = rest.startIndex
    while index < rest.endIndex {
      switch rest[index] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "]"):
        depth = max(0, depth - 1)
        // A remark in brackets is a sentence of its own.
        guard depth == 0, rest.first == UInt8(ascii: "[") else { break }
        let part = rest[...index]
        rest = rest[(index + 1)...]
        return part.trimmed
      case UInt8(ascii: ".")
      where depth == 0 && (index + 1 == rest.endIndex || rest[index + 1].isBlank):
        let part = rest[..<index]
        rest = rest[(index + 1)...]
        return part.trimmed
      case _: break
      }
      index += 1
    }
    let part = rest
    rest = rest[rest.endIndex...]
    return part.trimmed
  }

  /// Up to a blank; the full stop behind it is not its own.
  private static func word(_ rest: inout Bytes) -> Bytes {
    let end = rest.firstIndex(where: \.isBlank) ?? rest.endIndex
    var part = rest[..<end]
    rest = rest[end...]
    while let last = part.last, ".;".utf8.contains(last) { part = part.dropLast() }
    return part
  }
}

extension PubMedCitation {
  /// What the line states; of identifiers, what the record does not know yet.
  func state(in record: inout Record) {
    record.journal.abbreviation = Stated(journal)
    record.date = Stated(issue.date)
    record.volume = Stated(issue.volume)
    record.issue = Stated(issue.issue)
    record.pages = Stated(issue.pages)
    record.electronicDate = Stated(electronicDate)
    record.pii = Stated(pii)
    record.pmid = record.pmid ?? pmid
    record.pmcid = record.pmcid ?? pmcid
    record.doi = record.doi ?? doi
    record.unmapped += unread.map { UnmappedField(tag: $0.name, value: $0.value) }
    record.unmapped += notes.map { UnmappedField(tag: "CitationNote", value: $0) }
  }
}
