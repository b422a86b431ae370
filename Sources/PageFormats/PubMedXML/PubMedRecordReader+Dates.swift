internal import Literature
internal import Markup

/// Dates in parts, and the history of a record.
extension PubMedRecordReader {
  private struct Parts {
    var year: Int?
    /// What is no number, as it stands.
    var month: String?
    var monthNumber: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?
    var season: String?
    var medlineDate: String?

    mutating func readMonth(_ scanner: inout XMLScanner) {
      guard let text = scanner.readText() else { return }
      month = text
      if let number = Int(text) {
        monthNumber = (1...12).contains(number) ? number : nil
      } else {
        monthNumber = PrintedDates.months.firstIndex(of: String(text.prefix(3))).map { $0 + 1 }
      }
    }
  }

  private mutating func readParts() -> Parts {
    var parts = Parts()
    while let element = scanner.child() {
      switch element {
      case .year: parts.year = scanner.readNumber()
      case .month: parts.readMonth(&scanner)
      case .day: parts.day = scanner.readNumber()
      case .hour: parts.hour = scanner.readNumber()
      case .minute: parts.minute = scanner.readNumber()
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
    var digits = Digits()
    digits.add(year, width: 4)
    digits.add(month, width: 2, after: "-")
    digits.add(day, width: 2, after: "-")
    // Midnight is what NLM writes where it knows no time.
    if let hour = parts.hour, let minute = parts.minute, hour > 0 || minute > 0 {
      digits.add(hour, width: 2, after: "T")
      digits.add(minute, width: 2, after: ":")
    }
    history.append(HistoryEvent(status: status, date: digits.text))
  }

  /// Numbers of fixed widths in a row.
  private struct Digits {
    private var bytes = InlineArray<40, UInt8>(repeating: 0)
    private var count = 0

    mutating func add(_ number: Int, width: Int, after mark: Unicode.Scalar? = nil) {
      if let mark { append(UInt8(ascii: mark)) }
      var power = width == 2 ? 10 : 1_000
      // Years of five digits are no years, but they are not lost.
      while number / power > 9 { power *= 10 }
      while power > 0 {
        append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
        power /= 10
      }
    }

    private mutating func append(_ byte: UInt8) {
      guard count < bytes.count else { return }
      bytes[count] = byte
      count += 1
    }

    var text: String {
      String(unsafeUninitializedCapacity: count) { buffer in
        for index in 0..<count { buffer[index] = bytes[index] }
        return count
      }
    }
  }
}
