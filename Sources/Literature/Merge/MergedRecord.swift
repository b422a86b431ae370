/// What several sources state of one record together, field by field (page formats, section 4).
///
/// A pure function of the set of contributions: the order in which they are given changes nothing.
/// Every field knows the contribution that gave it, and what lost is still at hand.
package struct MergedRecord: Hashable, Sendable {
  package let record: Record
  /// No contribution is a page of the record's own.
  package let isStub: Bool
  /// Best first.
  package let contributions: [Contribution]
  /// The contributions that gave something, ascending, the best of all always among them. Merging
  /// these alone, or these and further ones, gives what merging all gives.
  package let winners: [Int]

  package init(_ contributions: [Contribution]) {
    let contents = contributions.count > 1 ? contributions.map { $0.record.encoded() } : []
    self.init(
      ordered: Self.order(of: contributions) { contents[$0] }.map { contributions[$0] })
  }

  /// Contributions that `order` has put in their places.
  package init(ordered: [Contribution]) {
    contributions = ordered
    isStub = ordered.first?.isStub ?? true
    guard let best = ordered.first else {
      record = Record()
      winners = []
      return
    }
    guard ordered.count > 1 else {
      record = best.record
      winners = [0]
      return
    }
    // The best source states most fields, so its record is the one to start from.
    var merged = best.record
    var winners: Set<Int> = [0]
    for field in RecordField.all {
      if let origin = ordered.firstIndex(where: { field.isStated($0.record) }), origin > 0 {
        field.copy(ordered[origin].record, &merged)
        winners.insert(origin)
      }
    }
    for (index, contribution) in ordered.enumerated().dropFirst() {
      for field in contribution.record.unmapped where !merged.unmapped.contains(field) {
        merged.unmapped.append(field)
        winners.insert(index)
      }
    }
    record = merged
    self.winners = winners.sorted()
  }

  /// The places of the contributions, best first, by `MergeRule.order`.
  ///
  /// - Parameter content: the bytes of a contribution's record, asked for only where ranks tie.
  package static func order(
    of contributions: [Contribution], content: @escaping (Int) -> [UInt8]
  ) -> [Int] {
    guard contributions.count > 1 else { return Array(contributions.indices) }
    return contributions.indices.sorted { left, right in
      let first = MergeRule.Candidate(contribution: contributions[left]) { content(left) }
      let second = MergeRule.Candidate(contribution: contributions[right]) { content(right) }
      for rule in MergeRule.order {
        switch rule.compare(first, second) {
        case .before: return true
        case .after: return false
        case .same: continue
        }
      }
      return false
    }
  }

  /// For each field of `RecordField.all`, the contribution that gave it; nil where none states it.
  package var origins: [Int?] {
    RecordField.all.map { field in
      contributions.firstIndex { field.isStated($0.record) }
    }
  }

  /// A field that sources state differently.
  package struct Conflict: Hashable, Sendable {
    package var field: String
    /// Places in `contributions`.
    package var kept: Int
    package var others: [Int]

    package init(field: String, kept: Int, others: [Int]) {
      self.field = field
      self.kept = kept
      self.others = others
    }
  }

  /// What lost: for each field the contributions that state it otherwise than the one that gave it.
  package var conflicts: [Conflict] {
    zip(RecordField.all, origins).compactMap { field, origin in
      guard let origin else { return nil }
      let kept = contributions[origin].record
      let others = contributions.indices.filter {
        field.isStated(contributions[$0].record) && !field.isSame(contributions[$0].record, kept)
      }
      return others.isEmpty ? nil : Conflict(field: field.name, kept: origin, others: others)
    }
  }
}
