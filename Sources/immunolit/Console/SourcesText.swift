internal import Literature

/// The sources of a record with what each gave, and the conflicts, as plain lines.
enum SourcesText {
  /// More sources than this are counted: a much cited record is mentioned in thousands of places.
  private static let shown = 200

  static func lines(_ merged: MergedRecord) -> [String] {
    var lines = ["", "Sources (best first)"]
    let sources = Array(zip(merged.contributions, merged.givenFields))
    for (index, source) in sources.prefix(shown).enumerated() {
      let (contribution, fields) = source
      lines.append(
        "  (\(index + 1)) \(contribution.source.format.rawValue)  \(contribution.source.path)")
      lines.append("      \(place(contribution, merged.role(of: index)))")
      lines.append("      gave \(fields.isEmpty ? "nothing" : fields.joined(separator: ", "))")
    }
    if sources.count > shown {
      lines.append(
        "  and \(NumberText.grouped(sources.count - shown)) more; --format json prints all")
    }
    let conflicts = merged.contradictions
    lines += ["", "Conflicts (\(conflicts.count))"]
    for conflict in conflicts {
      lines.append("  \(conflict.field)")
      for lost in conflict.lost {
        let names = lost.sources.map { "(\($0 + 1))" }.joined(separator: " ")
        lines += value("kept from (\(conflict.kept + 1))", lost.keptLines, alike: lost.alike)
        lines += value("lost from \(names)", lost.lostLines, alike: lost.alike)
      }
    }
    let lesser = merged.lesserStatements.map { field, sources in
      "  \(field) from " + sources.map { "(\($0 + 1))" }.joined(separator: " ")
    }
    return lesser.isEmpty ? lines : lines + ["", "Said with less"] + lesser
  }

  /// `at byte 2,210, 391 bytes`, and what the source is to the record.
  private static func place(_ contribution: Contribution, _ role: SourceRole) -> String {
    let source = contribution.source
    return
      "at byte \(NumberText.grouped(source.offset)), \(NumberText.grouped(source.length)) bytes"
      + (role.words.map { ", \($0)" } ?? "")
  }

  private static func value(_ head: String, _ entries: [String], alike: Int) -> [String] {
    if entries.count <= 1, alike == 0 { return ["    \(head): \(entries.first ?? nothing)"] }
    let besides = alike > 0 ? ", besides \(alike) that are alike" : ""
    return ["    \(head)\(besides):"]
      + (entries.isEmpty ? [nothing] : entries).map { "      " + $0 }
  }

  private static let nothing = "(no entry)"
}
