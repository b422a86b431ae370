internal import Literature
internal import Screen

/// The list of records: year, journal, title, and the links held of each.
extension Canvas {
  /// Widths of the columns for a part; the title takes what is left.
  private struct Columns {
    let year = 4
    let journal: Int
    let cited: Int
    let cites: Int
    let title: Int

    init(_ part: Rect, hasStatedCounts: Bool) {
      cited = part.columns < 50 ? 0 : (hasStatedCounts ? 9 : 6)
      cites = part.columns < 60 ? 0 : 6
      journal = part.columns < 44 ? 0 : min(24, max(10, part.columns / 5))
      // The sign and its blank; two blanks behind each column.
      let taken = 2 + year + 2 + (journal > 0 ? journal + 2 : 0) + cited + cites + 1
      title = max(1, part.columns - taken)
    }
  }

  mutating func drawList() {
    guard let part = layout.list, let list = model.list else { return }
    let isFocused = model.viewContext == .list
    let height = Layout.lines(of: part)
    let visible = list.top..<min(list.count, list.top + height)
    let hasStated = visible.contains { list.rows[$0]?.citationsStated != nil }
    let columns = Columns(part, hasStatedCounts: hasStated)
    drawHeading(columns, in: part)
    guard list.documents != nil else {
      drawNothing(["Searching\(signs.ellipsis)"], in: part)
      if isFocused, model.prompt == nil { screen.cursor = (part.row, part.column) }
      return
    }
    guard list.count > 0 else {
      drawNothing(emptySentences(list), in: part)
      if isFocused, model.prompt == nil { screen.cursor = (part.row, part.column) }
      return
    }
    for index in visible {
      let row = part.row + 1 + index - list.top
      if let record = list.rows[index] { draw(record, columns, row: row, in: part) }
      if index == list.selected { mark(row: row, in: part, isFocused: isFocused) }
    }
  }

  private mutating func drawHeading(_ columns: Columns, in part: Rect) {
    var text = "  " + TextLayout.pad("Year", columns.year) + "  "
    if columns.journal > 0 { text += TextLayout.pad("Journal", columns.journal) + "  " }
    text += TextLayout.pad("Title", columns.title)
    if columns.cited > 0 { text += TextLayout.pad("cited", columns.cited, .right) }
    if columns.cites > 0 { text += TextLayout.pad("cites", columns.cites, .right) }
    fill(text, row: part.row, in: part, style: Self.headingStyle)
  }

  private mutating func draw(_ record: RecordRow, _ columns: Columns, row: Int, in part: Rect) {
    let style = record.isStub ? Self.faintStyle : .plain
    var column = part.column + 2
    let year = record.year.map(String.init) ?? ""
    screen.put(year, row: row, column: column, limit: part.endColumn, style: style)
    column += columns.year + 2
    if columns.journal > 0 {
      screen.put(
        signs.fit(record.journal ?? "", columns.journal), row: row, column: column,
        limit: part.endColumn, style: style)
      column += columns.journal + 2
    }
    screen.put(
      signs.fit(Self.title(of: record, signs), columns.title), row: row, column: column,
      limit: part.endColumn, style: style)
    column += columns.title
    if columns.cited > 0 {
      let stated = record.citationsStated.map { "/\(grouped($0))" } ?? ""
      let text = record.citedByCount == 0 && stated.isEmpty ? "" : "\(record.citedByCount)\(stated)"
      screen.put(
        TextLayout.pad(text, columns.cited, .right), row: row, column: column,
        limit: part.endColumn, style: style)
      column += columns.cited
    }
    if columns.cites > 0, record.referenceCount > 0 {
      screen.put(
        TextLayout.pad(String(record.referenceCount), columns.cites, .right), row: row,
        column: column, limit: part.endColumn, style: style)
    }
  }

  /// A stub says that it is one; a record without a title says what is known of it.
  private static func title(of record: RecordRow, _ signs: Signs) -> String {
    let name =
      record.title ?? record.pmid.map { "PMID \($0), title not stated" } ?? "title not stated"
    return record.isStub ? "\(signs.stub) stub: \(name)" : name
  }

  /// What an empty list is, and what to press.
  private func emptySentences(_ list: ListPlace) -> [String] {
    if list.isNarrowed {
      return [
        "No record is left by these filters.",
        "F takes all filters away, f lists them, Esc clears the limit, H goes back.",
      ]
    }
    switch list.origin {
    case .links(let origin):
      let name = origin.pmid.map { "PMID \($0)" } ?? "this record"
      switch origin.direction {
      case .citedBy:
        let stated = origin.stated.map { " The page states \(grouped($0))." } ?? ""
        return ["No record held here cites \(name).\(stated)", "H goes back."]
      case .references: return ["No reference of \(name) is held here.", "H goes back."]
      }
    case .search:
      if list.text.isEmpty {
        return [
          "This library holds no records yet.",
          "Leave with q, then: immunolit import FOLDER, with a folder of saved abstract pages.",
        ]
      }
      return ["Nothing is found for: \(list.text)", "s searches anew, H goes back."]
    }
  }

  // MARK: Preview

  mutating func drawPreview() {
    guard let part = layout.preview, let list = model.list, let selected = list.selectedRow,
      let detail = model.preview.detail, detail.document == selected.document
    else { return }
    let document = RecordDocument(
      previewOf: detail, width: Layout.textWidth(columns: part.columns), signs: signs)
    draw(document, from: model.preview.top, in: part)
  }

  /// Lines of a document, a blank column before them.
  mutating func draw(_ document: RecordDocument, from top: Int, in part: Rect) {
    let first = min(max(0, top), max(0, document.lines.count - 1))
    for (offset, line) in document.lines.dropFirst(first).prefix(part.rows).enumerated() {
      var column = part.column + 1
      for span in line.spans {
        column = screen.put(
          span.text, row: part.row + offset, column: column, limit: part.endColumn,
          style: span.style)
      }
    }
  }
}
