package import Literature

/// A date as one of the page styles prints it.
package enum PrintedDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `2007`, `Apr 2007`, `Apr 15 2007`, `Jul-Aug 2007`, `Winter 1999`.
  package static func cureHunter(_ date: PartialDate) -> PartialDate {
    var parts = [date.season?.rawValue ?? month(date)].compactMap { $0 }
    if let day = day(date) { parts.append(day) }
    return with(text: (parts + [years(date)]).joined(separator: " "), date)
  }

  /// `1987`, `1987 Apr`, `1987 Apr 9`, `1987 Jul-Aug`.
  package static func article(_ date: PartialDate) -> PartialDate {
    let parts = [years(date), date.season?.rawValue ?? month(date), day(date)]
    return with(text: parts.compactMap { $0 }.joined(separator: " "), date)
  }

  private static func month(_ date: PartialDate) -> String? {
    guard let month = date.month, months.indices.contains(month - 1) else { return nil }
    guard let end = date.endMonth, months.indices.contains(end - 1) else {
      return months[month - 1]
    }
    return "\(months[month - 1])-\(months[end - 1])"
  }

  private static func day(_ date: PartialDate) -> String? {
    month(date) == nil || date.endMonth != nil ? nil : date.day.map(String.init)
  }

  private static func years(_ date: PartialDate) -> String {
    date.endYear.map { "\(date.year)-\($0)" } ?? String(date.year)
  }

  private static func with(text: String, _ date: PartialDate) -> PartialDate {
    var date = date
    date.text = text
    return date
  }
}
