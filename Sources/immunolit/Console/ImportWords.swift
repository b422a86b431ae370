internal import Library

/// The counts of an import and their words, the same in text and in machine output.
enum ImportWords {
  struct Count {
    var word: String
    var path: KeyPath<ImportReport, Int>
  }

  static var files: [Count] {
    [
      Count(word: "read", path: \.files.read),
      Count(word: "unchanged", path: \.files.unchanged),
      Count(word: "failed", path: \.files.failed),
    ]
  }

  static var records: [Count] {
    [
      Count(word: "new", path: \.records.new),
      Count(word: "completed", path: \.records.completed),
      Count(word: "improved", path: \.records.improved),
      Count(word: "unchanged", path: \.records.unchanged),
      Count(word: "deleted", path: \.records.deleted),
      Count(word: "quarantined", path: \.records.quarantined),
    ]
  }
}
