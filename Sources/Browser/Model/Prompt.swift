/// A line that asks for text at the foot of the screen.
package struct Prompt: Hashable, Sendable {
  package enum Kind: Hashable, Sendable, CaseIterable {
    case search, refine, limit, find, narrow

    package var label: String {
      switch self {
      case .search: "Search (words or PMIDs): "
      case .refine: "Refine with: "
      case .limit: "Limit to: "
      case .find: "Find: "
      case .narrow: "Topics with: "
      }
    }

    /// On a narrow screen.
    package var shortLabel: String {
      switch self {
      case .search: "Search: "
      case .refine: "Refine: "
      case .limit: "Limit: "
      case .find: "/"
      case .narrow: "Topics: "
      }
    }
  }

  package var kind: Kind
  package var line: LineEditor
  /// How many entries back in the history of this kind; 0 is what is being typed.
  package var age = 0
  /// What was typed before going back in the history.
  package var draft = ""
  /// Where the view stood when the prompt opened: Esc goes back there.
  package var start: Int

  package init(_ kind: Kind, text: String = "", start: Int = 0) {
    self.kind = kind
    self.line = LineEditor(text)
    self.start = start
  }
}
