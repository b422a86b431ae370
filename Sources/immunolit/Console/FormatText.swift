internal import Literature
internal import PageFormats

/// The table of formats, for people and for the README.
enum FormatText {
  static func lines(_ profile: FormatProfile) -> [String] {
    ["\(profile.format.rawValue)  \(profile.title), \(use(profile))"]
      + wrapped("  known by  ", profile.marks) + wrapped("  states    ", profile.fields)
  }

  /// The titles of the formats that are read, in one line.
  static var titles: String {
    FormatProfile.all.filter(\.isRead).map(\.title).joined(separator: ", ")
  }

  /// What the program does with it.
  static func use(_ profile: FormatProfile) -> String {
    switch (profile.isRead, profile.isWritten) {
    case (true, true): "read and written"
    case (true, false): "read"
    case (false, true): "written"
    case (false, false): "not read yet"
    }
  }

  private static let width = 80

  /// A list that goes on below its beginning.
  private static func wrapped(_ head: String, _ items: [String]) -> [String] {
    var lines = [head]
    for (index, item) in items.enumerated() {
      let item = item + (index < items.count - 1 ? "," : "")
      let isFirst = lines[lines.count - 1].count == head.count
      if !isFirst, lines[lines.count - 1].count + 1 + item.count > width {
        lines.append(String(repeating: " ", count: head.count) + item)
      } else {
        lines[lines.count - 1] += (isFirst ? "" : " ") + item
      }
    }
    return lines
  }

  // MARK: The README

  static func markdownTable() -> String {
    let rows = FormatProfile.all.map { profile in
      let marks = profile.marks.map { $0.replacing("|", with: "\\|").replacing("<", with: "&lt;") }
      return "| \(profile.title) | `\(profile.format.rawValue)` | \(use(profile)) | "
        + "\(marks.joined(separator: ", ")) |"
    }
    return (["| format | name | | known by |", "|---|---|---|---|"] + rows)
      .map { $0 + "\n" }.joined()
  }

  /// Which field which format can state.
  static func markdownFields() -> String {
    let profiles = FormatProfile.all
    let names = profiles.first?.fields ?? []
    let head = "| field | " + profiles.map { $0.format.rawValue }.joined(separator: " | ") + " |"
    let line = "|---|" + profiles.map { _ in ":-:|" }.joined()
    let rows = names.map { name in
      "| `\(name)` | "
        + profiles.map { $0.fields.contains(name) ? "•" : " " }.joined(separator: " | ") + " |"
    }
    return ([head, line] + rows).map { $0 + "\n" }.joined()
  }
}
