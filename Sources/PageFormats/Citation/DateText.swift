package import Literature

/// Reads dates as both page styles print them: `2007`, `Apr 2007`, `Apr 15 2007`, `1987 Apr 9`,
/// `Jul-Aug 2007`, `1979 Dec-1980 Jan`, `Winter 1999`.
package enum DateText {
  private static let months: [String: Int] = Dictionary(
    uniqueKeysWithValues: [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].enumerated().map { ($1, $0 + 1) })

  private static let seasons: [String: PartialDate.Season] = [
    "win": .winter, "spr": .spring, "sum": .summer, "fal": .fall, "aut": .fall,
  ]

  /// Nil where no year stands. Years are four digits from 1500 to 2199.
  package static func parse(_ printed: some StringProtocol) -> PartialDate? {
    parse(Array(printed.utf8)[...])
  }

  static func parse(_ printed: Bytes) -> PartialDate? {
    var parts = [Part(), Part()]
    var side = 0
    var index = printed.startIndex
    while index < printed.endIndex {
      let byte = printed[index]
      if byte.isDigit {
        let end = printed[index...].firstIndex { !$0.isDigit } ?? printed.endIndex
        guard parts[side].take(number: printed[index..<end]) else { return nil }
        index = end
      } else if byte.isLetter {
        let end = printed[index...].firstIndex { !$0.isLetter } ?? printed.endIndex
        guard parts[side].take(word: printed[index..<end]) else { return nil }
        index = end
      } else {
        // A dash or a slash opens the end of a range; an en dash is made of letters' bytes.
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
          guard side == 0 else { return nil }
          side = 1
        } else if !byte.isBlank, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") {
          return nil
        }
        index += 1
      }
    }
    let (start, end) = (parts[0], parts[1])
    guard let year = start.year ?? end.year else { return nil }
    return PartialDate(
      year: year, month: start.month, day: start.day, season: start.season,
      endYear: start.year == nil ? nil : end.year, endMonth: end.month, text: printed.text)
  }

  private struct Part {
    var year: Int?
    var month: Int?
    var day: Int?
    var season: PartialDate.Season?

    mutating func take(number digits: Bytes) -> Bool {
      guard let value = digits.number else { return false }
      if digits.count == 4, year == nil, (1500..<2200).contains(value) {
        year = value
      } else if digits.count <= 2, day == nil, (1...31).contains(value) {
        day = value
      } else {
        return false
      }
      return true
    }

    mutating func take(word: Bytes) -> Bool {
      guard word.count >= 3 else { return false }
      let start = String(decoding: word.prefix(3).map(\.folded), as: UTF8.self)
      if month == nil, let value = DateText.months[start] {
        month = value
      } else if season == nil, let value = DateText.seasons[start] {
        season = value
      } else {
        return false
      }
      return true
    }
  }
}
