package import Literature
package import Query

/// A topic that was chosen as a filter; it can be switched off and stay in sight.
package struct ChosenFilter: Hashable, Sendable {
  package var filter: Filter
  package var isOn: Bool

  package init(_ filter: Filter, isOn: Bool = true) {
    self.filter = filter
    self.isOn = isOn
  }
}

/// A list of records in the history: what was asked, what it holds, and where the person stands.
package struct ListPlace: Hashable, Sendable {
  package enum Origin: Hashable, Sendable {
    /// The number counts the searches of this session.
    case search(number: Int)
    case links(LinkOrigin)
  }

  package struct LinkOrigin: Hashable, Sendable {
    package var direction: LinkDirection
    package var document: DocumentNumber
    package var pmid: PMID?
    /// How often the page of the cited record says it is cited.
    package var stated: Int?
  }

  package var origin: Origin
  /// As typed; empty for everything.
  package var text = ""
  package var query: Query = .all
  package var limit = ""
  package var filters: [ChosenFilter] = []
  /// What `F` took away last, to be put back.
  package var cleared: [ChosenFilter] = []
  /// All links, when this is a list of links.
  package var base: DocumentSet?
  package var baseStubs = 0

  /// Nil until the first answer.
  package private(set) var documents: DocumentSet?
  package private(set) var count = 0
  package private(set) var stubs = 0
  /// Names `documents`: rows and counts of an older set are dropped.
  package private(set) var generation = 0
  /// The selection that was asked for and is not answered yet.
  package var pendingSelection: Int?
  /// What `documents` answers, to go back to when a selection is stopped.
  package var answered: Question?
  package var pendingFind: PendingFind?

  package var rows = RowCache()
  package var selected = 0
  package var top = 0
  package var topics = TopicsPart()

  package struct Question: Hashable, Sendable {
    package var limit: String
    package var filters: [ChosenFilter]
  }

  package struct PendingFind: Hashable, Sendable {
    package var generation: Int
    /// The list waits for the place of its row before rows are loaded.
    package var keepsRecord: Bool
    /// What is looked for, for the message when it is not there.
    package var text: String
  }

  package init(origin: Origin) { self.origin = origin }

  package var question: Question { Question(limit: limit, filters: filters) }
  package var selectedRow: RecordRow? { rows[selected] }
  package var lastIndex: Int { max(0, count - 1) }

  /// Whether anything narrows the list beyond what it was made for.
  package var isNarrowed: Bool { !limit.isEmpty || filters.contains { $0.isOn } }

  package mutating func show(_ documents: DocumentSet, stubs: Int, generation: Int) {
    self.documents = documents
    self.count = documents.count
    self.stubs = stubs
    self.generation = generation
    answered = question
    pendingSelection = nil
    rows = RowCache()
    selected = min(selected, lastIndex)
    top = min(top, selected)
  }

  package func choice(of topic: Topic) -> ChosenFilter? {
    filters.first { $0.filter.topic == topic }
  }
}
