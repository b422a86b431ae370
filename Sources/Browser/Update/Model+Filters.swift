internal import Literature
package import Query
internal import Screen

extension Model {
  // MARK: - The topics part

  mutating func showTopics() {
    if viewContext != .topics {
      focus = .topics
    } else if size.columns < 80 {
      // The topics have the whole screen already.
      focus = .list
    } else {
      isTopicsWhole.toggle()
      focus = .topics
    }
  }

  mutating func unfoldTopic() {
    guard var list, let line = list.topics.selectedLine else { return }
    if line.isUnfolded {
      list.topics.selected += 1
    } else if line.canUnfold {
      list.topics.unfold(line.topic.descriptor)
    } else {
      say(line.isQualifier ? "Enter filters by this pair." : "This topic has no qualifiers here.")
    }
    self.list = list
  }

  mutating func foldTopic() {
    guard var list, let line = list.topics.selectedLine else { return }
    if line.isUnfolded || line.isQualifier {
      list.topics.fold(line.topic.descriptor)
      self.list = list
    } else if current > 0 {
      go(to: current - 1)
    }
  }

  // MARK: - Choosing

  /// Chooses the topic under the cursor; the same choice again takes it away, another one changes
  /// how it joins.
  mutating func choose(_ joining: Filter.Operator) -> [Effect] {
    guard var list, let topic = list.topics.selectedLine?.topic else { return [] }
    if let index = list.filters.firstIndex(where: { $0.filter.topic == topic }) {
      let choice = list.filters[index]
      if choice.filter.joining == joining || (joining == .and && choice.isOn) {
        list.filters.remove(at: index)
      } else {
        list.filters[index] = ChosenFilter(Filter(joining, topic))
      }
    } else {
      list.filters.append(ChosenFilter(Filter(joining, topic)))
    }
    list.cleared = []
    self.list = list
    return reselect()
  }

  mutating func clearFilters() -> [Effect] {
    guard var list else { return [] }
    if list.filters.isEmpty {
      list.filters = list.cleared
      list.cleared = []
      say("The filters are back.")
    } else {
      list.cleared = list.filters
      list.filters = []
      say("All filters are cleared; F puts them back.")
    }
    if case .filters? = overlay, list.filters.isEmpty { overlay = nil }
    self.list = list
    return reselect()
  }

  mutating func switchFilter() -> [Effect] {
    guard case .filters(let selected)? = overlay, var list,
      list.filters.indices.contains(selected)
    else { return [] }
    list.filters[selected].isOn.toggle()
    self.list = list
    return reselect()
  }

  mutating func removeFilter() -> [Effect] {
    guard case .filters(let selected)? = overlay, var list,
      list.filters.indices.contains(selected)
    else { return [] }
    list.filters.remove(at: selected)
    overlay = list.filters.isEmpty ? nil : .filters(selected: min(selected, list.filters.count - 1))
    self.list = list
    return reselect()
  }

  // MARK: - Asking for the set

  /// Asks for the records that the current list's query and filters leave.
  mutating func reselect() -> [Effect] {
    guard var list else { return [] }
    let generation = nextGeneration()
    list.pendingSelection = generation
    list.topics.mark(list.filters.map(\.filter.topic))
    self.list = list
    if case .links(let origin) = list.origin {
      guard let base = list.base else {
        return [.listLinks(origin.document, origin.direction, generation: generation)]
      }
      if !list.isNarrowed, list.query == .all {
        return showSelection(base, stubs: list.baseStubs, generation: generation)
      }
    }
    return [.select(list.selection, within: list.base, generation: generation)]
  }

  /// A heading of a record, as a filter on the list it was reached from: a view of its own.
  mutating func openTopic(_ topic: Topic) -> [Effect] {
    let nearest = places[...current].reversed().first { $0.list != nil }?.list
    searches += 1
    var list = ListPlace(origin: .search(number: searches))
    if let nearest, case .search = nearest.origin {
      list.text = nearest.text
      list.query = nearest.query
      list.limit = nearest.limit
      list.filters = nearest.filters
    }
    if let index = list.filters.firstIndex(where: { $0.filter.topic == topic }) {
      list.filters.remove(at: index)
    }
    list.filters.append(ChosenFilter(Filter(.and, topic)))
    open(.list(list))
    return reselect()
  }

  /// Of the record that is shown, or on which the list stands.
  func showSources() -> [Effect] {
    let document = record?.detail.document ?? list?.selectedRow?.document
    return document.map { [.loadSources($0)] } ?? []
  }

  mutating func listLinks(_ direction: LinkDirection) -> [Effect] {
    let origin: ListPlace.LinkOrigin
    if let detail = record?.detail {
      origin = ListPlace.LinkOrigin(
        direction: direction, document: detail.document, pmid: detail.record.pmid,
        stated: direction == .citedBy ? detail.record.citationsStated.value : nil)
    } else if let row = list?.selectedRow {
      origin = ListPlace.LinkOrigin(
        direction: direction, document: row.document, pmid: row.pmid,
        stated: direction == .citedBy ? row.citationsStated : nil)
    } else {
      return []
    }
    open(.list(ListPlace(origin: .links(origin))))
    return reselect()
  }
}

extension ListPlace {
  /// What the library is asked: the query with the limit, and the filters that are switched on.
  package var selection: Selection {
    var query = query
    if !limit.isEmpty, case .success(let words) = QueryText.read(limit) {
      query = .and(query, words.query)
    }
    return Selection(text: text, query: query, filters: filters.filter(\.isOn).map(\.filter))
  }
}
