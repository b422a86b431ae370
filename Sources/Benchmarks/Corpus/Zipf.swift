/// Draws ranks so that the rank `r` (from 1) comes with a weight of `1 / r`: the distribution that
/// words, headings and journals of a literature come close to.
struct Zipf: Sendable {
  private let cumulated: [Double]

  init(count: Int) {
    var sum = 0.0
    cumulated = (1...max(1, count)).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  var count: Int { cumulated.count }

  /// From 0, the most frequent.
  func draw(_ random: inout SeededRandom) -> Int {
    let wanted = random.fraction() * (cumulated.last ?? 0)
    var low = 0
    var high = cumulated.count - 1
    while low < high {
      let middle = (low + high) / 2
      if cumulated[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A list of things, most frequent first, and how to draw from it.
struct RankedList<Element: Sendable>: Sendable {
  let elements: [Element]
  private let zipf: Zipf

  init(_ elements: [Element]) {
    self.elements = elements
    zipf = Zipf(count: elements.count)
  }

  /// The list must not be empty.
  func draw(_ random: inout SeededRandom) -> Element { elements[zipf.draw(&random)] }
}
