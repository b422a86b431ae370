import Browser
import Literature
import Query
import Screen

/// A library of made-up records in memory, which answers every effect at once.
struct FakeLibrary {
  var details: [RecordDetail] = []

  init() {
    let titles = [
      "Alpha cells in beta tissue", "Beta antigens and gamma therapy",
      "Gamma therapy of delta tumors",
      "Delta receptors: a review of alpha cells", "Epsilon vaccines in beta disease",
      "Zeta cytokines and their receptors", "Eta cells against gamma tumors",
      "Theta trials of therapy",
    ]
    for index in 1...40 {
      var record = Record()
      record.pmid = PMID(1000 + index)
      record.title = .value("\(titles[index % titles.count]), part \(index)")
      record.authors = .value(
        AuthorList([
          Author(lastName: "Alpha", initials: "A"), Author(lastName: "Beta", initials: "BC"),
        ]))
      record.journal.abbreviation = .value(
        index.isMultiple(of: 3) ? "J Alpha Beta Gamma Delta Res" : "Beta Med")
      record.date = .value(PartialDate(year: 2026 - index / 2, text: "\(2026 - index / 2)"))
      record.volume = .value("\(index)")
      record.pages = .value("1-9")
      record.abstract = .value([
        AbstractSection(label: "METHODS", text: "Alpha cells were counted twice, and once more."),
        AbstractSection(label: "RESULTS", text: "There were \(index) of them."),
      ])
      record.headings = .value([
        MeshHeading("Humans"),
        MeshHeading(
          "Neoplasms", qualifiers: [MeshQualifier(index.isMultiple(of: 2) ? "therapy" : "genetics")]
        ),
        MeshHeading(index.isMultiple(of: 4) ? "Melanoma" : "Interleukin-2"),
      ])
      if index == 1 { record.citationsStated = .value(596) }
      details.append(
        RecordDetail(
          document: DocumentNumber(UInt32(index)), record: record, isStub: false, citedBy: [],
          references: [],
          sources: [Source(format: .curehunter, path: "pages/\(index).txt", offset: 0, length: 900)]
        ))
    }
    var stub = Record()
    stub.pmid = PMID(5000)
    stub.title = .value("A stub that cites")
    stub.date = .value(PartialDate(year: 2025, text: "2025"))
    details.append(
      RecordDetail(
        document: DocumentNumber(41), record: stub, isStub: true, citedBy: [], references: [],
        sources: [Source(format: .article, path: "pages/1.txt", offset: 300, length: 90)]))
    link(citing: 41, cited: 1)
    link(citing: 2, cited: 1)
    link(citing: 1, cited: 3)
  }

  private mutating func link(citing: Int, cited: Int) {
    details[cited - 1].citedBy.append(row(citing))
    details[citing - 1].references.append(row(cited))
  }

  func row(_ number: Int) -> RecordRow {
    let detail = details[number - 1]
    return RecordRow(
      document: detail.document, pmid: detail.record.pmid, isStub: detail.isStub,
      year: detail.record.date.value?.year, journal: detail.record.journal.abbreviation.value,
      title: detail.record.title.value,
      firstAuthor: detail.record.authors.value?.authors.first?.shortName,
      citedByCount: detail.citedBy.count, referenceCount: detail.references.count,
      citationsStated: detail.record.citationsStated.value)
  }

  func ordered(_ documents: DocumentSet) -> [Int] {
    var numbers: [Int] = []
    documents.forEach { numbers.append(Int($0.number)) }
    return numbers.sorted {
      let (a, b) = (row($0), row($1))
      return (a.year ?? 0, a.pmid?.number ?? 0) > (b.year ?? 0, b.pmid?.number ?? 0)
    }
  }

  private func matches(_ query: Query, _ detail: RecordDetail) -> Bool {
    switch query {
    case .all: !detail.isStub
    case .pmids(let pmids): detail.record.pmid.map(pmids.contains) ?? false
    case .pmcid, .doi: false
    case .word(let word, _):
      detail.record.title.value?.lowercased().contains(word.lowercased()) ?? false
    case .phrase(let words):
      detail.record.title.value?.lowercased().contains(words.joined(separator: " ").lowercased())
        ?? false
    case .topic(let topic): has(topic, detail)
    case .and(let left, let right): matches(left, detail) && matches(right, detail)
    case .or(let left, let right): matches(left, detail) || matches(right, detail)
    case .not(let left, let right): matches(left, detail) && !matches(right, detail)
    }
  }

  private func has(_ topic: Topic, _ detail: RecordDetail) -> Bool {
    (detail.record.headings.value ?? []).contains { heading in
      heading.descriptor == topic.descriptor
        && (topic.qualifier == nil || heading.qualifiers.contains { $0.name == topic.qualifier })
    }
  }

  private func documents(_ selection: Selection) -> DocumentSet {
    DocumentSet(
      details.filter { detail in
        guard matches(selection.query, detail) else { return false }
        var isChosen: Bool?
        for filter in selection.filters {
          let has = has(filter.topic, detail)
          switch filter.joining {
          case .and: isChosen = (isChosen ?? true) && has
          case .or: isChosen = (isChosen ?? false) || has
          case .not: isChosen = (isChosen ?? true) && !has
          }
        }
        return isChosen ?? true
      }.map(\.document))
  }

  func topics(_ documents: DocumentSet) -> [TopicCount] {
    var counts: [String: Int] = [:]
    var pairs: [String: [String: Int]] = [:]
    for detail in details where documents.contains(detail.document) {
      for heading in detail.record.headings.value ?? [] {
        counts[heading.descriptor, default: 0] += 1
        for qualifier in heading.qualifiers {
          pairs[heading.descriptor, default: [:]][qualifier.name, default: 0] += 1
        }
      }
    }
    return counts.map { name, count in
      TopicCount(
        descriptor: name, count: count,
        qualifiers: (pairs[name] ?? [:]).map { .init(name: $0.key, count: $0.value) }
          .sorted { ($1.count, $0.name) < ($0.count, $1.name) })
    }.sorted { ($1.count, $0.descriptor) < ($0.count, $1.descriptor) }
  }

  func answer(_ effect: Effect) -> Message? {
    switch effect {
    case .select(let selection, let within, let generation):
      var documents = documents(selection)
      if let within { documents = documents.intersection(within) }
      return .selectionFinished(documents, stubs: stubs(documents), generation: generation)
    case .listLinks(let document, let direction, let generation):
      let detail = details[Int(document.number) - 1]
      let rows = direction == .citedBy ? detail.citedBy : detail.references
      let documents = DocumentSet(rows.map(\.document))
      return .selectionFinished(documents, stubs: stubs(documents), generation: generation)
    case .countTopics(let documents, let generation):
      return .topicsCounted(topics(documents), generation: generation)
    case .loadRows(let documents, let window, let generation):
      let numbers = ordered(documents)
      let rows = numbers[window.clamped(to: 0..<numbers.count)].map(row)
      return .rowsLoaded(rows, at: window.lowerBound, generation: generation)
    case .find(let request):
      let numbers = ordered(request.documents)
      let place: Int?
      switch request.target {
      case .document(let document): place = numbers.firstIndex(of: Int(document.number))
      case .text(let text):
        let matcher = RowMatcher(text)
        place = numbers.indices.map { step in
          (request.start + (request.isBackward ? -step : step) + numbers.count * 2) % numbers.count
        }.first { matcher.matches(row(numbers[$0])) }
      }
      return .found(at: place, generation: request.generation)
    case .loadRecord(let document, let purpose):
      return .recordLoaded(details[Int(document.number) - 1], purpose: purpose)
    case .loadSources(let document):
      let detail = details[Int(document.number) - 1]
      return .sourcesLoaded(detail, sources(of: detail))
    case .lookUp(let pmid):
      let detail = details.first { $0.record.pmid == pmid }
      return detail.map { .recordLoaded($0, purpose: .view) } ?? .pmidUnknown(pmid)
    case .stop, .suspend, .redraw, .quit: return nil
    }
  }

  /// The record's own page; of records with one, also a page of the other style that differs, and a
  /// mention that agrees with it.
  private func sources(of detail: RecordDetail) -> MergedRecord {
    let own = Contribution(
      record: detail.record, isStub: detail.isStub,
      source: detail.sources.first ?? Source(format: .article, path: "", offset: 0, length: 0))
    guard !detail.isStub else { return MergedRecord([own]) }
    var other = detail.record
    other.title = .value("Alpha, \u{1B}[31mbeta and gamma\u{202E}")
    other.authors = .value(
      AuthorList([
        Author(lastName: "Alpha", initials: "A"), Author(lastName: "Gamma", initials: "C"),
      ]))
    other.abstract = .notStated
    other.specialty = .value("Oncology")
    var mention = Record()
    mention.pmid = detail.record.pmid
    mention.title = other.title
    return MergedRecord([
      own,
      Contribution(
        record: other, isStub: false,
        source: Source(format: .article, path: "pages/other.html", offset: 0, length: 12_345)),
      Contribution(
        record: mention, isStub: true,
        source: Source(format: .article, path: "pages/third.html", offset: 2_210, length: 391)),
    ])
  }

  private func stubs(_ documents: DocumentSet) -> Int {
    details.count { $0.isStub && documents.contains($0.document) }
  }
}

/// A person at the browser: keys in, screens out.
struct Session {
  let library = FakeLibrary()
  var model: Model
  private(set) var effects: [Effect] = []
  private(set) var hasQuit = false

  init(rows: Int = 24, columns: Int = 80, isASCII: Bool = false) {
    model = Model(size: Size(rows: rows, columns: columns), isASCII: isASCII, recordCount: 40)
    perform(start(&model))
  }

  mutating func send(_ message: Message) { perform(update(&model, message)) }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      self.effects.append(effect)
      if effect == .quit { hasQuit = true }
      if let message = library.answer(effect) { send(message) }
    }
  }

  /// Keys as people write them: `Tab` and the like in angle brackets, letters as they are.
  mutating func press(_ keys: String) {
    effects = []
    var rest = keys[...]
    while let first = rest.first {
      if first == "<", let end = rest.firstIndex(of: ">") {
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        for key in KeySequence(name).keys { send(.key(key)) }
        rest = rest[rest.index(after: end)...]
      } else {
        send(.key(.character(first)))
        rest = rest.dropFirst()
      }
    }
  }

  var screen: Screen { view(model) }
  var picture: String { screen.picture }
  var title: String { screen.lines.first ?? "" }
  var footer: String { screen.lines.last ?? "" }
}
