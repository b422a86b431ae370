extension Keymap {
  /// The README's table of keys, a line for each row of the key table.
  package static func markdownTable() -> String {
    var lines = ["| where | keys | what | command |", "|---|---|---|---|"]
    for context in KeyContext.allCases {
      for binding in bindings where binding.context == context {
        let keys = binding.sequences
          .map { "`\($0.name.replacing("|", with: "\\|"))`" }.joined(separator: " ")
        lines.append(
          "| \(context.title) | \(keys) | \(binding.meaning) | `\(binding.command.name)` |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
