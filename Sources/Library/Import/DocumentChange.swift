internal import Literature

/// A record that a file touches: what it was, and what came.
struct DocumentChange {
  var identity: Identity
  /// As the library had it; nil for one it did not have.
  var before: Held?
  var added: [Added] = []
  /// Something was taken away that the record was made of: all contributions are merged anew.
  var needsAll = false
  /// Something was taken away: it may have been the last.
  var mayVanish = false
  /// The file has a page of this record, not just a mention.
  var hasPage = false

  /// A contribution that came.
  struct Added {
    var contribution: PackedContribution
    var extract: RecordExtract?
    /// Where its words are: a part of the text writer, and its document there.
    var words: (part: Int, document: Int)?
  }

  /// Packed, for a file that is read again touches all its records at once.
  struct Held {
    var kind: Contribution.Kind
    /// The contributions that the record needs; none for a PMID alone.
    var winners: [PackedContribution]

    var isPage: Bool { kind == .page }
  }

  /// Nothing more can take something away from it in this file: what it is now can be worked out.
  var isSettled: Bool { !mayVanish || !added.isEmpty }

  /// The only contribution of a new record: nothing has to be merged.
  var isNewAndSimple: Bool {
    before == nil && !needsAll && !mayVanish && added.count <= 1
      && added.first?.contribution.kind != .deletion
  }
}

extension MergedRecord {
  /// What the record is to a library: a page, a stub, or deleted.
  var kind: Contribution.Kind { isDeleted ? .deletion : isStub ? .stub : .page }
}
