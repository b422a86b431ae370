package import Literature
package import Query

/// What `update` asks of the world. Each answer comes back as the message named behind it.
///
/// Effects that read a few rows or one record are answered before the next repaint; `select`,
/// `countTopics` and `find` may be answered later.
package enum Effect: Hashable, Sendable {
  /// The records that a selection leaves, taken within a set where one is given:
  /// `selectionFinished`, or `failed` with the generation.
  case select(Selection, within: DocumentSet?, generation: Int)
  /// Records that cite this one (`.citedBy`) or that it cites (`.references`):
  /// `selectionFinished`.
  case listLinks(DocumentNumber, LinkDirection, generation: Int)
  /// Topics with their counts in a set: `topicsCounted`.
  case countTopics(DocumentSet, generation: Int)
  /// Lines of a list, newest first: `rowsLoaded` with the window's lower bound.
  case loadRows(DocumentSet, Range<Int>, generation: Int)
  /// Where a row stands in a list: `found`.
  case find(FindRequest)
  /// A record by its number in the library: `recordLoaded`.
  case loadRecord(DocumentNumber, purpose: RecordPurpose)
  /// What each source states of a record: `sourcesLoaded`.
  case loadSources(DocumentNumber)
  /// A record by PMID, from the search prompt: `recordLoaded` for viewing, or `pmidUnknown`.
  case lookUp(PMID)
  /// Ends running `select`, `countTopics` and `find`; their answers will be dropped.
  case stop
  case suspend
  case redraw
  case quit
}

/// A question after one row of a list.
package struct FindRequest: Hashable, Sendable {
  package enum Target: Hashable, Sendable {
    case document(DocumentNumber)
    /// The first row that `RowMatcher` accepts, from `start` on in the asked direction, then
    /// round the other end.
    case text(String)
  }

  package var target: Target
  package var documents: DocumentSet
  /// Where the search starts, itself included.
  package var start: Int
  package var isBackward: Bool
  package var generation: Int

  package init(
    _ target: Target, in documents: DocumentSet, start: Int, isBackward: Bool, generation: Int
  ) {
    self.target = target
    self.documents = documents
    self.start = start
    self.isBackward = isBackward
    self.generation = generation
  }
}

package enum RecordPurpose: Hashable, Sendable {
  case preview
  /// A view of its own.
  case view
  /// In place of the record that is shown: the next or previous one of its list.
  case neighbour
}

package enum LinkDirection: Hashable, Sendable { case citedBy, references }
