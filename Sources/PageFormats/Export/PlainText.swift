internal import Literature

/// A value whose text stands on one line: what MEDLINE text and XML can hold of it. Nil where nothing
/// is left.
///
/// Blanks, tabs and line ends between words become one blank, as readers of XML take them anyway, and
/// characters that XML 1.0 forbids (section 2.2, “Char”) are dropped.
protocol PlainText: Sendable {
  var plain: Self? { get }
}

extension String: PlainText {
  var plain: String? {
    if isPlain { return self }
    var plain = String.UnicodeScalarView()
    var isPending = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20: isPending = !plain.isEmpty
      case 0..<0x20, 0xFFFE, 0xFFFF: continue
      default:
        if isPending { plain.append(" ") }
        isPending = false
        plain.append(scalar)
      }
    }
    return plain.isEmpty ? nil : String(plain)
  }

  /// Nothing to drop, to trim or to collapse; may be false for what is plain all the same.
  private var isPlain: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      if byte < 0x20 || byte == 0x20 && last == 0x20 || byte == 0xEF { return false }
      last = byte
    }
    return last != 0x20
  }
}

extension Stated: PlainText where Value: PlainText {
  /// Neither format says that there is none, but by leaving it out.
  var plain: Stated? { Stated(value?.plain) }
}

extension Array: PlainText where Element: PlainText {
  var plain: [Element]? {
    let plain = compactMap(\.plain)
    return plain.isEmpty ? nil : plain
  }
}

extension Int: PlainText {
  var plain: Int? { self }
}

extension PartialDate: PlainText {
  var plain: PartialDate? { self }
}

extension Author: PlainText {
  var plain: Author? {
    var plain = self
    for path in [\Author.lastName, \.foreName, \.initials, \.suffix, \.collectiveName, \.orcid] {
      plain[keyPath: path] = self[keyPath: path]?.plain
    }
    plain.affiliations = affiliations.compactMap(\.plain)
    // An identifier that is none is none of an author's.
    plain.orcid = plain.orcid.flatMap { ORCID.normal($0) == $0 ? $0 : nil }
    return plain
  }
}

extension AuthorList: PlainText {
  var plain: AuthorList? {
    let plain = authors.compactMap(\.plain)
    return plain.isEmpty && !isIncomplete ? nil : AuthorList(plain, isIncomplete: isIncomplete)
  }
}

extension AbstractSection: PlainText {
  var plain: AbstractSection? {
    text.plain.map { AbstractSection(label: label?.plain, category: category?.plain, text: $0) }
  }
}

extension OtherAbstract: PlainText {
  var plain: OtherAbstract? {
    sections.plain.map {
      OtherAbstract(language: language?.plain, type: type?.plain, sections: $0)
    }
  }
}

extension PublicationType: PlainText {
  var plain: PublicationType? { name.plain.map { PublicationType($0, ui: ui?.plain) } }
}

extension Substance: PlainText {
  var plain: Substance? {
    name.plain.map { Substance($0, ui: ui?.plain, registryNumber: registryNumber?.plain) }
  }
}

extension SupplementaryConcept: PlainText {
  var plain: SupplementaryConcept? {
    name.plain.map { SupplementaryConcept($0, ui: ui?.plain, type: type?.plain) }
  }
}

extension MeshQualifier: PlainText {
  var plain: MeshQualifier? {
    name.plain.map { MeshQualifier($0, isMajorTopic: Stated(isMajorTopic.value), ui: ui?.plain) }
  }
}

extension MeshHeading: PlainText {
  var plain: MeshHeading? {
    descriptor.plain.map {
      MeshHeading(
        $0, isMajorTopic: Stated(isMajorTopic.value), qualifiers: qualifiers.plain ?? [],
        ui: ui?.plain)
    }
  }
}

extension Keyword: PlainText {
  var plain: Keyword? {
    text.plain.map {
      Keyword($0, owner: owner?.plain, isMajorTopic: Stated(isMajorTopic.value))
    }
  }
}

extension Grant: PlainText {
  var plain: Grant? {
    let plain = Grant(
      number: number?.plain, acronym: acronym?.plain, agency: agency?.plain,
      country: country?.plain)
    return plain == Grant() ? nil : plain
  }
}

extension Databank: PlainText {
  var plain: Databank? {
    let plain = Databank(name.plain ?? "", accessions: accessions.plain ?? [])
    return plain == Databank("") ? nil : plain
  }
}

extension CommentCorrection: PlainText {
  var plain: CommentCorrection? {
    CommentCorrection(type: type.plain ?? "", citation: citation?.plain, pmid: pmid)
  }
}

extension StatedReference: PlainText {
  var plain: StatedReference? {
    StatedReference(citation: citation?.plain, pmid: pmid, pmcid: pmcid, doi: doi?.plain)
  }
}

extension DOI: PlainText {
  var plain: DOI? { text.plain.flatMap { DOI($0) } }
}

extension HistoryEvent: PlainText {
  /// Both formats state a day, perhaps with a time; midnight is what NLM writes where it knows none.
  var plain: HistoryEvent? {
    guard let status = status.plain, let parts = HistoryParts(date) else { return nil }
    return HistoryEvent(status: status, date: parts.text)
  }
}

extension UnmappedField: PlainText {
  var plain: UnmappedField? {
    guard let tag = tag.plain, let value = value.plain else { return nil }
    return UnmappedField(tag: tag, value: value)
  }
}

/// The digits of a date in a history: `2001-02-03`, `2001-02-03T04:05`.
struct HistoryParts {
  let year: Substring
  let month: Substring
  let day: Substring
  /// Nil where no time is stated, and at midnight.
  let time: (hour: Substring, minute: Substring)?

  init?(_ date: String) {
    let bytes = Array(date.utf8)
    guard bytes.count == 10 || bytes.count == 16 else { return nil }
    for (index, byte) in bytes.enumerated() {
      let isRight =
        switch index {
        case 4, 7: byte == UInt8(ascii: "-")
        case 10: byte == UInt8(ascii: "T")
        case 13: byte == UInt8(ascii: ":")
        default: byte.isDigit
        }
      guard isRight else { return nil }
    }
    guard let number = bytes[5..<7].number, (1...12).contains(number) else { return nil }
    func part(_ range: Range<Int>) -> Substring {
      Substring(String(decoding: bytes[range], as: UTF8.self))
    }
    (year, month, day) = (part(0..<4), part(5..<7), part(8..<10))
    time =
      bytes.count == 16 && bytes[11...].contains { $0.isDigit && $0 != 0x30 }
      ? (part(11..<13), part(14..<16)) : nil
  }

  var text: String { "\(year)-\(month)-\(day)" + (time.map { "T\($0.hour):\($0.minute)" } ?? "") }
}
