internal import Literature
internal import Query

extension Model {
  mutating func openPrompt(_ kind: Prompt.Kind) {
    switch kind {
    case .search, .refine: prompt = Prompt(kind)
    case .limit: prompt = Prompt(kind, text: list?.limit ?? "")
    case .narrow: prompt = Prompt(kind, text: list?.topics.narrowing ?? "")
    case .find: prompt = Prompt(kind, start: record?.top ?? list?.selected ?? 0)
    }
  }

  mutating func edit(_ command: Command) -> [Effect] {
    if case .help(var help)? = overlay, prompt == nil {
      help.filter.edit(command)
      help.top = 0
      overlay = .help(help)
      return []
    }
    guard var prompt else { return [] }
    if command == .deleteBackward, prompt.line.isEmpty { return cancelPrompt() }
    let before = prompt.line.text
    prompt.line.edit(command)
    self.prompt = prompt
    return before == prompt.line.text ? [] : promptChanged()
  }

  /// Older entries of the prompt's history, or newer ones for a negative step.
  mutating func recall(_ step: Int) -> [Effect] {
    guard var prompt else { return [] }
    let history = promptHistory[prompt.kind] ?? []
    if prompt.age == 0 { prompt.draft = prompt.line.text }
    prompt.age = min(max(0, prompt.age + step), history.count)
    prompt.line = LineEditor(
      prompt.age == 0 ? prompt.draft : history[history.count - prompt.age])
    self.prompt = prompt
    return promptChanged()
  }

  /// What happens while a person types.
  mutating func promptChanged() -> [Effect] {
    guard let prompt else { return [] }
    switch prompt.kind {
    case .search, .refine, .limit: return []
    case .narrow:
      list?.topics.narrow(to: prompt.line.text)
      return []
    case .find:
      findText = prompt.line.text
      return find(from: prompt.start, isBackward: false, isTyping: true)
    }
  }

  mutating func runPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    let text = String(prompt.line.text.trimmed)
    if !text.isEmpty {
      promptHistory[prompt.kind, default: []].removeAll { $0 == text }
      promptHistory[prompt.kind, default: []].append(text)
    }
    switch prompt.kind {
    case .search: return text.isEmpty ? [] : search(text)
    case .refine: return text.isEmpty ? [] : refine(text)
    case .limit: return limit(to: text)
    case .narrow, .find: return []
    }
  }

  mutating func cancelPrompt() -> [Effect] {
    guard let prompt else { return [] }
    self.prompt = nil
    switch prompt.kind {
    case .search, .refine, .limit: break
    case .narrow: list?.topics.narrow(to: "")
    case .find:
      findText = ""
      if var record {
        record.top = prompt.start
        record.found = nil
        self.record = record
      } else {
        select(row: prompt.start)
      }
    }
    return []
  }

  // MARK: - What the prompts do

  /// One number is a record; anything else is a query. Empty text is everything.
  mutating func search(_ text: String) -> [Effect] {
    let query: Query
    switch QueryText.read(text) {
    case .success(let read):
      query = read.query
      tell(read.notes)
    case .failure(let problem):
      complain(problem.message)
      return []
    }
    if case .pmids(let pmids) = query, pmids.count == 1 { return [.lookUp(pmids[0])] }
    searches += 1
    var place = ListPlace(origin: .search(number: searches))
    place.text = text
    place.query = query
    open(.list(place))
    return reselect()
  }

  private mutating func refine(_ text: String) -> [Effect] {
    guard let list else { return [] }
    switch QueryText.read(text) {
    case .failure(let problem):
      complain(problem.message)
      return []
    case .success(let read):
      tell(read.notes)
      // A list of its own: should it fail or be stopped, the old one is as it was.
      var origin = list.origin
      if case .search = origin {
        searches += 1
        origin = .search(number: searches)
      }
      var refined = ListPlace(origin: origin)
      refined.text = list.text.isEmpty ? text : "(\(list.text)) AND (\(text))"
      refined.query = list.query == .all ? read.query : .and(list.query, read.query)
      refined.limit = list.limit
      refined.filters = list.filters
      refined.base = list.base
      refined.baseStubs = list.baseStubs
      open(.list(refined))
      return reselect()
    }
  }

  /// What a person may want to know of how a search was read.
  private mutating func tell(_ notes: [QueryNote]) {
    if !notes.isEmpty { say(notes.map(\.message).joined(separator: "; ") + ".") }
  }

  private mutating func limit(to text: String) -> [Effect] {
    guard var list, list.limit != text else { return [] }
    if !text.isEmpty, case .failure(let problem) = QueryText.read(text) {
      complain(problem.message)
      return []
    }
    list.limit = text
    self.list = list
    return reselect()
  }

  // MARK: - Find

  mutating func findAgain(isBackward: Bool) -> [Effect] {
    let step = isBackward ? -1 : 1
    if let record {
      return find(
        from: (record.found ?? record.top) + step, isBackward: isBackward, isTyping: false)
    }
    if viewContext == .topics { return findTopic(step) }
    return find(from: (list?.selected ?? 0) + step, isBackward: isBackward, isTyping: false)
  }

  private mutating func findTopic(_ step: Int) -> [Effect] {
    guard let topics = list?.topics, !topics.lines.isEmpty else { return [] }
    let needle = Folding.fold(findText)
    let count = topics.lines.count
    for distance in 1...count {
      let line = ((topics.selected + step * distance) % count + count) % count
      if Folding.contains(Folding.fold(topics.lines[line].topic.description), needle) {
        select(topicLine: line)
        return []
      }
    }
    complain("\(findText) is not among the topics.")
    return []
  }

  private mutating func find(from start: Int, isBackward: Bool, isTyping: Bool) -> [Effect] {
    if var record {
      record.findLine(findText, from: start, isBackward: isBackward, height: pageHeight)
      if record.found == nil, !findText.isEmpty { complain("\(findText) is not in this record.") }
      self.record = record
      return []
    }
    guard var list, let documents = list.documents, list.count > 0 else { return [] }
    if findText.isEmpty {
      if isTyping { select(row: start) }
      return []
    }
    let generation = nextGeneration()
    list.pendingFind = ListPlace.PendingFind(
      generation: generation, keepsRecord: false, text: findText)
    self.list = list
    return [
      .find(
        FindRequest(
          .text(findText), in: documents, start: (start % list.count + list.count) % list.count,
          isBackward: isBackward, generation: generation))
    ]
  }
}

extension RecordPlace {
  /// The next line that holds the text, round the end of the document.
  mutating func findLine(_ text: String, from start: Int, isBackward: Bool, height: Int) {
    found = nil
    let count = document.lines.count
    guard !text.isEmpty, count > 0 else { return }
    let needle = Folding.fold(text)
    for distance in 0..<count {
      let line = ((start + (isBackward ? -distance : distance)) % count + count) % count
      guard Folding.contains(Folding.fold(document.lines[line].text), needle) else { continue }
      found = line
      link = nil
      top = Model.scrolled(top, toShow: line, height: height, count: count)
      return
    }
  }
}

extension LineEditor {
  /// The commands that edit a line.
  private static let edits: [Command: @Sendable (inout LineEditor) -> Void] = [
    .cursorLeft: { $0.moveLeft() }, .cursorRight: { $0.moveRight() },
    .cursorToStart: { $0.moveToStart() }, .cursorToEnd: { $0.moveToEnd() },
    .deleteBackward: { $0.deleteBackward() }, .deleteForward: { $0.deleteForward() },
    .deleteWord: { $0.deleteWord() }, .deleteToStart: { $0.deleteToStart() },
    .deleteToEnd: { $0.deleteToEnd() },
  ]

  mutating func edit(_ command: Command) { Self.edits[command]?(&self) }
}

extension String {
  fileprivate var trimmed: Substring {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
