/// The help screen's lines, made from the table of keys.
package enum HelpText {
  package struct Line: Hashable, Sendable {
    /// A heading has a text and no keys.
    package var keys: String?
    package var text: String
    package var command: String?
  }

  /// The keys of the view it was asked from first, then everywhere, then the others; narrowed to
  /// the rows that hold the filter's text.
  package static func lines(_ help: Model.Help) -> [Line] {
    let needle = Folding.fold(help.filter.text)
    let others = KeyContext.allCases.filter { $0 != help.context && $0 != .global }
    return ([help.context, .global] + others).flatMap { context -> [Line] in
      let rows = Keymap.bindings.filter { $0.context == context }.map { binding in
        Line(
          keys: binding.sequences.map(\.name).joined(separator: " "), text: binding.meaning,
          command: binding.command.name)
      }
      let kept = rows.filter { row in
        Folding.contains(
          Folding.fold("\(row.keys ?? "") \(row.text) \(row.command ?? "")"), needle)
      }
      return kept.isEmpty ? [] : [Line(keys: nil, text: context.title, command: nil)] + kept
    }
  }
}
