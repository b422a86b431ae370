internal import Screen

/// The last row: a prompt, what there is to say, or the keys of this place.
extension Canvas {
  mutating func drawFooter() {
    let row = layout.footerRow
    if let prompt = model.prompt {
      draw(prompt, row: row)
      return
    }
    let width = model.size.columns
    let right = positionText
    let room = max(0, width - TextLayout.width(of: right) - 2)
    screen.fill("", row: row, column: 0, style: Self.barStyle)
    if let notice = model.notice {
      // An error says so in words too: colour alone carries nothing.
      let style = notice.isError ? Style([.reverse, .bold]) : Self.barStyle
      screen.put(signs.fit(" \(notice.text)", room), row: row, column: 0, style: style)
    } else if let work = model.work {
      screen.put(signs.fit(" \(work)", room), row: row, column: 0, style: Self.barStyle)
    } else {
      screen.put(footerKeys(room), row: row, column: 0, style: Self.barStyle)
    }
    screen.put(
      right, row: row, column: max(0, width - TextLayout.width(of: right) - 1),
      style: Self.barStyle)
  }

  /// As many keys of the narrowest context as there is room for; help is always among them.
  private func footerKeys(_ room: Int) -> String {
    let bindings = model.contexts.flatMap { context in
      Keymap.bindings.filter { $0.context == context && $0.footer != nil }
    }
    var seen: Set<Command> = []
    let items = bindings.filter { seen.insert($0.command).inserted }.map { binding in
      (
        text: "\(binding.sequences.first?.name ?? "") \(binding.footer ?? "")",
        isHelp: binding.command == .help
      )
    }
    let help = items.first { $0.isHelp }.map { "  \($0.text)" } ?? ""
    var text = ""
    for item in items where !item.isHelp {
      let next = text.isEmpty ? " \(item.text)" : "  \(item.text)"
      guard TextLayout.width(of: text + next + help) <= room else { break }
      text += next
    }
    return text + help
  }

  /// Keys that wait for more, and the place in the list.
  private var positionText: String {
    var parts: [String] = []
    let pending = model.pending
    if !pending.isEmpty {
      let keys = pending.prefix.map { key -> String in
        if case .character(let character) = key { String(character) } else { "" }
      }
      parts.append((pending.count.map(String.init) ?? "") + keys.joined())
    }
    if let record = model.record {
      let height = layout.record?.rows ?? 1
      let last = max(0, record.document.lines.count - height)
      parts.append(last == 0 ? "all" : "\(min(100, record.top * 100 / last))%")
    } else if let list = model.list, list.documents != nil, model.overlay == nil {
      if model.viewContext == .topics, !list.topics.lines.isEmpty {
        parts.append("\(grouped(list.topics.selected + 1))/\(grouped(list.topics.lines.count))")
      } else if list.count > 0 {
        parts.append("\(grouped(list.selected + 1))/\(grouped(list.count))")
      }
    }
    return parts.joined(separator: "  ")
  }

  /// The line scrolls so that the cursor is always in sight.
  private mutating func draw(_ prompt: Prompt, row: Int) {
    let width = model.size.columns
    let label = width < 60 ? prompt.kind.shortLabel : prompt.kind.label
    let start = TextLayout.width(of: label)
    let room = max(1, width - start - 1)
    var first = 0
    let characters = prompt.line.characters
    while first < prompt.line.cursor,
      TextLayout.width(of: String(characters[first..<prompt.line.cursor])) > room
    {
      first += 1
    }
    screen.fill("", row: row, column: 0)
    screen.put(label, row: row, column: 0, style: Style(.bold))
    screen.put(String(characters[first...]), row: row, column: start, limit: width)
    let column = start + TextLayout.width(of: String(characters[first..<prompt.line.cursor]))
    screen.cursor = (row, min(width - 1, column))
  }
}
