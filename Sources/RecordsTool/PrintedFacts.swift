internal import Literature

/// Values in the forms in which NLM prints them.
enum PrintedFacts {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `1979`, `1979 Jan`, `1979 Sep-Oct`, `2021 Jul 01`, `1999 Winter`.
  static func date(_ text: String) -> PartialDate? {
    let words = text.split(separator: " ")
    guard let first = words.first, first.utf8.count == 4, let year = Int(first),
      (1500...2200).contains(year)
    else { return nil }
    var date = PartialDate(year: year, text: text)
    guard words.count > 1 else { return date }
    if let season = PartialDate.Season(rawValue: String(words[1])) {
      date.season = season
      return date
    }
    let span = words[1].split(separator: "-").map { month(String($0)) }
    guard let month = span.first, let month else { return date }
    date.month = month
    if span.count == 2, let end = span[1] {
      date.endMonth = end
    } else if words.count > 2 {
      date.day = Int(words[2])
    }
    return date
  }

  private static func month(_ text: String) -> Int? {
    months.firstIndex(of: text).map { $0 + 1 }
  }

  /// `Neoplasms/*immunology/therapy`: a star before the descriptor or a qualifier is a major topic.
  static func heading(_ text: String) -> MeshHeading {
    var parts = text.split(separator: "/").map { part in
      (name: String(part.drop { $0 == "*" }), isMajor: part.hasPrefix("*"))
    }
    guard !parts.isEmpty else { return MeshHeading(text) }
    let descriptor = parts.removeFirst()
    return MeshHeading(
      descriptor.name, isMajorTopic: .value(descriptor.isMajor),
      qualifiers: parts.map { MeshQualifier($0.name, isMajorTopic: .value($0.isMajor)) })
  }

  /// `Brain Neoplasms/drug therapy` and `Brain Neoplasms/radiotherapy`, one pair at a time and
  /// without stars, joined into headings in the order in which descriptors first come.
  static func headings(fromPairs pairs: [String]) -> [MeshHeading] {
    var headings: [MeshHeading] = []
    var places: [String: Int] = [:]
    for pair in pairs {
      let parts = pair.split(separator: "/", maxSplits: 1).map(String.init)
      guard let descriptor = parts.first else { continue }
      let place = places[descriptor, default: headings.count]
      if place == headings.count {
        places[descriptor] = place
        headings.append(MeshHeading(descriptor))
      }
      if parts.count == 2 { headings[place].qualifiers.append(MeshQualifier(parts[1])) }
    }
    return headings
  }

  /// `Biophys J. 1975 May;15(5):403-15`, as NLM prints a citation. Publishers print theirs in a
  /// hundred other ways, of which nothing is taken.
  static func citation(_ text: String) -> Record? {
    guard let stop = text.firstRange(of: ". "),
      let semicolon = text[stop.upperBound...].firstIndex(of: ";"),
      let date = date(String(text[stop.upperBound..<semicolon])), date.text == written(date)
    else { return nil }
    let journal = text[..<stop.lowerBound]
    guard !journal.contains(where: { ".,;:".contains($0) }), journal.utf8.count <= 60 else {
      return nil
    }

    var record = Record()
    record.journal.abbreviation = .value(String(journal))
    record.date = .value(date)
    var rest = text[text.index(after: semicolon)...]
    while rest.last == "." || rest.last == " " { rest.removeLast() }
    guard !rest.contains(where: { $0.isWhitespace }) else { return nil }
    let place = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = place[0].split(separator: "(", maxSplits: 1)
    guard let volume = numbers.first,
      volume.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) })
    else { return nil }
    record.volume = .value(String(volume))
    if numbers.count == 2 {
      guard numbers[1].hasSuffix(")"), numbers[1].count > 1 else { return nil }
      record.issue = .value(String(numbers[1].dropLast()))
    }
    if place.count == 2, !place[1].isEmpty { record.pages = .value(String(place[1])) }
    return record
  }

  /// Whether nothing of a date's text was passed over.
  private static func written(_ date: PartialDate) -> String {
    let parts = [
      String(date.year),
      date.season?.rawValue
        ?? date.month.map { start in
          months[start - 1] + (date.endMonth.map { end in "-" + months[end - 1] } ?? "")
        },
      date.day.map { date.text.hasSuffix(" 0\($0)") ? "0\($0)" : String($0) },
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}
