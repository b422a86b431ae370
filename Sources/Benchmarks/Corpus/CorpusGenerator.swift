internal import Literature

/// Makes the `index`th record of a corpus, the same for the same seed, without making the others.
struct CorpusGenerator: Sendable {
  let vocabulary: CorpusVocabulary
  let seed: UInt64
  let count: Int
  private let targets: Zipf

  /// Numbers that no record of `records/` bears.
  private static let firstPMID = 60_000_000
  /// Entries of reference lists that have no page of their own: as many again as there are records.
  private var entryCount: Int { count * 2 }

  init(vocabulary: CorpusVocabulary, seed: UInt64, count: Int) {
    self.vocabulary = vocabulary
    self.seed = seed
    self.count = count
    targets = Zipf(count: count)
  }

  /// One in four records has an article page beside its CureHunter page.
  func hasArticlePage(_ index: Int) -> Bool { index % 4 == 0 }

  /// A record with all that a page of either style states.
  func record(_ index: Int) -> Record {
    var record = citation(index)
    var random = SeededRandom(seed: seed ^ 0xAB57_AC70, index: index)
    record.abstract = .value(abstract(&random))
    record.publicationTypes = .value(
      distinct(random.number(in: 1...3)) { vocabulary.publicationTypes.draw(&random) }
        .map { PublicationType($0) })
    let substances = distinct(random.number(in: 0...5)) { vocabulary.substances.draw(&random) }
    record.substances = substances.isEmpty ? .notStated : .value(substances.map { Substance($0) })
    record.headings = .value(headings(&random))
    record.citationsStated = .value(random.number(in: 0...600))
    return record
  }

  /// What an entry of a list states: title, authors, journal, date, identifiers.
  func citation(_ index: Int) -> Record {
    var random = SeededRandom(seed: seed, index: index)
    var record = Record()
    record.pmid = PMID(Self.firstPMID + index)
    record.doi = random.happens(0.8) ? DOI("10.5555/corpus.\(index)") : nil
    record.pmcid = random.happens(0.4) ? PMCID(String(8_000_000 + index)) : nil
    record.title = .value(title(&random))
    record.authors = .value(
      AuthorList((0..<random.number(in: 1...9)).map { _ in author(&random) }))
    record.journal = vocabulary.journals.draw(&random)
    record.date = .value(date(&random))
    record.volume = .value(String(random.number(in: 1...400)))
    record.issue = .value(String(random.number(in: 1...24)))
    let page = random.number(in: 1...2_900)
    record.pages = .value("\(page)-\(page + random.number(in: 1...14))")
    return record
  }

  /// Records that cite this one, as its article page lists them: five at most.
  func citing(_ index: Int) -> [Int] {
    var random = SeededRandom(seed: seed ^ 0xC171_26, index: index)
    return distinct(random.number(in: 0...5)) { random.number(in: 0...(count - 1)) }
      .filter { $0 != index }
  }

  /// Records that this one cites; a few are cited by very many, and half have no page here.
  func references(_ index: Int) -> [Int] {
    var random = SeededRandom(seed: seed ^ 0x5EFE_5E4C, index: index)
    return distinct(random.number(in: 0...24)) {
      random.happens(0.5)
        ? targets.draw(&random) : random.number(in: count...(max(count, entryCount - 1)))
    }.filter { $0 != index }
  }

  // MARK: Fields

  private func title(_ random: inout SeededRandom) -> String {
    let pattern = vocabulary.titles[random.number(in: 0...(vocabulary.titles.count - 1))]
    return exchanged(pattern, &random)
  }

  /// The sentence with about half of its words drawn anew.
  private func exchanged(_ sentence: String, _ random: inout SeededRandom) -> String {
    sentence.split(separator: " ").map { word in
      CorpusVocabulary.isExchangeable(word) && random.happens(0.5)
        ? vocabulary.titleWords.draw(&random) : String(word)
    }.joined(separator: " ")
  }

  private func abstract(_ random: inout SeededRandom) -> [AbstractSection] {
    let labels: [String?] =
      random.happens(0.33) ? ["OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"] : [nil]
    return labels.map { label in
      let sentences = (0..<random.number(in: label == nil ? 5...9 : 1...3)).map { _ in
        let place = random.number(in: 0...(vocabulary.sentences.count - 1))
        return exchanged(vocabulary.sentences[place], &random)
      }
      return AbstractSection(label: label, text: sentences.joined(separator: ". ") + ".")
    }
  }

  private func headings(_ random: inout SeededRandom) -> [MeshHeading] {
    distinct(random.number(in: 4...20)) { vocabulary.descriptors.draw(&random) }.sorted()
      .map { descriptor in
        MeshHeading(
          descriptor,
          qualifiers: distinct(max(0, random.number(in: -2...3))) {
            vocabulary.qualifiers.draw(&random)
          }.sorted().map { MeshQualifier($0) })
      }
  }

  private func author(_ random: inout SeededRandom) -> Author {
    let foreName = vocabulary.foreNames.draw(&random)
    let initials = foreName.split(whereSeparator: { $0 == " " || $0 == "-" })
      .compactMap { $0.first.map(String.init) }.joined().uppercased()
    return Author(
      lastName: vocabulary.lastNames.draw(&random), foreName: foreName, initials: initials)
  }

  private func date(_ random: inout SeededRandom) -> PartialDate {
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    // More of the recent years than of the early ones.
    let year = 2026 - Int((random.fraction() * random.fraction()) * 50)
    guard random.happens(0.8) else { return PartialDate(year: year, text: String(year)) }
    let month = random.number(in: 1...12)
    return PartialDate(year: year, month: month, text: "\(months[month - 1]) \(year)")
  }

  /// Up to `wanted` different draws, in the order of drawing.
  private func distinct<Element: Hashable>(_ wanted: Int, _ draw: () -> Element) -> [Element] {
    var seen: Set<Element> = []
    return (0..<max(0, wanted)).compactMap { _ in
      let element = draw()
      return seen.insert(element).inserted ? element : nil
    }
  }
}
