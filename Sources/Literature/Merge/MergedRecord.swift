/// What several sources state of one record together, field by field (page formats, section 4).
///
/// A pure function of the set of contributions: the order in which they are given changes nothing.
/// Every field knows the contribution that gave it, and what lost is still at hand.
package struct MergedRecord: Hashable, Sendable {
  package let record: Record
  /// No contribution that stands is a page of the record's own.
  package let isStub: Bool
  /// Best first; behind those that stand the pages that a deletion made void, then the deletions.
  package let contributions: [Contribution]
  /// How many of them stand: the others give nothing.
  package let standing: Int
  /// The contributions that gave something, ascending, the best of all always among them, and the
  /// deletions. Merging these alone, or these and further ones, gives what merging all gives.
  package let winners: [Int]

  /// Deleted by PubMed, and by no later source stated again.
  package var isDeleted: Bool { isStub && contributions.last?.kind == .deletion }

  /// The highest number of NLM's files that delete it; 0 where none has a number.
  package var deletedBy: Int {
    contributions.lazy.filter { $0.kind == .deletion }.map { Deletion.fileNumber(of: $0) }.max()
      ?? 0
  }

  package init(_ contributions: [Contribution]) {
    let contents = contributions.count > 1 ? contributions.map { $0.record.encoded() } : []
    self.init(
      ordered: Self.order(of: contributions) { contents[$0] }.map { contributions[$0] })
  }

  /// Contributions that `order` has put in their places.
  package init(ordered: [Contribution]) {
    contributions = ordered
    let deletions = ordered.reversed().prefix { $0.kind == .deletion }.count
    standing =
      deletions == 0
      ? ordered.count : Self.places(of: ordered).prefix { $0 <= .stub }.count
    isStub = standing == 0 || ordered[0].kind != .page
    let marks = Array((ordered.count - deletions)..<ordered.count)
    guard standing > 0 else {
      var record = Record()
      record.pmid = ordered.first?.record.pmid
      self.record = record
      winners = marks
      return
    }
    guard standing > 1 else {
      record = ordered[0].record
      winners = [0] + marks
      return
    }
    // The best source states most fields, so its record is the one to start from.
    var merged = ordered[0].record
    var winners: Set<Int> = [0]
    let standing = ordered[..<standing]
    for field in RecordField.all {
      if let origin = standing.firstIndex(where: { field.isStated($0.record) }), origin > 0 {
        field.copy(ordered[origin].record, &merged)
        winners.insert(origin)
      }
    }
    var unmapped = Set(merged.unmapped)
    for (index, contribution) in standing.enumerated().dropFirst() {
      for field in contribution.record.unmapped where unmapped.insert(field).inserted {
        merged.unmapped.append(field)
        winners.insert(index)
      }
    }
    record = merged
    self.winners = winners.sorted() + marks
  }

  private static func places(of contributions: [Contribution]) -> [MergeRule.Place] {
    let deletions = contributions.filter { $0.kind == .deletion }
    if deletions.isEmpty { return contributions.map { $0.isStub ? .stub : .page } }
    let places = Deletion.Places(deletions)
    return contributions.map { contribution in
      switch contribution.kind {
      case .stub: .stub
      case .deletion: .deletion
      case .page:
        places.void(contribution.source) ? .void : .page
      }
    }
  }

  /// The places of the contributions, best first, by `MergeRule.order`.
  ///
  /// - Parameter content: the bytes of a contribution's record, asked for only where the rest ties.
  package static func order(
    of contributions: [Contribution], content: @escaping (Int) -> [UInt8]
  ) -> [Int] {
    guard contributions.count > 1 else { return Array(contributions.indices) }
    let places = places(of: contributions)
    return contributions.indices.sorted { left, right in
      let first = MergeRule.Candidate(contribution: contributions[left], place: places[left]) {
        content(left)
      }
      let second = MergeRule.Candidate(contribution: contributions[right], place: places[right]) {
        content(right)
      }
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
    let standing = contributions[..<standing]
    return RecordField.all.map { field in
      standing.firstIndex { field.isStated($0.record) }
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
      let others = contributions[..<standing].indices.filter {
        field.isStated(contributions[$0].record) && !field.isSame(contributions[$0].record, kept)
      }
      return others.isEmpty ? nil : Conflict(field: field.name, kept: origin, others: others)
    }
  }
}
