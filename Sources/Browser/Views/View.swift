package import Screen

/// The whole screen for a model: a pure function, whatever the size.
package func view(_ model: Model) -> Screen {
  var canvas = Canvas(model)
  guard !model.layout.isTooSmall else {
    canvas.drawTooSmall()
    return canvas.screen
  }
  canvas.drawTitle()
  switch model.overlay {
  case .help(let help)?: canvas.drawHelp(help)
  case .filters(let selected)?: canvas.drawFilters(selected: selected)
  case nil: canvas.drawParts()
  }
  canvas.drawFooter()
  return canvas.screen
}

/// What the views draw on: the screen that grows, and what it is made of.
struct Canvas {
  var screen: Screen
  let model: Model
  let layout: Layout
  let signs: Signs

  static let barStyle = Style(.reverse)
  static let headingStyle = Style([.bold, .underline])
  static let faintStyle = Style(.dim)

  init(_ model: Model) {
    self.model = model
    screen = Screen(size: model.size)
    layout = model.layout
    signs = Signs(isASCII: model.isASCII)
  }

  mutating func drawTooSmall() {
    guard model.size.rows > 0, model.size.columns > 0 else { return }
    screen.put(
      signs.fit(
        "too small: \(Layout.smallest.columns)x\(Layout.smallest.rows) at least",
        model.size.columns), row: 0, column: 0)
    screen.cursor = (0, 0)
  }

  mutating func drawParts() {
    if layout.record != nil {
      drawRecord()
      return
    }
    drawTopics()
    drawList()
    drawPreview()
    drawBorders()
  }

  /// A row of a part, cut with the ellipsis that the locale has, and filled.
  mutating func fill(_ text: String, row: Int, in part: Rect, style: Style = .plain) {
    screen.fill(
      signs.fit(text, part.columns), row: row, column: part.column, limit: part.endColumn,
      style: style)
  }

  /// Lines of plain sentences below the heading of a part that has nothing to list.
  mutating func drawNothing(_ sentences: [String], in part: Rect) {
    var row = part.row + 2
    for sentence in sentences {
      for line in TextLayout.wrap(sentence, max(1, part.columns - 2)) where row < part.endRow {
        screen.put(line, row: row, column: part.column + 1, limit: part.endColumn)
        row += 1
      }
    }
  }

  private mutating func drawBorders() {
    if let topics = layout.topics, layout.list != nil {
      for row in topics.row..<topics.endRow {
        screen.put(signs.vertical, row: row, column: topics.endColumn, style: Self.faintStyle)
      }
    }
    if let preview = layout.preview {
      let row = preview.row - 1
      screen.put(
        String(repeating: signs.horizontal, count: preview.columns), row: row,
        column: preview.column, style: Self.faintStyle)
      if preview.column > 0 {
        screen.put(signs.branchRight, row: row, column: preview.column - 1, style: Self.faintStyle)
      }
    }
  }
}

/// A number as people read it: `20,788`.
func grouped(_ number: Int) -> String {
  var text = ""
  for (index, digit) in String(number).reversed().enumerated() {
    if index > 0, index % 3 == 0, digit != "-" { text.append(",") }
    text.append(digit)
  }
  return String(text.reversed())
}
