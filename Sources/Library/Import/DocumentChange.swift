internal import Literature

/// A record that a file touches: what it was, and what came.
struct DocumentChange {
  var identity: Identity
  /// As the library had it; nil for one it did not have.
  var before: State?
  var added: [StoredContribution] = []
  /// Something was taken away that the record was made of: all contributions are merged anew.
  var needsAll = false
  /// Something was taken away: it may have been the last.
  var mayVanish = false
  /// The file has a page of this record, not just a mention.
  var hasPage = false

  struct State {
    var record: Record
    var isStub: Bool
    /// The contributions that the record needs; none for a PMID alone.
    var winners: [StoredContribution]

    var orderKey: OrderKey {
      OrderKey(isStub: isStub, date: record.date.value?.sortKey ?? 0, pmid: record.pmid)
    }
  }
}
