internal import Literature
internal import Screen

/// The topics of the current set with their counts.
extension Canvas {
  mutating func drawTopics() {
    guard let part = layout.topics, let list = model.list else { return }
    let topics = list.topics
    let isFocused = model.viewContext == .topics
    let heading =
      topics.narrowing.isEmpty
      ? " Topics" : " Topics with \u{201C}\(topics.narrowing)\u{201D}"
    let count = grouped(topics.lines.count { !$0.isQualifier })
    fill(heading, row: part.row, in: part, style: Self.headingStyle)
    if topics.counts != nil { putRight(count, row: part.row, in: part, style: Self.headingStyle) }
    guard topics.counts != nil else {
      drawNothing(["Counting\(signs.ellipsis)"], in: part)
      return
    }
    guard !topics.lines.isEmpty else {
      drawNothing(
        topics.narrowing.isEmpty
          ? ["No record of this list states a topic.", "F puts filters away, H goes back."]
          : ["No topic holds these letters.", "Esc clears them."], in: part)
      if isFocused, model.prompt == nil { screen.cursor = (part.row, part.column) }
      return
    }
    let height = Layout.lines(of: part)
    for offset in 0..<height {
      let index = topics.top + offset
      guard topics.lines.indices.contains(index) else { break }
      let row = part.row + 1 + offset
      draw(topics.lines[index], row: row, in: part, list: list)
      if index == topics.selected {
        mark(row: row, in: part, isFocused: isFocused)
      }
    }
  }

  private mutating func draw(
    _ line: TopicsPart.Line, row: Int, in part: Rect, list: ListPlace
  ) {
    let fold = line.canUnfold ? (line.isUnfolded ? signs.unfolded : signs.folded) : " "
    let name = line.topic.qualifier ?? line.topic.descriptor
    let indent = line.isQualifier ? "    " : ""
    let choice = list.choice(of: line.topic)
    let sign =
      choice.map { chosen in
        chosen.isOn ? chosen.filter.joining.rawValue + " " : "off "
      } ?? ""
    let count = grouped(line.count)
    // A chosen pair without a descriptor above it is named whole.
    let whole = line.isQualifier && line.count == 0 ? line.topic.description : name
    let style = choice?.isOn == true ? Style(.bold) : .plain
    let room = max(0, part.columns - TextLayout.width(of: count) - 2)
    screen.put(
      signs.fit(" \(indent)\(fold) \(sign)\(whole)", room), row: row, column: part.column,
      limit: part.endColumn, style: style)
    putRight(count, row: row, in: part, style: style)
  }

  mutating func putRight(_ text: String, row: Int, in part: Rect, style: Style = .plain) {
    let column = part.endColumn - TextLayout.width(of: text) - 1
    guard column >= part.column else { return }
    screen.put(text, row: row, column: column, limit: part.endColumn, style: style)
  }

  /// The selected row: reverse where the keys go, a sign where they do not; the cursor stands on it.
  mutating func mark(row: Int, in part: Rect, isFocused: Bool) {
    screen.put(
      signs.selected, row: row, column: part.column, style: isFocused ? .plain : Style(.bold))
    if isFocused {
      screen.restyle(row: row, columns: part.column..<part.endColumn) {
        $0.attributes.insert(.reverse)
      }
      if model.prompt == nil { screen.cursor = (row, part.column) }
    }
  }
}
