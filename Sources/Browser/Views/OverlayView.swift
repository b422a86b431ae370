internal import Literature
internal import Screen

/// What lies over the parts: the help, and the list of filters.
extension Canvas {
  mutating func drawHelp(_ help: Model.Help) {
    let part = layout.body
    let typed = help.filter.text
    let heading = " Keys \(signs.dash) type to filter: \(typed)"
    fill(heading, row: part.row, in: part, style: Self.headingStyle)
    let lines = HelpText.lines(help)
    if lines.isEmpty {
      drawNothing(["No key or command holds these letters.", "Ctrl-u clears them."], in: part)
    }
    let width = min(24, max(12, part.columns / 3))
    for (offset, line) in lines.dropFirst(help.top).prefix(Layout.lines(of: part)).enumerated() {
      let row = part.row + 1 + offset
      guard let keys = line.keys else {
        screen.put(line.text, row: row, column: 1, limit: part.endColumn, style: Style(.bold))
        continue
      }
      screen.put(signs.fit(keys, width - 2), row: row, column: 3, limit: width + 2)
      screen.put(
        signs.fit(line.text, max(1, part.columns - width - 4)), row: row, column: width + 3,
        limit: part.endColumn)
    }
    screen.cursor = (
      part.row, min(part.endColumn - 1, TextLayout.width(of: heading))
    )
  }

  mutating func drawFilters(selected: Int) {
    let part = layout.body
    fill(" Filters of this list", row: part.row, in: part, style: Self.headingStyle)
    let filters = model.list?.filters ?? []
    guard !filters.isEmpty else {
      drawNothing(
        ["No filter is set.", "t goes to the topics, where Enter, o and x choose one."], in: part)
      screen.cursor = (part.row, part.column)
      return
    }
    for (index, chosen) in filters.enumerated().prefix(Layout.lines(of: part)) {
      let row = part.row + 1 + index
      let state = chosen.isOn ? "on " : "off"
      let joining = TextLayout.pad(chosen.filter.joining.rawValue, 3)
      screen.put(
        signs.fit("  \(state)  \(joining)  \(chosen.filter.topic)", part.columns), row: row,
        column: part.column, limit: part.endColumn)
      if index == selected { mark(row: row, in: part, isFocused: true) }
    }
  }
}
