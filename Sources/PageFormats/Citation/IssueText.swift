internal import Literature

/// Where in its journal a work stands: `1987 Apr 9;316(15):889-97`.
struct IssueText {
  var date: PartialDate?
  var volume: String?
  var issue: String?
  var pages: String?
  /// The source cuts the text off inside the issue.
  var isCutOff = false

  init(_ text: Bytes) {
    let semicolon = text.firstIndex(of: UInt8(ascii: ";"))
    // Pages follow the date itself where there is no volume: `2018 Oct 9:1-10`.
    let end = semicolon ?? text.firstIndex(of: UInt8(ascii: ":")) ?? text.endIndex
    let printed = text[..<end].trimmed
    date = DateText.parse(printed) ?? PrintedDates.date(printed.text)
    var rest = text[(semicolon.map { $0 + 1 } ?? end)...].trimmed
    // The part of a volume may stand in brackets of its own, behind blanks: `69 ( Pt 5)(2):12`.
    let part = rest.firstRange(of: Self.partOfVolume).flatMap { open in
      rest[open.upperBound...].firstIndex(of: UInt8(ascii: ")"))
    }
    let stop =
      rest[(part ?? rest.startIndex)...].dropFirst(part == nil ? 0 : 1)
      .firstIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":") } ?? rest.endIndex
    volume = Self.value(rest[..<stop])
    rest = rest[stop...]
    if rest.first == UInt8(ascii: "(") {
      var depth = 0
      var close = rest.startIndex
      while close < rest.endIndex {
        if rest[close] == UInt8(ascii: "(") { depth += 1 }
        if rest[close] == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { break }
        close += 1
      }
      isCutOff = close == rest.endIndex
      issue = Self.value(rest[(rest.startIndex + 1)..<close])
      rest = rest[min(close + 1, rest.endIndex)...]
    }
    if rest.first == UInt8(ascii: ":") { pages = Self.value(rest.dropFirst()) }
  }

  private static let partOfVolume = Array(" ( ".utf8)

  private static func value(_ bytes: Bytes) -> String? {
    let trimmed = bytes.trimmed
    return trimmed.isEmpty ? nil : trimmed.text
  }
}
