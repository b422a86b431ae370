package import Literature

/// The topics of a set with their counts, as lines: descriptors by count, beneath an unfolded one
/// its qualifiers.
package struct TopicsPart: Hashable, Sendable {
  package struct Line: Hashable, Sendable {
    package var topic: Topic
    package var count: Int
    package var canUnfold: Bool
    package var isUnfolded: Bool

    package var isQualifier: Bool { topic.qualifier != nil }
  }

  /// Nil until they are counted.
  package private(set) var counts: [TopicCount]?
  package private(set) var lines: [Line] = []
  /// What was typed after `/`.
  package private(set) var narrowing = ""
  package private(set) var unfolded: Set<String> = []
  /// Chosen topics; those that no record of the set bears are listed first, with a count of 0.
  private var chosen: [Topic] = []
  /// The descriptors of the list before any filter: narrowing finds those that no record is left of,
  /// so that they can be ORed.
  private var baseline: [String] = []
  /// Folded names, in the order of `counts`; made when something is typed to narrow by.
  private var foldedNames: [[UInt8]]?
  package var selected = 0
  package var top = 0
  /// The list generation whose counts were asked for, and the one that is shown.
  package var requestedGeneration: Int?
  package private(set) var shownGeneration: Int?

  package init() {}

  package var selectedLine: Line? { lines.indices.contains(selected) ? lines[selected] : nil }
  package var isStale: Bool { shownGeneration != requestedGeneration }

  package mutating func show(_ counts: [TopicCount], chosen: [Topic], generation: Int) {
    self.counts = counts
    self.chosen = chosen
    if chosen.isEmpty { baseline = counts.map(\.descriptor) }
    foldedNames = nil
    shownGeneration = generation
    rebuild()
  }

  package mutating func mark(_ chosen: [Topic]) {
    guard self.chosen != chosen else { return }
    self.chosen = chosen
    rebuild()
  }

  package mutating func narrow(to text: String) {
    narrowing = text
    rebuild()
    selected = 0
    top = 0
  }

  package mutating func unfold(_ descriptor: String) {
    unfolded.insert(descriptor)
    rebuild()
  }

  package mutating func fold(_ descriptor: String) {
    unfolded.remove(descriptor)
    rebuild()
    if let line = lines.firstIndex(where: { $0.topic == Topic(descriptor) }) { selected = line }
  }

  private mutating func rebuild() {
    let selectedTopic = selectedLine?.topic
    let needle = Folding.fold(narrowing)
    let counts = counts ?? []
    var lines: [Line] = []
    let chosenPairs = chosen.filter { $0.qualifier != nil }
    lines.reserveCapacity(counts.count)
    if !needle.isEmpty, foldedNames == nil {
      foldedNames = counts.map { Folding.fold($0.descriptor) }
    }
    for topic in chosen
    where !counts.contains(where: { $0.descriptor == topic.descriptor })
      && Folding.contains(Folding.fold(topic.description), needle)
    {
      lines.append(Line(topic: topic, count: 0, canUnfold: false, isUnfolded: false))
    }
    for (index, count) in counts.enumerated()
    where foldedNames.map({ needle.isEmpty || Folding.contains($0[index], needle) }) ?? true {
      let isUnfolded = unfolded.contains(count.descriptor)
      lines.append(
        Line(
          topic: Topic(count.descriptor), count: count.count,
          canUnfold: !count.qualifiers.isEmpty, isUnfolded: isUnfolded))
      // A chosen pair stays in sight where its descriptor is left without it.
      for topic in chosenPairs where topic.descriptor == count.descriptor {
        guard !count.qualifiers.contains(where: { $0.name == topic.qualifier }) else { continue }
        lines.append(Line(topic: topic, count: 0, canUnfold: false, isUnfolded: false))
      }
      guard isUnfolded else { continue }
      for qualifier in count.qualifiers {
        lines.append(
          Line(
            topic: Topic(count.descriptor, qualifier: qualifier.name), count: qualifier.count,
            canUnfold: false, isUnfolded: false))
      }
    }
    if !needle.isEmpty {
      let listed = Set(lines.map(\.topic.descriptor))
      for name in baseline
      where !listed.contains(name) && Folding.contains(Folding.fold(name), needle) {
        lines.append(Line(topic: Topic(name), count: 0, canUnfold: false, isUnfolded: false))
      }
    }
    self.lines = lines
    if let selectedTopic, let line = lines.firstIndex(where: { $0.topic == selectedTopic }) {
      selected = line
    } else {
      selected = min(selected, max(0, lines.count - 1))
    }
  }
}
