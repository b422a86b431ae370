internal import Literature

/// Dates of RIS: `2007/04/05/note`, each part of which may be missing, and what programs write besides.
enum RISDate {
  static func date(_ value: String) -> PartialDate? {
    let parts = value.split(
      whereSeparator: { $0 == "/" || $0 == "-" }
    ).map { Int($0) }
    let hasSeparators = value.contains("/") || value.contains("-")
    guard hasSeparators, let first = parts.first, let year = first, (1500..<2200).contains(year)
    else { return DateText.parse(value).map(canonical) }
    let month = parts.count > 1 ? parts[1].flatMap { (1...12).contains($0) ? $0 : nil } : nil
    let day = parts.count > 2 ? parts[2].flatMap { (1...31).contains($0) ? $0 : nil } : nil
    // `2007///Spring` has a season in place of the month.
    if month == nil, let note = value.split(separator: "/").last, Int(note) == nil,
      let date = DateText.parse("\(year) \(note)")
    {
      return date
    }
    return PartialDate(
      year: year, month: month, day: month == nil ? nil : day,
      text: PrintedDates.text(year: year, month: month, day: day))
  }

  /// As MEDLINE prints it, where it is one day or month.
  private static func canonical(_ date: PartialDate) -> PartialDate {
    guard date.season == nil, date.endYear == nil, date.endMonth == nil else { return date }
    var date = date
    date.text = PrintedDates.text(year: date.year, month: date.month, day: date.day)
    return date
  }
}

enum RISNumber {
  /// Eight digits, the last of which may be an X, with a dash in the middle or without.
  static func issn(_ text: String) -> String? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") && $0 != 0x20 }
    guard digits.count == 8, digits.dropLast().allSatisfy(\.isDigit),
      let last = digits.last, last.isDigit || last.folded == UInt8(ascii: "x")
    else { return nil }
    let text = digits[...].text.uppercased()
    return "\(text.prefix(4))-\(text.suffix(4))"
  }
}

/// Languages of RIS: MEDLINE's three letters, two letters (ISO 639-1), or names.
enum RISLanguage {
  private static let short = [
    "en": "eng", "de": "ger", "fr": "fre", "es": "spa", "it": "ita", "ja": "jpn", "zh": "chi",
    "ru": "rus", "pt": "por", "pl": "pol", "nl": "dut", "ko": "kor", "tr": "tur", "cs": "cze",
    "sv": "swe", "da": "dan", "hu": "hun",
  ]

  static func codes(_ value: String) -> [String]? {
    if let code = short[value.lowercased()] { return [code] }
    if PubMedLanguage.isCode(value) { return [value] }
    return PubMedLanguage.codes(Array(value.utf8)[...])
  }
}
