internal import PageFormats

/// What an export wrote and what it could not, for the words at its end.
struct ExportRun {
  let format: ExportFormat
  private(set) var records = 0
  private(set) var stubs = 0
  /// Known only from other pages, and of a format that cannot say so.
  var leftOut = 0
  /// Of how many records a field could not be held whole.
  private var losses: [String: Int] = [:]

  init(format: ExportFormat) { self.format = format }

  mutating func count(_ line: LinkedRecord, losses fields: [String]) {
    if line.isStub { stubs += 1 } else { records += 1 }
    for field in fields { losses[field, default: 0] += 1 }
  }

  var leftOutWords: String? {
    leftOut == 0
      ? nil
      : "\(NumberText.grouped(leftOut)) known only from other pages left out: "
        + "\(format.rawValue) cannot say that they are"
  }

  func lines(_ output: String?) -> [String] {
    let place = output.map { $0 == "-" ? "" : " to \($0)" } ?? ""
    let known = stubs > 0 ? " and \(NumberText.grouped(stubs)) known only from other pages" : ""
    var lines = [
      "exported \(NumberText.grouped(records)) \(records == 1 ? "record" : "records")\(known)\(place)"
    ]
    if let leftOutWords { lines.append(leftOutWords) }
    for field in HeldField.all {
      guard let count = losses[field.name] else { continue }
      // Where the format holds the field, its text was not plain.
      let why =
        field.holding(in: format).loss
        ?? "stated to be empty, or blanks and control characters that it has no place for"
      lines.append("not whole in \(NumberText.grouped(count)): \(field.name) (\(why))")
    }
    return lines
  }
}
