/// Everything a key can do. Each command has a name, one line that says what it does, and a
/// precondition (`Model.disabledReason(_:)`).
package enum Command: String, Hashable, Sendable, CaseIterable {
  case nextRow, previousRow, firstRow, lastRow
  case halfPageDown, halfPageUp, pageDown, pageUp
  case leave, enter, back, forward, nextPart, previousPart
  case find, nextMatch, previousMatch, search, refine, limit
  case listFilters, clearFilters, showTopics, citedBy, references, showSources
  case togglePreview, scrollDown, scrollUp
  case rowToTop, rowToCentre, rowToBottom, setMark, goToMark
  case help, close, quit, cancel, stop, redraw, suspend
  case andTopic, orTopic, notTopic, unfold, fold, narrow
  case switchFilter, removeFilter
  case runPrompt, cancelPrompt, olderEntry, newerEntry
  case cursorLeft, cursorRight, cursorToStart, cursorToEnd
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd

  /// As it is written in the help screen and the README: `next-row`.
  package var name: String {
    rawValue.reduce(into: "") { name, letter in
      if letter.isUppercase { name.append("-") }
      name.append(letter.lowercased())
    }
  }
}
