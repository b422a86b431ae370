internal import Literature

extension Model {
  /// Rows that the part with the cursor shows.
  var pageHeight: Int {
    let layout = layout
    switch overlay {
    case .help?, .filters?: return max(1, layout.body.rows - 2)
    case nil: break
    }
    if let part = layout.record { return max(1, part.rows) }
    return Layout.lines(of: viewContext == .topics ? layout.topics : layout.list)
  }

  mutating func move(by rows: Int) {
    switch overlay {
    case .help(var help)?:
      help.top = clamp(help.top + rows, below: HelpText.lines(help).count - pageHeight + 1)
      overlay = .help(help)
    case .filters(let selected)?:
      overlay = .filters(selected: clamp(selected + rows, below: list?.filters.count ?? 0))
    case nil:
      if var record {
        scrollDocument(&record, to: record.top + rows)
        self.record = record
      } else if viewContext == .topics {
        select(topicLine: (list?.topics.selected ?? 0) + rows)
      } else {
        select(row: (list?.selected ?? 0) + rows)
      }
    }
  }

  mutating func move(to row: Int) {
    switch overlay {
    case .help(var help)?:
      help.top = clamp(row, below: HelpText.lines(help).count - pageHeight + 1)
      overlay = .help(help)
    case .filters?: overlay = .filters(selected: clamp(row, below: list?.filters.count ?? 0))
    case nil:
      if var record {
        scrollDocument(&record, to: row)
        self.record = record
      } else if viewContext == .topics {
        select(topicLine: row)
      } else {
        select(row: row)
      }
    }
  }

  func clamp(_ value: Int, below count: Int) -> Int { min(max(0, value), max(0, count - 1)) }

  mutating func select(row: Int) {
    guard var list else { return }
    list.selected = clamp(row, below: list.count)
    // A person who moves on does not wait for the row that was looked for.
    list.pendingFind = nil
    self.list = list
  }

  mutating func select(topicLine line: Int) {
    guard var list else { return }
    list.topics.selected = clamp(line, below: list.topics.lines.count)
    self.list = list
  }

  /// Scrolls a record; a link that leaves the screen is no longer chosen.
  private func scrollDocument(_ record: inout RecordPlace, to top: Int) {
    record.top = clamp(top, below: record.document.lines.count - pageHeight + 1)
    record.found = nil
    if let link = record.link,
      !(record.top..<record.top + pageHeight).contains(record.document.links[link].line)
    {
      record.link = nil
    }
  }

  /// Scrolls so that the row with the cursor stands in this row of the part.
  mutating func place(row: Int) {
    if var record {
      let line = record.link.map { record.document.links[$0].line } ?? record.found ?? record.top
      record.top = clamp(line - row, below: record.document.lines.count - pageHeight + 1)
      self.record = record
    } else if var list {
      if viewContext == .topics {
        list.topics.top = max(0, list.topics.selected - row)
      } else {
        list.top = max(0, list.selected - row)
      }
      self.list = list
    }
  }

  // MARK: - Parts and links

  mutating func nextPart(_ step: Int) {
    guard var record else {
      focus = viewContext == .topics ? .list : .topics
      isTopicsWhole = false
      return
    }
    let links = record.document.links
    guard !links.isEmpty else { return }
    if let link = record.link {
      record.link = ((link + step) % links.count + links.count) % links.count
    } else if step > 0 {
      record.link = links.firstIndex { $0.line >= record.top } ?? 0
    } else {
      record.link = links.lastIndex { $0.line < record.top + pageHeight } ?? links.count - 1
    }
    self.record = record
    showLink()
  }

  private mutating func showLink() {
    guard var record, let link = record.link else { return }
    record.found = nil
    record.top = Self.scrolled(
      record.top, toShow: record.document.links[link].line, height: pageHeight,
      count: record.document.lines.count)
    self.record = record
  }

  mutating func enter(_ count: Int?) -> [Effect] {
    guard var record else {
      return list?.selectedRow.map { [.loadRecord($0.document, purpose: .view)] } ?? []
    }
    if let count {
      guard record.document.links.indices.contains(count - 1) else {
        complain("There are \(record.document.links.count) links here.")
        return []
      }
      record.link = count - 1
      self.record = record
      showLink()
    }
    guard let link = self.record?.link else { return [] }
    switch record.document.links[link].target {
    case .record(let document): return [.loadRecord(document, purpose: .view)]
    case .topic(let topic): return openTopic(topic)
    }
  }

  mutating func scroll(_ rows: Int) {
    if var record {
      guard let index = places.firstIndex(where: { $0.id == record.list }),
        var list = places[index].list
      else {
        complain("The list it was opened from is gone.")
        return
      }
      let selected = clamp(list.selected + rows, below: list.count)
      guard selected != list.selected else {
        complain(rows > 0 ? "This is the last record." : "This is the first record.")
        return
      }
      list.selected = selected
      places[index].list = list
      record.followsList = true
      self.record = record
    } else if let part = layout.preview, let detail = preview.detail {
      let lines = RecordDocument(
        previewOf: detail, width: Layout.textWidth(columns: part.columns),
        signs: Signs(isASCII: isASCII)
      ).lines.count
      preview.top = clamp(preview.top + rows, below: lines - part.rows + 1)
    }
  }

  // MARK: - History

  mutating func go(to index: Int) {
    current = clamp(index, below: places.count)
    isTopicsWhole = false
    focus = .list
  }

  mutating func leave() {
    if record == nil, layout.topics != nil {
      focus = .topics
    } else if current > 0 {
      go(to: current - 1)
    } else {
      complain("This is the first view.")
    }
  }

  mutating func close() -> [Effect] {
    if overlay != nil {
      overlay = nil
    } else if isTopicsWhole {
      isTopicsWhole = false
    } else if current > 0 {
      go(to: current - 1)
    } else {
      return [.quit]
    }
    return []
  }

  mutating func setMark(_ letter: Character?) {
    guard let letter, let place else { return }
    switch place.content {
    case .list(let list):
      marks[letter] = Mark(place: place.id, position: list.selected, top: list.top)
    case .record(let record):
      marks[letter] = Mark(
        place: place.id, position: record.top, top: record.top, link: record.link)
    }
    say("Mark \(letter) is set; '\(letter) comes back here.")
  }

  mutating func goToMark(_ letter: Character?) {
    guard let letter, let mark = marks[letter] else {
      complain("There is no such mark; m and a letter sets one.")
      return
    }
    guard let index = places.firstIndex(where: { $0.id == mark.place }) else {
      complain("The view of mark \(letter) is no longer in the history.")
      return
    }
    go(to: index)
    if var list {
      list.selected = mark.position
      list.top = mark.top
      self.list = list
    } else if var record {
      record.top = mark.top
      record.link = mark.link.flatMap { record.document.links.indices.contains($0) ? $0 : nil }
      self.record = record
    }
  }
}
