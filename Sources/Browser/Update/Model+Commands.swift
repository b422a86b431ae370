internal import Literature

extension Model {
  /// What leaves the list of filters open.
  private static let filterCommands: Set<Command> = [
    .nextRow, .previousRow, .firstRow, .lastRow, .halfPageDown, .halfPageUp, .pageDown, .pageUp,
    .switchFilter, .removeFilter, .close, .cancel, .clearFilters, .redraw, .suspend, .stop,
  ]

  mutating func run(_ command: Command, count: Int?, letter: Character?) -> [Effect] {
    if case .filters? = overlay, !Self.filterCommands.contains(command) { overlay = nil }
    switch command {
    case .nextRow: move(by: count ?? 1)
    case .previousRow: move(by: -(count ?? 1))
    case .firstRow: move(to: (count ?? 1) - 1)
    case .lastRow: move(to: count.map { $0 - 1 } ?? .max)
    case .halfPageDown: move(by: (count ?? 1) * max(1, pageHeight / 2))
    case .halfPageUp: move(by: -(count ?? 1) * max(1, pageHeight / 2))
    case .pageDown: move(by: (count ?? 1) * pageHeight)
    case .pageUp: move(by: -(count ?? 1) * pageHeight)
    case .leave: leave()
    case .enter: return enter(count)
    case .back: go(to: current - (count ?? 1))
    case .forward: go(to: current + (count ?? 1))
    case .nextPart: nextPart(count ?? 1)
    case .previousPart: nextPart(-(count ?? 1))
    case .find: openPrompt(.find)
    case .nextMatch: return findAgain(isBackward: false)
    case .previousMatch: return findAgain(isBackward: true)
    case .search: openPrompt(.search)
    case .refine: openPrompt(.refine)
    case .limit: openPrompt(.limit)
    case .listFilters: overlay = .filters(selected: 0)
    case .clearFilters: return clearFilters()
    case .showTopics: showTopics()
    case .citedBy: return listLinks(.citedBy)
    case .references: return listLinks(.references)
    case .showSources: return showSources()
    case .togglePreview: isPreviewOn.toggle()
    case .scrollDown: scroll(count ?? 1)
    case .scrollUp: scroll(-(count ?? 1))
    case .rowToTop: place(row: 0)
    case .rowToCentre: place(row: pageHeight / 2)
    case .rowToBottom: place(row: pageHeight - 1)
    case .setMark: setMark(letter)
    case .goToMark: goToMark(letter)
    case .help: overlay = .help(Help(context: viewContext))
    case .close: return close()
    case .quit: return [.quit]
    case .cancel: return cancel()
    case .stop: return stop()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .andTopic: return choose(.and)
    case .orTopic: return choose(.or)
    case .notTopic: return choose(.not)
    case .unfold: unfoldTopic()
    case .fold: foldTopic()
    case .narrow: openPrompt(.narrow)
    case .switchFilter: return switchFilter()
    case .removeFilter: return removeFilter()
    case .runPrompt: return runPrompt()
    case .cancelPrompt: return cancelPrompt()
    case .olderEntry: return recall(1)
    case .newerEntry: return recall(-1)
    case .cursorLeft, .cursorRight, .cursorToStart, .cursorToEnd, .deleteBackward, .deleteForward,
      .deleteWord, .deleteToStart, .deleteToEnd:
      return edit(command)
    }
    return []
  }

  /// Why a command can do nothing now; nil when it can.
  package func disabledReason(_ command: Command) -> String? {
    switch command {
    case .back: current > 0 ? nil : "This is the first view."
    case .forward: current + 1 < places.count ? nil : "This is the newest view."
    case .enter: reasonNotToEnter
    case .citedBy, .references:
      record != nil || list?.selectedRow != nil ? nil : "There is no record to follow links from."
    case .showSources:
      record != nil || list?.selectedRow != nil ? nil : "There is no record here."
    case .refine, .limit, .listFilters, .showTopics:
      list != nil ? nil : "This works on a list; Backspace goes back to it."
    case .clearFilters:
      if let list {
        list.filters.isEmpty && list.cleared.isEmpty
          ? "There are no filters; t shows the topics to choose from." : nil
      } else {
        "This works on a list; Backspace goes back to it."
      }
    case .nextMatch, .previousMatch:
      findText.isEmpty ? "Nothing was looked for yet; / finds in this view." : nil
    case .scrollDown, .scrollUp: reasonNotToScroll
    case .nextPart, .previousPart:
      record?.document.links.isEmpty == true ? "There are no links here." : nil
    case .andTopic, .orTopic, .notTopic, .unfold, .fold:
      list?.topics.selectedLine == nil ? "There is no topic here." : nil
    case .switchFilter, .removeFilter:
      list?.filters.isEmpty == false ? nil : "There are no filters; t shows the topics."
    case .togglePreview: list == nil ? "The preview belongs to a list." : nil
    case .nextRow, .previousRow, .firstRow, .lastRow, .halfPageDown, .halfPageUp, .pageDown,
      .pageUp, .leave, .find, .search, .rowToTop, .rowToCentre, .rowToBottom, .setMark, .goToMark,
      .help, .close, .quit, .cancel, .stop, .redraw, .suspend, .narrow, .runPrompt, .cancelPrompt,
      .olderEntry, .newerEntry, .cursorLeft, .cursorRight, .cursorToStart, .cursorToEnd,
      .deleteBackward, .deleteForward, .deleteWord, .deleteToStart, .deleteToEnd:
      nil
    }
  }

  private var reasonNotToEnter: String? {
    if overlay != nil { return nil }
    if let record {
      guard !record.document.links.isEmpty else { return "There are no links here." }
      return record.link == nil && pending.count == nil
        ? "No link is chosen: Tab walks them, a number and Enter follows one." : nil
    }
    if list?.selectedRow != nil { return nil }
    return list?.count == 0 ? "There is no record here." : "The line is not read yet."
  }

  private var reasonNotToScroll: String? {
    if let record {
      return record.list == nil
        ? "The record was not opened from a list: there is no next or previous one." : nil
    }
    return layout.preview == nil ? "There is no preview here; p switches it." : nil
  }
}
