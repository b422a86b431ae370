/// The rules by which several sources make one record (page formats, section 4): the words that people
/// read and, for those that order the sources, the comparison itself.
package struct MergeRule: Sendable {
  package enum Subject: String, Sendable, CaseIterable {
    /// Which source is better than which.
    case order
    /// What becomes of a field.
    case field
  }

  /// A contribution with the bytes of its record, which are made only where they are asked for.
  struct Candidate {
    var contribution: Contribution
    var place: Place
    var content: () -> [UInt8]
  }

  /// What a contribution is among the others; only pages and stubs give something.
  enum Place: Int, Comparable {
    case page, stub
    /// A page that a deletion made void.
    case void
    case deletion

    static func < (left: Place, right: Place) -> Bool { left.rawValue < right.rawValue }
  }

  enum Comparison { case before, same, after }

  package let subject: Subject
  package let text: String
  let compare: @Sendable (Candidate, Candidate) -> Comparison

  /// The first that tells two sources apart decides.
  static let order: [MergeRule] = all.filter { $0.subject == .order }

  package static let all: [MergeRule] = [
    rule(
      """
      A record's own page or entry is better than a mention of it by another record (a stub). What a \
      deletion of NLM's made void gives nothing: all that an earlier file of NLM's says of the record, \
      by the number in the file's name, what files without such a number say, and in one file what \
      stands before it.
      """
    ) { ascending($0.place, $1.place) },
    rule(
      "The better format: \(PageFormat.allCases.map(\.rawValue).joined(separator: ", "))."
    ) { ascending($0.contribution.source.format.rank, $1.contribution.source.format.rank) },
    rule("Of one format, the higher version of the PMID; one that is not stated is the first.") {
      ascending(
        $1.contribution.record.version.value ?? 1, $0.contribution.record.version.value ?? 1)
    },
    rule("Then the later date of revision.") {
      ascending(revision($1.contribution.record), revision($0.contribution.record))
    },
    rule(
      "Then the byte-wise greater content, so that the order of importing does not matter."
    ) {
      let (first, second) = ($0.content(), $1.content())
      return first == second ? .same : second.lexicographicallyPrecedes(first) ? .before : .after
    },
    rule(
      "Equal contents differ only in what is named as the source: the first path, then the place."
    ) {
      let (first, second) = ($0.contribution.source, $1.contribution.source)
      return first.path == second.path
        ? ascending(first.offset, second.offset) : ascending(first.path, second.path)
    },
    MergeRule("The best source that states a field gives it; a list is taken whole, never mixed."),
    MergeRule("Stated to be empty is a statement; not stated is none."),
    MergeRule("What no field holds (`unmapped`), links and sources are united."),
    MergeRule("What lost is kept with its source, and shown as a conflict where it differs."),
  ]

  private init(_ text: String) {
    subject = .field
    self.text = text
    compare = { _, _ in .same }
  }

  private init(
    order text: String, _ compare: @escaping @Sendable (Candidate, Candidate) -> Comparison
  ) {
    subject = .order
    self.text = text
    self.compare = compare
  }

  private static func rule(
    _ text: String, _ compare: @escaping @Sendable (Candidate, Candidate) -> Comparison
  ) -> MergeRule { MergeRule(order: text, compare) }

  private static func ascending<Key: Comparable>(_ first: Key, _ second: Key) -> Comparison {
    first == second ? .same : first < second ? .before : .after
  }

  /// Dates of ISO 8601 come in the order of their text.
  private static func revision(_ record: Record) -> String {
    (record.history.value ?? []).lazy.filter { $0.status == "revised" }.map(\.date).max() ?? ""
  }
}
