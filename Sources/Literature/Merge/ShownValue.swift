/// A value as lines of text, one for each entry of a list, for those who compare sources: values that
/// differ read differently.
protocol ShownValue {
  var lines: [String] { get }
  /// Whether this says what the other says, and perhaps more.
  func says(allOf other: Self) -> Bool
}

/// One entry of a list.
protocol ShownEntry: ShownValue {
  var line: String { get }
}

extension ShownEntry {
  var lines: [String] { [line] }
}

extension String: ShownEntry {
  var line: String { self }
}

extension Int: ShownEntry {
  var line: String { String(self) }
}

extension PMID: ShownEntry {
  var line: String { description }
}

extension PMCID: ShownEntry {
  var line: String { description }
}

extension DOI: ShownEntry {
  var line: String { text }
}

extension Array: ShownValue where Element: ShownEntry {
  var lines: [String] { map(\.line) }
}

extension AuthorList: ShownValue {
  var lines: [String] { authors.lines + (isIncomplete ? ["and perhaps others"] : []) }
}

extension Author: ShownEntry {
  var line: String {
    let name = ShownText.joined(
      [collectiveName, lastName, foreName, initials.map { "(\($0))" }, suffix], " ")
    return ShownText.joined(
      [name, isEqualContributor ? "equal contribution" : nil, orcid.map { "ORCID \($0)" }]
        + affiliations, " · ")
  }
}

extension PartialDate: ShownEntry {
  /// As printed, and how it was understood.
  var line: String {
    func parts(_ numbers: [Int?]) -> String {
      numbers.compactMap { $0 }.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
    }
    let start = ShownText.joined([parts([year, month, day]), season?.rawValue], " ")
    let end = parts([endYear, endMonth])
    return "\(text) (\(end.isEmpty ? start : "\(start) to \(end)"))"
  }
}

extension HistoryEvent: ShownEntry {
  var line: String { "\(status) \(date)" }
}

extension AbstractSection: ShownEntry {
  var line: String { ShownText.joined([label, category.map { "[\($0)]" }, text], " ") }
}

extension OtherAbstract: ShownEntry {
  var line: String {
    ShownText.joined([language, type.map { "(\($0))" }] + sections.map(\.line), " ")
  }
}

extension PublicationType: ShownEntry {
  var line: String { ShownText.joined([name, ShownText.ui(ui)], " ") }
}

extension Substance: ShownEntry {
  var line: String {
    ShownText.joined([name, registryNumber.map { "(\($0))" }, ShownText.ui(ui)], " ")
  }
}

extension SupplementaryConcept: ShownEntry {
  var line: String { ShownText.joined([name, type.map { "(\($0))" }, ShownText.ui(ui)], " ") }
}

extension MeshHeading: ShownEntry {
  var line: String {
    let parts =
      [(text: ShownText.joined([descriptor, ShownText.ui(ui)], " "), star: isMajorTopic)]
      + qualifiers.map {
        (text: ShownText.joined([$0.name, ShownText.ui($0.ui)], " "), star: $0.isMajorTopic)
      }
    // No star is not the same as none stated, which most sources leave open for all of a heading.
    if parts.allSatisfy({ !$0.star.isStated }) {
      return parts.map(\.text).joined(separator: "/") + " (stars not stated)"
    }
    return parts.map { $0.text + ShownText.star($0.star) }.joined(separator: "/")
  }
}

extension Keyword: ShownEntry {
  var line: String {
    ShownText.joined(
      [text + ShownText.star(isMajorTopic), owner.map { "owner \($0)" }], " ")
  }
}

extension Grant: ShownEntry {
  var line: String {
    ShownText.named([
      ("number", number), ("acronym", acronym), ("agency", agency), ("country", country),
    ])
  }
}

extension Databank: ShownEntry {
  var line: String { ShownText.joined([name, accessions.joined(separator: ", ")], ": ") }
}

extension CommentCorrection: ShownEntry {
  var line: String {
    ShownText.named([("\(type):", citation ?? ""), ("PMID", pmid?.description)])
  }
}

extension StatedReference: ShownEntry {
  var line: String {
    ShownText.joined(
      [
        citation, pmid.map { "PMID \($0)" }, pmcid?.description, doi.map { "doi:\($0.text)" },
      ], " · ")
  }
}

/// The words that entries are put together from.
private enum ShownText {
  static func joined(_ parts: [String?], _ separator: String) -> String {
    parts.compactMap { $0 }.joined(separator: separator)
  }

  static func named(_ parts: [(name: String, value: String?)]) -> String {
    parts.compactMap { part in part.value.map { "\(part.name) \($0)" } }.joined(separator: ", ")
  }

  static func ui(_ ui: String?) -> String? { ui.map { "[\($0)]" } }

  static func star(_ isMajorTopic: Stated<Bool>) -> String {
    switch isMajorTopic {
    case .value(true): "*"
    case .value(false): ""
    case .empty: " (no star)"
    case .notStated: " (star not stated)"
    }
  }
}
