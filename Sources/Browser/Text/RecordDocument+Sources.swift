package import Literature
internal import Screen

/// Which source gave what of a record, and what lost.
extension RecordDocument {
  /// More sources than this are counted: a much cited record is mentioned in thousands of places.
  private static let sourcesListed = 200

  package init(sourcesOf detail: RecordDetail, _ merged: MergedRecord, width: Int, signs: Signs) {
    self.init(width: width, signs: signs)
    paragraph(merged.record.title.value ?? "No title is stated.", style: Style(.bold))
    addSources(merged, signs: signs)
    addConflicts(merged, signs: signs)
    addOrigins(merged, signs: signs)
  }

  private mutating func addSources(_ merged: MergedRecord, signs: Signs) {
    let sources = merged.contributions
    heading(
      sources.count == 1
        ? "One source" : "\(grouped(sources.count)) sources \(signs.dash) best first")
    for (index, contribution) in sources.prefix(Self.sourcesListed).enumerated() {
      let source = contribution.source
      let label = "(\(index + 1)) "
      paragraph("\(label)\(source.format.label)  \(source.path)", indent: 2, hanging: label.count)
      let role = merged.role(of: index).words.map { ", \($0)" } ?? ""
      paragraph(
        "at byte \(grouped(source.offset)), \(grouped(source.length)) bytes\(role)",
        indent: 2 + label.count, hanging: 0)
    }
    if sources.count > Self.sourcesListed {
      paragraph("\(grouped(sources.count - Self.sourcesListed)) more", indent: 2)
    }
  }

  // MARK: Conflicts

  private mutating func addConflicts(_ merged: MergedRecord, signs: Signs) {
    let conflicts = merged.contradictions
    if conflicts.isEmpty {
      if merged.contributions.count > 1 {
        blank()
        paragraph("No source contradicts another.", style: Style(.italic))
      }
      return addLesser(merged)
    }
    heading("Conflicts \(signs.dash) \(conflicts.count)")
    for conflict in conflicts {
      for (index, lost) in conflict.lost.enumerated() {
        if index == 0 { paragraph(conflict.field, style: Style(.underline), indent: 2) }
        add(lost, keptFrom: conflict.kept)
      }
    }
    addLesser(merged)
  }

  /// What differs and contradicts nothing.
  private mutating func addLesser(_ merged: MergedRecord) {
    let lesser = merged.lesserStatements
    guard !lesser.isEmpty else { return }
    blank()
    let words = lesser.map { field, sources in
      "\(field) " + sources.map { "(\($0 + 1))" }.joined(separator: " ")
    }
    paragraph("Said with less: " + words.joined(separator: ", "), hanging: 2)
  }

  private mutating func add(_ lost: FieldConflict.Lost, keptFrom kept: Int) {
    let names = lost.sources.map { "(\($0 + 1))" }.joined(separator: " ")
    beside(
      Self.side("kept from (\(kept + 1))", lost.keptLines),
      Self.side("lost from \(names)", lost.lostLines), indent: 4)
    if lost.alike > 0 {
      paragraph(
        lost.alike == 1 ? "and one entry alike" : "and \(grouped(lost.alike)) entries alike",
        style: Style(.dim), indent: 4)
    }
  }

  private static func side(_ head: String, _ entries: [String]) -> [Span] {
    [Span(text: head, style: Style(.bold))]
      + (entries.isEmpty ? ["(no entry)"] : entries).map { Span(text: $0, style: .plain) }
  }

  // MARK: Fields

  /// A line a field: its name, the source, and how the value begins.
  private mutating func addOrigins(_ merged: MergedRecord, signs: Signs) {
    let rows: [(name: String, origin: Int, value: String)] = zip(RecordField.all, merged.origins)
      .compactMap { field, origin in
        guard let origin, let lines = field.lines(merged.contributions[origin].record) else {
          return nil
        }
        let more = lines.count > 1 ? "\(grouped(lines.count)): " : ""
        return (field.name, origin, more + lines.joined(separator: "; "))
      }
    guard !rows.isEmpty else { return }
    heading("Where each field comes from")
    let names = rows.map { TextLayout.width(of: $0.name) }.max() ?? 0
    let sources = rows.map { "(\($0.origin + 1))".count }.max() ?? 0
    for row in rows {
      let head =
        TextLayout.pad(row.name, names) + "  " + TextLayout.pad("(\(row.origin + 1))", sources)
      paragraph(
        signs.fit("\(head)  \(row.value)", max(1, self.width - 2)), indent: 2)
    }
  }
}
