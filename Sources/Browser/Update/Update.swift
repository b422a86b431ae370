internal import Screen
internal import Literature
internal import Query

/// Opens the first view: everything in the library, or what a query finds.
package func start(_ model: inout Model, searching text: String = "") -> [Effect] {
  model.search(text) + model.settle()
}

/// Changes the model by what happened and says what is wanted of the world. No I/O, no clock.
package func update(_ model: inout Model, _ message: Message) -> [Effect] {
  model.receive(message) + model.settle()
}

extension Model {
  fileprivate mutating func receive(_ message: Message) -> [Effect] {
    switch message {
    case .key(let key): return press(key)
    case .resized(let size):
      self.size = size
      rewrap()
      return []
    case .selectionFinished(let documents, let stubs, let generation):
      return showSelection(documents, stubs: stubs, generation: generation)
    case .topicsCounted(let counts, let generation):
      changeList(where: { $0.generation == generation }) { list in
        list.topics.show(
          counts, chosen: list.filters.map(\.filter.topic), generation: generation)
      }
    case .rowsLoaded(let rows, let start, let generation):
      changeList(where: { $0.generation == generation }) { $0.rows.insert(rows, at: start) }
    case .found(let index, let generation): finishFind(index, generation: generation)
    case .recordLoaded(let detail, let purpose): showRecord(detail, purpose: purpose)
    case .sourcesLoaded(let detail, let sources):
      open(
        .record(
          RecordPlace(
            detail: detail, document: makeDocument(detail, sources), sources: sources, list: nil)))
    case .pmidUnknown(let pmid): complain("PMID \(pmid) is not in this library.")
    case .workProgressed(let line): work = line
    case .failed(let text, let generation):
      complain(text)
      if let generation { giveUp(generation) }
    }
    return []
  }

  /// Changes the list that an answer belongs to, wherever it is in the history.
  mutating func changeList(
    where isMeant: (ListPlace) -> Bool, _ change: (inout ListPlace) -> Void
  ) {
    for index in places.indices {
      guard var list = places[index].list, isMeant(list) else { continue }
      change(&list)
      places[index].list = list
      return
    }
  }

  mutating func showSelection(_ documents: DocumentSet, stubs: Int, generation: Int)
    -> [Effect]
  {
    var effects: [Effect] = []
    let listGeneration = nextGeneration()
    let findGeneration = nextGeneration()
    changeList(where: { $0.pendingSelection == generation }) { list in
      if case .links = list.origin, list.base == nil {
        list.base = documents
        list.baseStubs = stubs
      }
      let kept = list.selectedRow?.document
      let oldIndex = list.selected
      list.show(documents, stubs: stubs, generation: listGeneration)
      list.topics.mark(list.filters.map(\.filter.topic))
      list.pendingFind = nil
      guard let kept, documents.contains(kept) else {
        list.selected = 0
        list.top = 0
        return
      }
      list.pendingFind = ListPlace.PendingFind(
        generation: findGeneration, keepsRecord: true, text: "")
      effects.append(
        .find(
          FindRequest(
            .document(kept), in: documents, start: min(oldIndex, list.lastIndex),
            isBackward: true, generation: findGeneration)))
    }
    return effects
  }

  private mutating func finishFind(_ index: Int?, generation: Int) {
    var missed: String?
    let height = Layout.lines(of: layout.list)
    changeList(where: { $0.pendingFind?.generation == generation }) { list in
      let find = list.pendingFind
      list.pendingFind = nil
      if let index, index <= list.lastIndex {
        let offset = list.selected - list.top
        list.selected = index
        if find?.keepsRecord == true {
          list.top = max(0, index - min(max(0, offset), height - 1))
        } else if !(list.top..<list.top + height).contains(index) {
          list.top = max(0, index - height / 2)
        }
      } else if find?.keepsRecord == false {
        missed = find?.text
      }
    }
    if let missed { complain("\(missed) is not in this list.") }
  }

  private mutating func showRecord(_ detail: RecordDetail, purpose: RecordPurpose) {
    switch purpose {
    case .preview:
      guard preview.requested == detail.document else { return }
      preview = Preview(detail: detail)
    case .view:
      let isFromList = list?.selectedRow?.document == detail.document
      let place = RecordPlace(
        detail: detail, document: makeDocument(detail),
        list: isFromList ? self.place?.id : nil)
      open(.record(place))
    case .neighbour:
      guard let record else { return }
      self.record = RecordPlace(
        detail: detail, document: makeDocument(detail), list: record.list)
    }
  }

  /// An effect failed: what waited for it goes back to what it showed.
  mutating func giveUp(_ generation: Int) {
    changeList(where: { $0.pendingSelection == generation }) { $0.takeBack() }
    changeList(where: { $0.pendingFind?.generation == generation }) { $0.pendingFind = nil }
  }

  func makeDocument(_ detail: RecordDetail, _ sources: MergedRecord? = nil) -> RecordDocument {
    let signs = Signs(isASCII: isASCII)
    guard let sources else {
      return RecordDocument(detail, width: Layout.textWidth(columns: size.columns), signs: signs)
    }
    return RecordDocument(
      sourcesOf: detail, sources, width: Layout.textWidth(columns: size.columns), signs: signs)
  }

  /// After a change of width, records are broken anew; what stood at the top stays near it.
  private mutating func rewrap() {
    for index in places.indices {
      guard var record = places[index].record else { continue }
      let before = record.document.lines.count
      let document = makeDocument(record.detail, record.sources)
      guard document.width != record.document.width else { continue }
      record.document = document
      record.top = before == 0 ? 0 : record.top * document.lines.count / before
      places[index].record = record
    }
  }
}

extension ListPlace {
  /// Back to the question whose answer is shown.
  mutating func takeBack() {
    pendingSelection = nil
    guard let answered else { return }
    limit = answered.limit
    filters = answered.filters
    topics.mark(filters.map(\.filter.topic))
  }
}
