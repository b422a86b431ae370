internal import Literature

/// Dates as MEDLINE prints them, year first.
enum PrintedDates {
  static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `1987 Apr 9`.
  static func text(year: Int, month: Int?, day: Int?) -> String {
    var text = String(year)
    guard let month else { return text }
    text += " "
    text += months[month - 1]
    guard let day else { return text }
    text += " "
    text += String(day)
    return text
  }

  /// What cannot be taken apart keeps its text and the first year in it.
  static func date(_ text: String) -> PartialDate? {
    if let date = DateText.parse(text) { return date }
    for word in text.split(whereSeparator: { !$0.isNumber }) where word.utf8.count == 4 {
      if let year = Int(word) { return PartialDate(year: year, text: text) }
    }
    return nil
  }
}

extension HistoryEvent {
  /// By date, then by status: formats list the same events in different orders.
  static func ordered(_ events: [HistoryEvent]) -> [HistoryEvent] {
    events.sorted { ($0.date, $0.status) < ($1.date, $1.status) }
  }
}
