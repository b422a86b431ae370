internal import Literature

/// The rules of merging, for the help and for the README.
enum MergeRuleText {
  static let lines = MergeRule.Subject.allCases.flatMap { subject in
    [title(subject)] + rules(subject).enumerated().map { "  \($0 + 1). \($1)" }
  }

  static func markdown() -> String {
    MergeRule.Subject.allCases.map { subject in
      title(subject) + "\n\n"
        + rules(subject).enumerated().map { "\($0 + 1). \($1)\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func title(_ subject: MergeRule.Subject) -> String {
    switch subject {
    case .order: "Which source is better; the first rule that tells two apart decides:"
    case .field: "What becomes of the fields:"
    }
  }

  private static func rules(_ subject: MergeRule.Subject) -> [String] {
    MergeRule.all.filter { $0.subject == subject }.map(\.text)
  }
}
