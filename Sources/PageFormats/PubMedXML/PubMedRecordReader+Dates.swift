internal import Literature
internal import Markup

/// Dates in parts, and the history of a record.
extension PubMedRecordReader {
  private struct Parts {
    var year: Int?
    var month: String?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var season: String?
    var medlineDate: String?

    var monthNumber: Int? {
      guard let month else { return nil }
      if let number = Int(month) { return (1...12).contains(number) ? number : nil }
      return PrintedDates.months.firstIndex(of: String(month.prefix(3))).map { $0 + 1 }
    }
  }

  private mutating func readParts() -> Parts {
    var parts = Parts()
    while let element = scanner.child() {
      switch element {
      case .year: parts.year = scanner.readText().flatMap { Int($0) }
      case .month: parts.month = scanner.readText()
      case .day: parts.day = scanner.readText().flatMap { Int($0) }
      case .hour: parts.hour = scanner.readText().flatMap { Int($0) }
      case .minute: parts.minute = scanner.readText().flatMap { Int($0) }
      case .season: parts.season = scanner.readText()
      case .medlineDate: parts.medlineDate = scanner.readText()
      case _: keepUnmapped()
      }
    }
    return parts
  }

  /// Written as MEDLINE prints it: `1987 Apr 9`, `1998 Dec-1999 Jan`, `1999 Winter`.
  mutating func readDate() -> PartialDate? {
    let parts = readParts()
    if let text = parts.medlineDate { return PrintedDates.date(text) }
    guard let year = parts.year else { return nil }
    if let season = parts.season { return PrintedDates.date("\(year) \(season)") }
    let month = parts.monthNumber
    if parts.month != nil, month == nil {
      return PrintedDates.date("\(year) \(parts.month ?? "")")
    }
    let day = month == nil ? nil : parts.day
    return PartialDate(
      year: year, month: month, day: day,
      text: PrintedDates.text(year: year, month: month, day: day))
  }

  mutating func readEvent(_ status: String) {
    let parts = readParts()
    guard let year = parts.year, let month = parts.monthNumber, let day = parts.day else {
      let words = [parts.year.map { String($0) }, parts.month, parts.day.map { String($0) }]
      let text = words.compactMap { $0 }.joined(separator: " ")
      if !text.isEmpty { record.unmapped.append(UnmappedField(tag: status, value: text)) }
      return
    }
    var date = "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    // Midnight is what NLM writes where it knows no time.
    if let hour = parts.hour, let minute = parts.minute, hour > 0 || minute > 0 {
      date += "T\(Self.padded(hour, 2)):\(Self.padded(minute, 2))"
    }
    record.history = .value(
      (record.history.value ?? []) + [HistoryEvent(status: status, date: date)])
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
