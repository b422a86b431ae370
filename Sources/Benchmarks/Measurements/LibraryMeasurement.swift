internal import Library
internal import Literature
internal import Query

/// What the library answers, and how long each answer takes, without a terminal.
enum LibraryMeasurement {
  static func run(
    _ corpus: CorpusFiles, _ place: Workplace, words: [(name: String, word: String)],
    into table: inout FigureTable
  ) throws(BenchmarkFailure) {
    do {
      try answers(corpus, place, words, &table)
    } catch {
      throw BenchmarkFailure("the library cannot be read: \(error)")
    }
  }

  private static func answers(
    _ corpus: CorpusFiles, _ place: Workplace, _ words: [(name: String, word: String)],
    _ table: inout FigureTable
  ) throws(LibraryError) {
    let size = corpus.records
    let opening = try Stopwatch.repeated(9) { () throws(LibraryError) in
      _ = try LibraryReader(path: place.library)
    }
    table.add("open the library", "ms", opening, size: size)

    let firstWindow = try Stopwatch.repeated(9) { () throws(LibraryError) in
      let reader = try LibraryReader(path: place.library)
      _ = try reader.rows(of: try reader.documents(Selection()), 0..<50)
    }
    table.add("open, first 50 rows", "ms", firstWindow, size: size)

    let reader = try LibraryReader(path: place.library)
    let everything = try reader.documents(Selection())
    let topics = try reader.topics(in: everything)
    table.add("topics met", "descriptors", Figure(Double(topics.count)), size: size)
    try time("count topics of everything", 9, size, &table) { () throws(LibraryError) in
      _ = try reader.topics(in: everything)
    }
    // The most frequent topic, and one that few records bear.
    for (name, place) in [("a frequent", 0), ("a rare", topics.count / 2)]
    where topics.indices.contains(place) {
      let filters = [Filter(.and, Topic(topics[place].descriptor))]
      let filtered = try reader.documents(Selection(filters: filters))
      try time("filter by \(name) topic", 9, size, &table) { () throws(LibraryError) in
        _ = try reader.documents(Selection(filters: filters))
      }
      try time("count topics after \(name) filter", 9, size, &table) { () throws(LibraryError) in
        _ = try reader.topics(in: filtered)
      }
    }
    for (name, word) in words {
      let selection = Selection(text: word, query: .word(word, isPrefix: false))
      let found = try reader.documents(selection)
      table.add("found by \(name) word", "records", Figure(Double(found.count)), size: size)
      try time("search \(name) word", 9, size, &table) { () throws(LibraryError) in
        _ = try reader.documents(selection)
      }
    }
    let middle = max(0, everything.count / 2 - 25)
    try time("50 rows in the middle", 9, size, &table) { () throws(LibraryError) in
      _ = try reader.rows(of: everything, middle..<(middle + 50))
    }
    try recordViews(reader, corpus, &table)
  }

  private static func recordViews(
    _ reader: LibraryReader, _ corpus: CorpusFiles, _ table: inout FigureTable
  ) throws(LibraryError) {
    // One in four records has an article page, and with it most of the links: four, for both kinds.
    var values: [Double] = []
    for step in 0..<100 {
      let pmid = corpus.generator.citation(step * (corpus.records / 100) + step % 4).pmid
      guard let pmid, let document = try reader.document(pmid) else { continue }
      values.append(
        try Stopwatch.milliseconds { () throws(LibraryError) in _ = try reader.detail(document) })
    }
    table.add("a record with its links", "ms", Figure(values), size: corpus.records)
  }

  private static func time(
    _ name: String, _ times: Int, _ size: Int, _ table: inout FigureTable,
    _ work: () throws(LibraryError) -> Void
  ) throws(LibraryError) {
    table.add(name, "ms", try Stopwatch.repeated(times, work), size: size)
  }
}
