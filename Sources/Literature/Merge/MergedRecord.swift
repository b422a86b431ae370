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
  /// For each field of `RecordField.all`, the contribution that gave it; nil where none states it.
  package var origins: [Int?] {
    RecordField.all.map { field in contributions.firstIndex { field.isStated($0.record) } }
  }
  /// The contributions that gave something, ascending, the best of all always among them. Merging
  /// these alone, or these and further ones, gives what merging all gives.
  package let winners: [Int]

  package init(_ contributions: [Contribution]) {
    self.init(ordered: Self.order(of: contributions).map { contributions[$0] })
  }

  /// Contributions that `order` has put in their places.
  package init(ordered: [Contribution]) {
    contributions = ordered
    isStub = ordered.first?.isStub ?? true
    // Most records have one source, and the best of several states most fields: its record is the one
    // to start from.
    var merged = ordered.first?.record ?? Record()
    var winners: Set<Int> = ordered.isEmpty ? [] : [0]
    if ordered.count > 1 {
      for field in RecordField.all {
        if let origin = ordered.firstIndex(where: { field.isStated($0.record) }), origin > 0 {
          field.copy(ordered[origin].record, &merged)
          winners.insert(origin)
        }
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

  /// The places of the contributions, best first: a page before every stub, then by the rank of the
  /// format, then the byte-wise greater content. Equal contents differ only in where they stand,
  /// which decides what is named as the source.
  package static func order(of contributions: [Contribution]) -> [Int] {
    guard contributions.count > 1 else { return Array(contributions.indices) }
    // Contents are compared only where rank does not decide.
    var contents: [[UInt8]?] = Array(repeating: nil, count: contributions.count)
    func content(_ index: Int) -> [UInt8] {
      if let known = contents[index] { return known }
      let bytes = contributions[index].record.encoded()
      contents[index] = bytes
      return bytes
    }
    return contributions.indices.sorted { left, right in
      let (a, b) = (contributions[left], contributions[right])
      if a.isStub != b.isStub { return b.isStub }
      if a.source.format.rank != b.source.format.rank {
        return a.source.format.rank < b.source.format.rank
      }
      let (mine, other) = (content(left), content(right))
      if mine != other { return other.lexicographicallyPrecedes(mine) }
      if a.source.path != b.source.path { return a.source.path < b.source.path }
      return a.source.offset < b.source.offset
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
