package import Screen

/// Keys as people write them: `Ctrl-d`, `PgDn`, `gg`, `m{a-z}`.
package struct KeySequence: Hashable, Sendable {
  package var name: String
  package var keys: [Key]
  /// A letter follows: `m{a-z}`.
  package var takesLetter: Bool

  package init(_ name: String) {
    self.name = name
    let letters = "{a-z}"
    takesLetter = name.hasSuffix(letters)
    keys = Self.keys(named: takesLetter ? String(name.dropLast(letters.count)) : name)
  }

  private static let named: [String: Key] = [
    "Down": .down, "Up": .up, "Left": .left, "Right": .right, "Home": .home, "End": .end,
    "PgDn": .pageDown, "PgUp": .pageUp, "Enter": .enter, "Tab": .tab, "Shift-Tab": .backTab,
    "Backspace": .backspace, "Delete": .delete, "Esc": .escape, "Space": .character(" "),
    "F1": .function(1),
  ]

  private static func keys(named name: String) -> [Key] {
    if let key = named[name] { return [key] }
    if name.hasPrefix("Ctrl-"), let letter = name.last { return [.control(letter)] }
    return name.map { .character($0) }
  }
}
