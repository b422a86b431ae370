internal import ArgumentParser
internal import Foundation

@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure immunolit on generated corpora of several sizes.",
    discussion: """
      Makes a corpus of pages from a seed, imports it with the real program, and times parsing, \
      import, what the library answers, and the browser in a pseudo-terminal. Everything is made in \
      a temporary folder and removed at the end. Build both for release first.
      """)

  @Option(help: "Records in each corpus, with commas between.", transform: Self.sizes)
  var sizes = [1_000, 10_000, 100_000]

  @Option(help: "What the generated corpus depends on.")
  var seed: UInt64 = 1

  @Option(help: "The folder of pages that the corpus starts from.")
  var records = "records"

  @Option(help: "The folder with MeSH's tables.")
  var mesh = "../shared/data/mesh"

  @Option(help: "The folder with exports of PubMed.")
  var exports = "../shared/data/bench"

  @Flag(help: "Measure the exports of PubMed and nothing else.")
  var exportsOnly = false

  @Option(
    help: "Also import so many copies of the XML export at once, with other PMIDs (34: a million).")
  var copies = 0

  @Option(help: "The program to measure (default: the one built beside this one).")
  var program: String?

  @Option(help: "Only write the corpus of the first size into this folder, and keep it.")
  var writeCorpus: String?

  private static func sizes(_ text: String) throws -> [Int] {
    let sizes = text.split(separator: ",").compactMap { Int($0) }.filter { $0 >= 100 }
    guard !sizes.isEmpty, sizes.count == text.split(separator: ",").count else {
      throw ValidationError("sizes are numbers of at least 100 with commas between: 1000,10000")
    }
    return sizes.sorted()
  }

  func run() throws {
    if exportsOnly {
      let place = try Workplace(program: program)
      defer { place.remove() }
      return try ExportMeasurement.run(exports, place, copies: copies)
    }
    let seeds = try SeedRecords.read(URL(filePath: records))
    let meshVocabulary = MeshVocabulary(folder: URL(filePath: mesh))
    guard let vocabulary = CorpusVocabulary(seeds: seeds, mesh: meshVocabulary, seed: seed) else {
      throw BenchmarkFailure("the pages in \(records) lack titles, summaries, headings or authors")
    }
    describe(vocabulary, seeds: seeds.count)
    if let writeCorpus {
      let corpus = try CorpusFiles(
        generator(vocabulary, sizes[0]), folder: URL(filePath: writeCorpus))
      print("\(corpus.files) files with \(corpus.records) records in \(writeCorpus)")
      return
    }
    let place = try Workplace(program: program)
    defer { place.remove() }
    var table = FigureTable(sizes: sizes)
    // Also what was measured before something failed.
    defer { print(table.printed()) }
    for size in sizes {
      note("\(size) records: generating")
      let corpus = try CorpusFiles(
        generator(vocabulary, size), folder: place.folder.appending(path: "pages"))
      defer {
        corpus.remove()
        place.removeLibrary()
      }
      table.add("files", "", Figure(Double(corpus.files)), size: size)
      table.add("text", "MB", Figure(Double(corpus.bytes) / 1e6), size: size)
      note("\(size) records: parsing")
      try ParseMeasurement.run(corpus, into: &table)
      note("\(size) records: importing \(corpus.files) files")
      try ImportMeasurement.run(corpus, place, into: &table)
      note("\(size) records: asking the library")
      try LibraryMeasurement.run(
        corpus, place, words: searchWords(vocabulary), into: &table)
      note("\(size) records: browsing")
      try BrowserMeasurement.run(size, place, into: &table)
    }
    note("exports of PubMed")
    try ExportMeasurement.run(exports, place)
  }

  private func generator(_ vocabulary: CorpusVocabulary, _ size: Int) -> CorpusGenerator {
    CorpusGenerator(vocabulary: vocabulary, seed: seed, count: size)
  }

  /// By rank in the vocabulary: words in most records, in some, and in few.
  private func searchWords(_ vocabulary: CorpusVocabulary) -> [(name: String, word: String)] {
    let words = vocabulary.titleWords.elements
    return [("a common", 0), ("a middling", 100), ("a rare", 5_000)].map { name, rank in
      (name, words[min(rank, words.count - 1)].lowercased())
    }
  }

  private func describe(_ vocabulary: CorpusVocabulary, seeds: Int) {
    print("Corpus from \(seeds) seed records, seed \(seed). Vocabulary:")
    let sizes: [(String, Int)] = [
      ("title words", vocabulary.titleWords.elements.count),
      ("titles to vary", vocabulary.titles.count),
      ("sentences to vary", vocabulary.sentences.count),
      ("descriptors", vocabulary.descriptors.elements.count),
      ("qualifiers", vocabulary.qualifiers.elements.count),
      ("substances", vocabulary.substances.elements.count),
      ("publication types", vocabulary.publicationTypes.elements.count),
      ("journals", vocabulary.journals.elements.count),
      ("last names", vocabulary.lastNames.elements.count),
    ]
    for (name, count) in sizes { print("  \(name): \(count)") }
    if !vocabulary.isMeshComplete {
      print("  MeSH's tables are not at \(mesh): only the headings met in \(records) are drawn.")
    }
    print("Drawn by rank with weight 1/rank (Zipf). Figures are medians.\n")
  }

  private func note(_ text: String) {
    FileHandle.standardError.write(Data("immunolit benchmark: \(text)\n".utf8))
  }
}
