internal import Literature
internal import Screen

extension Model {
  private static let rowsPerNotch = 3

  mutating func click(_ mouse: Key.Mouse) -> [Effect] {
    guard prompt == nil, !layout.isTooSmall else { return [] }
    pending = PendingKeys()
    switch mouse.action {
    case .scrollUp: return scroll(-Self.rowsPerNotch, under: mouse)
    case .scrollDown: return scroll(Self.rowsPerNotch, under: mouse)
    case .press: return overlay == nil ? select(under: mouse, opens: false) : []
    case .doublePress: return overlay == nil ? select(under: mouse, opens: true) : []
    }
  }

  private mutating func scroll(_ rows: Int, under mouse: Key.Mouse) -> [Effect] {
    let layout = layout
    if overlay == nil, let preview = layout.preview,
      preview.contains(row: mouse.row, column: mouse.column)
    {
      scroll(rows)
      return []
    }
    if overlay == nil, list != nil {
      let isOverTopics = layout.topics?.contains(row: mouse.row, column: mouse.column) == true
      if isOverTopics {
        select(topicLine: (list?.topics.selected ?? 0) + rows)
      } else if layout.list != nil {
        select(row: (list?.selected ?? 0) + rows)
      }
      return []
    }
    move(by: rows)
    return []
  }

  private mutating func select(under mouse: Key.Mouse, opens: Bool) -> [Effect] {
    let layout = layout
    if let part = layout.record, var record, part.contains(row: mouse.row, column: mouse.column) {
      let line = record.top + mouse.row - part.row
      guard let link = record.document.link(line: line, column: mouse.column - part.column - 1)
      else { return [] }
      record.link = link
      record.found = nil
      self.record = record
      return opens ? enter(nil) : []
    }
    if let part = layout.list, part.contains(row: mouse.row, column: mouse.column), let list {
      let row = list.top + mouse.row - part.row - 1
      guard mouse.row > part.row, row < list.count else { return [] }
      focus = .list
      select(row: row)
      return opens ? enter(nil) : []
    }
    if let part = layout.topics, part.contains(row: mouse.row, column: mouse.column),
      let topics = list?.topics
    {
      let line = topics.top + mouse.row - part.row - 1
      guard mouse.row > part.row, line < topics.lines.count else { return [] }
      focus = .topics
      select(topicLine: line)
      return opens ? choose(.and) : []
    }
    return []
  }
}

extension RecordDocument {
  /// The link that stands at a column of a line.
  package func link(line: Int, column: Int) -> Int? {
    guard lines.indices.contains(line) else { return nil }
    var start = 0
    for span in lines[line].spans {
      let end = start + TextLayout.width(of: span.text)
      if (start..<end).contains(column) { return span.link }
      start = end
    }
    return nil
  }
}
