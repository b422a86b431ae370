internal import Literature
internal import Screen

/// One record as a document with links.
extension Canvas {
  mutating func drawRecord() {
    guard let part = layout.record, let record = model.record else { return }
    draw(record.document, from: record.top, in: part)
    var cursor = (row: part.row, column: part.column)
    if let found = record.found, let row = row(ofLine: found, record, part) {
      screen.restyle(row: row, columns: part.column..<part.endColumn) {
        $0.attributes.insert(.reverse)
      }
      cursor = (row, part.column)
    }
    if let number = record.link, record.document.links.indices.contains(number) {
      highlight(number, record, part)
      let link = record.document.links[number]
      if let row = row(ofLine: link.line, record, part) {
        cursor = (row, min(part.column + 1 + link.column, part.endColumn - 1))
      }
    }
    if model.prompt == nil { screen.cursor = cursor }
  }

  private func row(ofLine line: Int, _ record: RecordPlace, _ part: Rect) -> Int? {
    let row = part.row + line - record.top
    return (part.row..<part.endRow).contains(row) ? row : nil
  }

  /// Every span of the link under the cursor, on each line that it runs over.
  private mutating func highlight(_ number: Int, _ record: RecordPlace, _ part: Rect) {
    let lines = record.document.lines
    for index in record.top..<max(record.top, min(lines.count, record.top + part.rows)) {
      var column = part.column + 1
      for span in lines[index].spans {
        let end = column + TextLayout.width(of: span.text)
        if span.link == number {
          screen.restyle(row: part.row + index - record.top, columns: column..<end) {
            $0.attributes.insert(.reverse)
          }
        }
        column = end
      }
    }
  }
}
