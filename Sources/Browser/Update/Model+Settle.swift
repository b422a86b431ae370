internal import Literature

extension Model {
  /// Asks for what the screen shows and the model does not have yet, and brings positions into
  /// their bounds. Runs after every message, so that no command has to think of it.
  mutating func settle() -> [Effect] {
    let layout = layout
    guard !layout.isTooSmall, let place else { return [] }
    switch place.content {
    case .list: return settleList(layout)
    case .record: return settleRecord(layout)
    }
  }

  private mutating func settleList(_ layout: Layout) -> [Effect] {
    guard var list, let documents = list.documents else { return [] }
    var effects: [Effect] = []
    if list.pendingFind?.keepsRecord != true {
      list.selected = min(max(0, list.selected), list.lastIndex)
      if layout.list != nil {
        let height = Layout.lines(of: layout.list)
        list.top = Self.scrolled(list.top, toShow: list.selected, height: height, count: list.count)
        for window in list.rows.missing(for: list.top..<list.top + height, count: list.count) {
          effects.append(.loadRows(documents, window, generation: list.generation))
        }
      }
    }
    if layout.topics != nil {
      let height = Layout.lines(of: layout.topics)
      list.topics.top = Self.scrolled(
        list.topics.top, toShow: list.topics.selected, height: height,
        count: list.topics.lines.count)
      if list.topics.requestedGeneration != list.generation {
        list.topics.requestedGeneration = list.generation
        effects.append(.countTopics(documents, generation: list.generation))
      }
    }
    self.list = list
    // A preview that was asked for and is no longer wanted must not take the place of this one.
    if let shown = preview.detail?.document, shown == list.selectedRow?.document {
      preview.requested = shown
    }
    if layout.preview != nil, let document = list.selectedRow?.document,
      preview.detail?.document != document, preview.requested != document
    {
      preview.requested = document
      preview.top = 0
      effects.append(.loadRecord(document, purpose: .preview))
    }
    return effects
  }

  private mutating func settleRecord(_ layout: Layout) -> [Effect] {
    guard var record else { return [] }
    let height = layout.record?.rows ?? 1
    record.top = min(max(0, record.top), max(0, record.document.lines.count - height))
    var effects: [Effect] = []
    if record.followsList, let index = places.firstIndex(where: { $0.id == record.list }),
      var list = places[index].list, let documents = list.documents
    {
      if let row = list.selectedRow {
        record.followsList = false
        effects.append(.loadRecord(row.document, purpose: .neighbour))
      } else {
        for window in list.rows.missing(
          for: list.selected..<list.selected + 1, count: list.count)
        {
          effects.append(.loadRows(documents, window, generation: list.generation))
        }
        places[index].list = list
      }
    }
    self.record = record
    return effects
  }

  /// The first line to show so that a line is in sight, moving as little as possible.
  static func scrolled(_ top: Int, toShow line: Int, height: Int, count: Int) -> Int {
    let last = max(0, count - height)
    let top = min(max(top, line - height + 1), line)
    return min(max(0, top), last)
  }
}
