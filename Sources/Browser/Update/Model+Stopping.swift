extension Model {
  /// Esc: the narrowest thing that was begun ends, one at a time.
  mutating func cancel() -> [Effect] {
    if overlay != nil {
      overlay = nil
      return []
    }
    if viewContext == .topics, list?.topics.narrowing.isEmpty == false {
      list?.topics.narrow(to: "")
    } else if isTopicsWhole {
      isTopicsWhole = false
    } else if focus == .topics, list != nil {
      focus = .list
    } else if list?.limit.isEmpty == false {
      list?.limit = ""
      return reselect()
    } else if !findText.isEmpty {
      findText = ""
      record?.found = nil
    } else {
      record?.link = nil
    }
    return []
  }

  /// Whether an answer or a piece of work is awaited.
  package var isBusy: Bool {
    work != nil || list?.pendingSelection != nil || list?.pendingFind != nil
  }

  /// Ctrl-C: what runs is stopped and the view goes back to what it showed before.
  mutating func stop() -> [Effect] {
    guard isBusy else {
      say("Nothing is running. q closes the view, Q quits.")
      return []
    }
    if var list {
      list.takeBack()
      list.pendingFind = nil
      let isEmpty = list.documents == nil
      self.list = list
      if isEmpty, current > 0 { go(to: current - 1) }
    }
    say("Stopped.")
    return [.stop]
  }
}
