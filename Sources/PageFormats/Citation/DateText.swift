package import Literature

/// Reads dates as both page styles print them: `2007`, `Apr 2007`, `Apr 15 2007`, `1987 Apr 9`,
/// `Jul-Aug 2007`, `1979 Dec-1980 Jan`, `Winter 1999`.
package enum DateText {
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ].map { key(Array($0.utf8)[...]) }

  private static let seasons: [(key: UInt32, season: PartialDate.Season)] = {
    let table: [(String, PartialDate.Season)] = [
      ("win", .winter), ("spr", .spring), ("sum", .summer), ("fal", .fall), ("aut", .fall),
    ]
    return table.map { (key(Array($0.0.utf8)[...]), $0.1) }
  }()

  /// The first three letters, in lower case, as one number.
  private static func key(_ word: Bytes) -> UInt32 {
    word.prefix(3).reduce(0) { $0 << 8 | UInt32($1.folded) }
  }

  /// Nil where no year stands. Years are four digits from 1500 to 2199.
  package static func parse(_ printed: some StringProtocol) -> PartialDate? {
    parse(Array(printed.utf8)[...])
  }

  static func parse(_ printed: Bytes) -> PartialDate? {
    var part = Part()
    var first: Part?
    var index = printed.startIndex
    while index < printed.endIndex {
      let byte = printed[index]
      if byte.isDigit {
        let stop = printed[index...].firstIndex { !$0.isDigit } ?? printed.endIndex
        guard part.take(number: printed[index..<stop]) else { return nil }
        index = stop
      } else if byte.isLetter {
        let stop = printed[index...].firstIndex { !$0.isLetter } ?? printed.endIndex
        guard part.take(word: printed[index..<stop]) else { return nil }
        index = stop
      } else {
        // A dash or a slash opens the end of a range; an en dash is made of letters' bytes.
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") {
          guard first == nil else { return nil }
          first = part
          part = Part()
        } else if !byte.isBlank, byte != UInt8(ascii: "."), byte != UInt8(ascii: ",") {
          return nil
        }
        index += 1
      }
    }
    let start = first ?? part
    let end = first == nil ? Part() : part
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
      let key = DateText.key(word)
      if month == nil, let place = DateText.months.firstIndex(of: key) {
        month = place + 1
      } else if season == nil, let row = DateText.seasons.first(where: { $0.key == key }) {
        season = row.season
      } else {
        return false
      }
      return true
    }
  }
}
