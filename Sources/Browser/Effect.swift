package import Literature
package import Query

/// What `update` asks of the world. Each answer comes back as the message named behind it.
package enum Effect: Hashable, Sendable {
  /// A set for a selection: `selectionFinished`, or `failed`.
  case select(Selection, generation: Int)
  /// Topics with their counts in a set: `topicsCounted`.
  case countTopics(DocumentSet, generation: Int)
  /// Lines of a list: `rowsLoaded`.
  case loadRows(DocumentSet, Range<Int>, generation: Int)
  /// A record by its number in the library: `recordLoaded`.
  case loadRecord(DocumentNumber, purpose: RecordPurpose)
  /// A record by PMID, from the search prompt: `recordLoaded` or `pmidUnknown`.
  case lookUp(PMID)
  /// Records that cite this one (`.citedBy`) or that it cites (`.references`): `linksListed`.
  case listLinks(DocumentNumber, LinkDirection, generation: Int)
  case suspend
  case redraw
  case quit
}

package enum RecordPurpose: Hashable, Sendable { case preview, view }

package enum LinkDirection: Hashable, Sendable { case citedBy, references }
