internal import Literature

/// A date as it is written in MEDLINE's formats: the year first, as printed where it is printed so.
struct WrittenDate {
  /// `1987 Apr 9`, `1998 Dec-1999 Jan`, `1999 Winter`.
  let text: String
  /// Where the date is a year with at most a month and a day, or a season: what XML has elements for.
  let parts: Parts?

  struct Parts {
    var year: Int
    var month: Int?
    var day: Int?
    var season: PartialDate.Season?
  }

  init(_ date: PartialDate) {
    let year = String(date.year)
    if let text = date.text.plain, text.hasPrefix(year), PrintedDates.date(text) == date {
      self.text = text
    } else {
      text = Self.text(of: date)
    }
    let month = date.month.flatMap { (1...12).contains($0) ? $0 : nil }
    let plain = PrintedDates.text(year: date.year, month: month, day: date.day)
    if text == plain {
      parts = Parts(year: date.year, month: month, day: month == nil ? nil : date.day)
    } else if let season = date.season, text == "\(year) \(season.rawValue)" {
      parts = Parts(year: date.year, season: season)
    } else {
      parts = nil
    }
  }

  /// What the readers make of it: XML's of the parts, all others of the text.
  func read(inParts: Bool) -> PartialDate? {
    if inParts, let parts, parts.season == nil {
      return PartialDate(year: parts.year, month: parts.month, day: parts.day, text: text)
    }
    return PrintedDates.date(text)
  }

  private static func text(of date: PartialDate) -> String {
    func name(_ month: Int?) -> String? {
      month.flatMap { (1...12).contains($0) ? PrintedDates.months[$0 - 1] : nil }
    }
    let month = name(date.month)
    let start = [
      String(date.year), month ?? date.season?.rawValue,
      month == nil ? nil : date.day.map { String($0) },
    ]
    let end = [date.endYear.map { String($0) }, name(date.endMonth)].compactMap { $0 }
    return ([start.compactMap { $0 }.joined(separator: " ")] + [end.joined(separator: " ")])
      .filter { !$0.isEmpty }.joined(separator: "-")
  }
}
