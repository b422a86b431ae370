internal import Literature

/// Reads `Title (Abbreviation) Vol. 22 Issue 2 Pg. 223-34 (Apr 2007) ISSN: 1084-9785 [Print] United States`,
/// of which everything behind the title is optional.
struct JournalLine {
  var title: String?
  var abbreviation: String?
  var volume: String?
  var issue: String?
  var pages: String?
  var date: PartialDate?
  var issn: String?
  /// `Print` or `Electronic`.
  var issnMedium: String?
  var country: String?

  private static let issnMark = Array("ISSN:".utf8)
  private static let volumeMark = Array("Vol. ".utf8)
  private static let issueMark = Array("Issue ".utf8)
  private static let pagesMark = Array("Pg. ".utf8)

  init(_ line: Bytes) {
    var rest = line
    if let mark = Self.word(Self.issnMark, in: rest) {
      readISSN(rest[mark.upperBound...].trimmed)
      rest = rest[..<mark.lowerBound].trimmed
    }
    readDate(&rest)
    pages = Self.take(Self.pagesMark, from: &rest)
    issue = Self.take(Self.issueMark, from: &rest)
    volume = Self.take(Self.volumeMark, from: &rest)
    readTitle(rest)
  }

  private mutating func readISSN(_ text: Bytes) {
    let number = text.prefix { !$0.isBlank && $0 != UInt8(ascii: "[") }
    issn = number.isEmpty ? nil : number.text
    var rest = text.dropFirst(number.count).trimmed
    if rest.first == UInt8(ascii: "["), let close = rest.firstIndex(of: UInt8(ascii: "]")) {
      let medium = rest[(rest.startIndex + 1)..<close].trimmed
      issnMedium = medium.isEmpty ? nil : medium.text
      rest = rest[(close + 1)...].trimmed
    }
    country = rest.isEmpty ? nil : rest.text
  }

  /// The last bracket that holds a date. Without an ISSN the country may stand behind it.
  private mutating func readDate(_ rest: inout Bytes) {
    var end = rest.endIndex
    while let close = rest[..<end].lastIndex(of: UInt8(ascii: ")")) {
      let candidate = rest[...close]
      guard let open = candidate.openingOfLastBracket else { return }
      // `Journal (1985)` with volume and pages behind it is a title.
      let behind = rest[(close + 1)...].trimmed
      let isTitle = [Self.volumeMark, Self.issueMark, Self.pagesMark].contains {
        Self.word($0, in: behind) != nil
      }
      if !isTitle, let date = DateText.parse(candidate[(open + 1)..<close].trimmed) {
        self.date = date
        if !behind.isEmpty, country == nil { country = behind.text }
        rest = rest[..<open].trimmed
        return
      }
      end = open
    }
  }

  /// Takes what stands behind the last `mark`, and cuts the line before it.
  private static func take(_ mark: [UInt8], from rest: inout Bytes) -> String? {
    guard let place = word(mark, in: rest) else { return nil }
    let value = rest[place.upperBound...].trimmed
    rest = rest[..<place.lowerBound].trimmed
    return value.isEmpty ? nil : value.text
  }

  /// The last place of a mark that begins a word.
  private static func word(_ mark: [UInt8], in text: Bytes) -> Range<Int>? {
    var rest = text
    while let place = rest.lastRange(of: mark) {
      if place.lowerBound == text.startIndex || text[place.lowerBound - 1].isBlank { return place }
      rest = rest[..<(place.upperBound - 1)]
    }
    return nil
  }

  private mutating func readTitle(_ rest: Bytes) {
    guard !rest.isEmpty else { return }
    if let open = rest.openingOfLastBracket, open > rest.startIndex, rest[open - 1].isBlank {
      let inner = rest[(open + 1)..<(rest.endIndex - 1)].trimmed
      let outer = rest[..<open].trimmed
      if !inner.isEmpty, Self.isAbbreviation(inner, of: outer) {
        title = outer.text
        abbreviation = inner.text
        return
      }
    }
    title = rest.text
  }

  private static let articles: Set<String> = [
    "the", "a", "an", "la", "le", "les", "el", "il", "lo", "los", "die", "der", "das", "de", "het",
    "l'", "al", "o", "os",
  ]

  /// `JAMA (Chicago)` is a title, `Blood (Blood)` a title and its abbreviation: an abbreviation begins
  /// with the letter of the title's first word, articles aside.
  private static func isAbbreviation(_ inner: Bytes, of title: Bytes) -> Bool {
    guard let letter = firstLetter(inner.text) else { return false }
    let words = title.text.split(separator: " ")
    let counted = words.first { !articles.contains($0.lowercased()) } ?? words.first
    return counted.flatMap { firstLetter($0) } == letter
      || words.first.flatMap { firstLetter($0) } == letter
  }

  /// Without accents as far as canonical decomposition knows: `É` counts as `e`.
  private static func firstLetter(_ text: some StringProtocol) -> Unicode.Scalar? {
    for character in text where character.isLetter || character.isNumber {
      return String(character).lowercased().decomposedFirst
    }
    return nil
  }
}

extension String {
  /// The base letter of the Latin letters with accents that begin journals' titles.
  fileprivate var decomposedFirst: Unicode.Scalar? {
    guard let scalar = unicodeScalars.first else { return nil }
    switch scalar.value {
    case 0xE0...0xE5: return "a"
    case 0xE7: return "c"
    case 0xE8...0xEB: return "e"
    case 0xEC...0xEF: return "i"
    case 0xF1: return "n"
    case 0xF2...0xF6, 0xF8: return "o"
    case 0xF9...0xFC: return "u"
    case 0x161: return "s"
    case 0x17E: return "z"
    default: return scalar
    }
  }
}
