/// A date as the literature prints it: a year, perhaps a month, a day, a season, an end.
package struct PartialDate: Hashable, Sendable {
  package enum Season: String, Sendable, CaseIterable {
    case winter = "Winter"
    case spring = "Spring"
    case summer = "Summer"
    case fall = "Fall"

    /// PubMed counts a season as the month it names (User Guide, dates).
    package var month: Int {
      switch self {
      case .winter: 1
      case .spring: 4
      case .summer: 7
      case .fall: 10
      }
    }
  }

  package var year: Int
  package var month: Int?
  package var day: Int?
  package var season: Season?
  package var endYear: Int?
  package var endMonth: Int?
  /// As printed (`Apr 2007`, `1987 Apr 9`, `Jul-Aug 2007`).
  package var text: String

  package init(
    year: Int, month: Int? = nil, day: Int? = nil, season: Season? = nil, endYear: Int? = nil,
    endMonth: Int? = nil, text: String
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.season = season
    self.endYear = endYear
    self.endMonth = endMonth
    self.text = text
  }

  /// `yyyymmdd` for ordering; a missing month is January, a missing day the first (User Guide, dates).
  package var sortKey: UInt32 {
    let month = self.month ?? season?.month ?? 1
    return UInt32(clamping: year * 10_000 + month * 100 + (day ?? 1))
  }
}
