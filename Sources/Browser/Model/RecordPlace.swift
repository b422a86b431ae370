package import Literature

/// A record in the history: the document made of it, and where the person stands in it.
package struct RecordPlace: Hashable, Sendable {
  package var detail: RecordDetail
  package var document: RecordDocument
  /// What its sources state, where the view shows that in place of the record.
  package var sources: MergedRecord?
  /// The first line shown.
  package var top = 0
  /// The link under the cursor.
  package var link: Int?
  /// The line that a find stands on.
  package var found: Int?
  /// The list it was opened from, by the identity of its place.
  package var list: Int?
  /// The list has moved on; its row's record is to be shown here.
  package var followsList = false

  package init(
    detail: RecordDetail, document: RecordDocument, sources: MergedRecord? = nil, list: Int?
  ) {
    self.detail = detail
    self.document = document
    self.sources = sources
    self.list = list
  }
}

/// One view of the history.
package struct Place: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case list(ListPlace)
    case record(RecordPlace)
  }

  /// Stays the same as long as the place is in the history.
  package let id: Int
  package var content: Content

  package var list: ListPlace? {
    get { if case .list(let list) = content { list } else { nil } }
    set { if let newValue { content = .list(newValue) } }
  }

  package var record: RecordPlace? {
    get { if case .record(let record) = content { record } else { nil } }
    set { if let newValue { content = .record(newValue) } }
  }
}
