package import Screen

/// One row of the key table: dispatch, help screen, footer and README are all made from it.
package struct Binding: Hashable, Sendable {
  package var context: KeyContext
  package var sequences: [KeySequence]
  package var command: Command
  package var meaning: String
  /// Few words for the footer, where the row is shown there.
  package var footer: String?
}

/// The table of keys.
package enum Keymap {
  package static let bindings: [Binding] = [
    row(.list, "l Right Enter", .enter, "open the record", footer: "open"),
    row(.list, "h Left", .leave, "to the topics beside the list, or to the previous view"),
    row(.list, "Tab", .nextPart, "to the other part of the screen"),
    row(.list, "Shift-Tab", .previousPart, "to the other part of the screen"),
    row(.list, "J", .scrollDown, "scroll the preview down"),
    row(.list, "K", .scrollUp, "scroll the preview up"),

    row(
      .topics, "Enter", .andTopic, "AND this topic; on a chosen one: take it away", footer: "AND"),
    row(.topics, "o", .orTopic, "OR this topic", footer: "OR"),
    row(.topics, "x", .notTopic, "NOT this topic", footer: "NOT"),
    row(.topics, "l Right", .unfold, "unfold: show the qualifiers", footer: "unfold"),
    row(.topics, "h Left", .fold, "fold, or to the descriptor of this qualifier"),
    row(.topics, "/", .narrow, "narrow the topics by typing; Esc clears", footer: "narrow"),
    row(.topics, "Tab", .nextPart, "to the list", footer: "list"),
    row(.topics, "Shift-Tab", .previousPart, "to the list"),

    row(.record, "Tab", .nextPart, "next link", footer: "links"),
    row(.record, "Shift-Tab", .previousPart, "previous link"),
    row(
      .record, "l Right Enter", .enter, "follow the link; with a number before it, link N",
      footer: "follow"),
    row(.record, "h Left", .leave, "to the previous view"),
    row(.record, "Space", .pageDown, "page down"),
    row(.record, "J", .scrollDown, "next record of the list", footer: "next"),
    row(.record, "K", .scrollUp, "previous record of the list"),

    row(.sources, "h Left d", .leave, "back to the record", footer: "back"),
    row(.sources, "Space", .pageDown, "page down"),

    row(.filters, "Space", .switchFilter, "switch this filter off or on", footer: "off/on"),
    row(.filters, "x", .removeFilter, "remove this filter", footer: "remove"),
    row(.filters, "h Left f", .close, "close the list of filters", footer: "close"),

    row(.global, "j Down", .nextRow, "next row, or scroll one line", footer: "move"),
    row(.global, "k Up", .previousRow, "previous row, or scroll one line"),
    row(.global, "gg Home", .firstRow, "first row; 12gg = row 12"),
    row(.global, "G End", .lastRow, "last row; 120G = row 120"),
    row(.global, "Ctrl-d", .halfPageDown, "half a page down"),
    row(.global, "Ctrl-u", .halfPageUp, "half a page up"),
    row(.global, "Ctrl-f PgDn", .pageDown, "page down"),
    row(.global, "Ctrl-b PgUp", .pageUp, "page up"),
    row(.global, "zt", .rowToTop, "scroll so that this row is at the top"),
    row(.global, "zz", .rowToCentre, "scroll so that this row is in the middle"),
    row(.global, "zb", .rowToBottom, "scroll so that this row is at the bottom"),
    row(
      .global, "t", .showTopics, "go to the topics; again: on the whole screen", footer: "topics"),
    row(
      .global, "s", .search, "search the library for words, or open a record by its PMID",
      footer: "search"),
    row(.global, "S", .refine, "refine: AND more words onto this search"),
    row(.global, "\\", .limit, "limit this list by words; Esc clears"),
    row(.global, "c", .citedBy, "records that cite this one", footer: "cited by"),
    row(.global, "r", .references, "records that this one cites", footer: "references"),
    row(.global, "d", .showSources, "which source gave what of this record, and what lost"),
    row(.global, "H Backspace Ctrl-o", .back, "back in the history of views", footer: "back"),
    row(.global, "L", .forward, "forward in the history of views"),
    row(
      .global, "f", .listFilters, "list the filters, to switch or remove them", footer: "filters"),
    row(.global, "F", .clearFilters, "clear all filters; again: put them back"),
    row(.global, "/", .find, "find in this view while you type"),
    row(.global, "n", .nextMatch, "next match"),
    row(.global, "N", .previousMatch, "previous match"),
    row(.global, "p", .togglePreview, "preview on or off"),
    row(.global, "m{a-z}", .setMark, "set a mark"),
    row(.global, "'{a-z}", .goToMark, "go to a mark"),
    row(.global, "? F1", .help, "help; type to filter it", footer: "help"),
    row(.global, "q", .close, "close this view; at the first view, quit", footer: "quit"),
    row(.global, "Q", .quit, "quit at once"),
    row(.global, "Esc", .cancel, "cancel what was begun; clear the limit, the narrowing, the find"),
    row(.global, "Ctrl-c Ctrl-g", .stop, "stop what is running; never quits"),
    row(.global, "Ctrl-l", .redraw, "draw the screen anew"),
    row(.global, "Ctrl-z", .suspend, "suspend; `fg` comes back"),

    row(.help, "Down", .nextRow, "scroll down one line", footer: "scroll"),
    row(.help, "Up", .previousRow, "scroll up one line"),
    row(.help, "PgDn Ctrl-f", .pageDown, "page down"),
    row(.help, "PgUp Ctrl-b", .pageUp, "page up"),
    row(.help, "Home", .firstRow, "to the start"),
    row(.help, "End", .lastRow, "to the end"),
    row(.help, "Backspace Ctrl-h", .deleteBackward, "delete a character of the filter"),
    row(.help, "Ctrl-w", .deleteWord, "delete a word of the filter"),
    row(.help, "Ctrl-u", .deleteToStart, "delete the filter"),
    row(.help, "Esc Enter F1", .close, "close the help", footer: "close"),

    row(.prompt, "Enter", .runPrompt, "run", footer: "run"),
    row(.prompt, "Esc Ctrl-c Ctrl-g", .cancelPrompt, "cancel", footer: "cancel"),
    row(.prompt, "Up", .olderEntry, "what was typed before", footer: "history"),
    row(.prompt, "Down", .newerEntry, "what was typed after that"),
    row(.prompt, "Left", .cursorLeft, "a character to the left"),
    row(.prompt, "Right", .cursorRight, "a character to the right"),
    row(.prompt, "Home Ctrl-a", .cursorToStart, "to the start"),
    row(.prompt, "End Ctrl-e", .cursorToEnd, "to the end"),
    row(.prompt, "Backspace Ctrl-h", .deleteBackward, "delete the character before the cursor"),
    row(.prompt, "Delete", .deleteForward, "delete the character under the cursor"),
    row(.prompt, "Ctrl-w", .deleteWord, "delete the word before the cursor"),
    row(.prompt, "Ctrl-u", .deleteToStart, "delete to the start"),
    row(.prompt, "Ctrl-k", .deleteToEnd, "delete to the end"),
  ]

  private static func row(
    _ context: KeyContext, _ keys: String, _ command: Command, _ meaning: String,
    footer: String? = nil
  ) -> Binding {
    Binding(
      context: context, sequences: keys.split(separator: " ").map { KeySequence(String($0)) },
      command: command, meaning: meaning, footer: footer)
  }

  /// What the keys pressed so far come to.
  package enum Match: Hashable, Sendable {
    case command(Command, letter: Character?)
    /// More keys are needed.
    case prefix
    case nothing
  }

  /// Looks keys up in one context after the other; the first that knows them wins.
  package static func match(_ keys: [Key], in contexts: [KeyContext]) -> Match {
    for context in contexts {
      let match = match(keys, in: context)
      if match != .nothing { return match }
    }
    return .nothing
  }

  private static func match(_ keys: [Key], in context: KeyContext) -> Match {
    guard let entries = entries[context] else { return .nothing }
    if let entry = entries[keys] { return entry }
    if keys.count > 1, case .character(let letter)? = keys.last, ("a"..."z").contains(letter),
      let command = letterCommands[context]?[Array(keys.dropLast())]
    {
      return .command(command, letter: letter)
    }
    return .nothing
  }

  private static let entries: [KeyContext: [[Key]: Match]] = {
    var entries: [KeyContext: [[Key]: Match]] = [:]
    for binding in bindings {
      for sequence in binding.sequences {
        if sequence.takesLetter {
          entries[binding.context, default: [:]][sequence.keys] = .prefix
        } else {
          entries[binding.context, default: [:]][sequence.keys] =
            .command(binding.command, letter: nil)
          if sequence.keys.count > 1 {
            entries[binding.context, default: [:]][Array(sequence.keys.dropLast())] = .prefix
          }
        }
      }
    }
    return entries
  }()

  private static let letterCommands: [KeyContext: [[Key]: Command]] = {
    var commands: [KeyContext: [[Key]: Command]] = [:]
    for binding in bindings {
      for sequence in binding.sequences where sequence.takesLetter {
        commands[binding.context, default: [:]][sequence.keys] = binding.command
      }
    }
    return commands
  }()
}
