internal import Library
internal import Literature
internal import PageFormats

/// The report of a check, for people.
enum CheckReportText {
  static func lines(_ report: CheckReport, seconds: Double) -> [String] {
    var lines: [String] = []
    for format in PageFormat.allCases {
      guard let tally = report.formats[format] else { continue }
      let counts = CheckWords.counts.filter { tally[keyPath: $0.path] > 0 }
        .map { words(tally[keyPath: $0.path], $0.word) }
      lines.append("\(format.rawValue)  \(counts.joined(separator: ", "))")
      lines.append(contentsOf: rows(tally.recordFields, of: tally.records, "of the records"))
      lines.append(contentsOf: rows(tally.stubFields, of: tally.stubs, "of the stubs"))
      lines.append("")
    }
    return lines + [
      "files      \(NumberText.grouped(report.files.read)) read, "
        + "\(NumberText.grouped(report.files.failed)) failed",
      "records    \(NumberText.grouped(report.total.records))",
      "findings   \(NumberText.grouped(report.diagnostics))",
      "time       \(NumberText.clock(seconds))",
    ]
  }

  private static func words(_ count: Int, _ word: String) -> String {
    "\(NumberText.grouped(count)) \(count == 1 ? String(word.dropLast()) : word)"
  }

  /// A field a line, with how many state it; for stubs that are PMIDs alone, nothing.
  private static func rows(
    _ fields: [FormatTally.Field], of count: Int, _ title: String
  ) -> [String] {
    guard count > 0, fields.map(\.name) != ["pmid"] else { return [] }
    let width = NumberText.grouped(count).count
    return ["  \(title)"]
      + fields.map { field in
        let number = NumberText.grouped(field.count)
        let padding = String(repeating: " ", count: max(0, width - number.count))
        return "    \(padding)\(number)  \(field.name)"
      }
  }
}

/// The counts of a check and their words, the same in text and in machine output.
enum CheckWords {
  struct Count {
    var word: String
    var path: KeyPath<FormatTally, Int>
  }

  static var counts: [Count] {
    [
      Count(word: "files", path: \.files), Count(word: "records", path: \.records),
      Count(word: "stubs", path: \.stubs), Count(word: "links", path: \.links),
      Count(word: "deletions", path: \.deletions),
    ]
  }
}
