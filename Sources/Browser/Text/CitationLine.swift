package import Literature

/// A record's place in print, as MEDLINE's source field (SO) writes it:
/// `Cancer Biother Radiopharm 2007 Apr;22(2):223-34`.
package enum CitationLine {
  package static func text(of record: Record) -> String {
    var volume = record.volume.value ?? ""
    if let issue = record.issue.value { volume += "(\(issue))" }
    if let pages = record.pages.value { volume += ":\(pages)" }
    var line = record.journal.abbreviation.value ?? record.journal.title.value ?? ""
    if let date = record.date.value.map(text(of:)) {
      line += line.isEmpty ? date : " \(date)"
    }
    guard !volume.isEmpty else { return line }
    return line.isEmpty ? volume : "\(line);\(volume)"
  }

  /// `2007 Apr 9`, `2007 Jul-Aug`, `2007 Dec-2008 Jan`, `1995 Spring`.
  package static func text(of date: PartialDate) -> String {
    var text = String(date.year)
    if let month = name(ofMonth: date.month) {
      text += " \(month)"
    } else if let season = date.season {
      text += " \(season.rawValue)"
    }
    if let day = date.day { text += " \(day)" }
    let endMonth = name(ofMonth: date.endMonth)
    if let endYear = date.endYear, endYear != date.year {
      text += "-\(endYear)"
      if let endMonth { text += " \(endMonth)" }
    } else if let endMonth {
      text += "-\(endMonth)"
    }
    return text
  }

  private static func name(ofMonth month: Int?) -> String? {
    guard let month, (1...12).contains(month) else { return nil }
    return months[month - 1]
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
