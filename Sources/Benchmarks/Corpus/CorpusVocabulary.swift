internal import Literature

/// What generated records are put together from: what the seed records say, and MeSH.
struct CorpusVocabulary: Sendable {
  let titles: [String]
  let titleWords: RankedList<String>
  let sentences: [String]
  let journals: RankedList<Journal>
  let lastNames: RankedList<String>
  let foreNames: RankedList<String>
  let publicationTypes: RankedList<String>
  let substances: RankedList<String>
  let descriptors: RankedList<String>
  let qualifiers: RankedList<String>
  let isMeshComplete: Bool

  /// Nil where the seeds lack something that every generated record needs.
  init?(seeds: [Record], mesh: MeshVocabulary?, seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let headings = seeds.flatMap { $0.headings.value ?? [] }
    let names = seeds.flatMap { $0.authors.value?.authors ?? [] }
    titles = seeds.compactMap { $0.title.value }.filter { $0.contains(" ") }
    sentences = seeds.flatMap { $0.abstract.value ?? [] }.flatMap { Self.sentences(of: $0.text) }
    let met = Self.byFrequency(headings.map(\.descriptor))
    let metQualifiers = Self.byFrequency(headings.flatMap(\.qualifiers).map(\.name))
    descriptors = RankedList(
      met + Self.others(mesh?.descriptors ?? [], than: met).shuffled(using: &random))
    qualifiers = RankedList(
      metQualifiers
        + Self.others(mesh?.qualifiers ?? [], than: metQualifiers).shuffled(using: &random))
    let words = Self.byFrequency(titles.flatMap(Self.words))
    let meshWords = Set(descriptors.elements.flatMap(Self.words)).subtracting(words).sorted()
    titleWords = RankedList(words + meshWords.shuffled(using: &random))
    journals = RankedList(
      Self.byFrequency(
        seeds.map(\.journal).filter { $0.title.value ?? $0.abbreviation.value != nil }))
    lastNames = RankedList(Self.byFrequency(names.compactMap(\.lastName)))
    foreNames = RankedList(Self.byFrequency(names.compactMap(\.foreName)))
    publicationTypes = RankedList(
      Self.byFrequency(seeds.flatMap { $0.publicationTypes.value?.map(\.name) ?? [] }))
    substances = RankedList(
      Self.byFrequency(seeds.flatMap { $0.substances.value ?? [] }.map(\.name)))
    isMeshComplete = mesh != nil
    let counts = [
      titles.count, sentences.count, titleWords.elements.count, journals.elements.count,
      lastNames.elements.count, foreNames.elements.count, publicationTypes.elements.count,
      substances.elements.count, descriptors.elements.count, qualifiers.elements.count,
    ]
    if counts.contains(0) { return nil }
  }

  /// Most frequent first; what is equally frequent in the order of meeting, so that it is the same
  /// at each start.
  private static func byFrequency<Element: Hashable>(_ elements: [Element]) -> [Element] {
    var counts: [Element: (count: Int, place: Int)] = [:]
    for (place, element) in elements.enumerated() {
      counts[element, default: (0, place)].count += 1
    }
    return counts.sorted { ($1.value.count, $0.value.place) < ($0.value.count, $1.value.place) }
      .map(\.key)
  }

  private static func others(_ elements: [String], than known: [String]) -> [String] {
    let known = Set(known)
    return elements.filter { !known.contains($0) }
  }

  /// Words of letters, at least four: those that a title can exchange for one another.
  static func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init).filter(isExchangeable)
  }

  static func isExchangeable(_ word: some StringProtocol) -> Bool {
    word.utf8.count >= 4 && word.utf8.allSatisfy { (97...122).contains($0 | 32) }
  }

  /// Without the full stop behind the last one, and without the word that marks a summary.
  static func sentences(of text: String) -> [String] {
    let opening = "Summary: "
    let sentences = text.hasPrefix(opening) ? text.dropFirst(opening.count) : Substring(text)
    return (sentences.hasSuffix(".") ? sentences.dropLast() : sentences)
      .split(separator: ". ").map(String.init).filter { $0.contains(" ") }
  }
}
