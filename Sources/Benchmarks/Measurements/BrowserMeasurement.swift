internal import Library
internal import Literature
internal import Query

/// What a person sees of the browser's speed: the real program in a pseudo-terminal.
enum BrowserMeasurement {
  private static let down = "\u{1B}[B"
  private static let pageDown = "\u{1B}[6~"

  /// A hundred keys as a reader presses them: mostly down, some pages, some back up.
  private static let readingKeys: [String] = (0..<100).map { step in
    switch step % 20 {
    case 4, 9, 14: pageDown
    case 17, 18, 19: "k"
    case 7, 8: down
    default: "j"
    }
  }

  /// Each a thing a person does, and the keys that do it; the last key's repaint is timed.
  private static let actions: [(name: String, keys: [String])] = [
    ("open a record", ["g", "g", "\r"]),
    ("back to the list", ["q"]),
    ("go to the topics", ["t"]),
    ("filter by the first topic", ["\r"]),
  ]

  static func run(_ size: Int, _ place: Workplace, into table: inout FigureTable)
    throws(BenchmarkFailure)
  {
    let marker = try firstTitle(place)
    var firstScreens: [Double] = []
    for _ in 0..<9 {
      let terminal = try place.browser()
      guard let milliseconds = terminal.firstScreen(showing: marker) else {
        throw BenchmarkFailure("the browser never showed \"\(marker)\", its first row")
      }
      firstScreens.append(milliseconds)
      terminal.end()
    }
    table.add("first screen", "ms", Figure(firstScreens), size: size)

    let terminal = try place.browser()
    defer { terminal.end() }
    _ = terminal.firstScreen(showing: marker)
    let presses = readingKeys.compactMap(terminal.press)
    table.add("key to repaint", "ms", Figure(presses.map(\.milliseconds)), size: size)
    table.add(
      "key to repaint, slowest", "ms", Figure(presses.map(\.milliseconds).max() ?? .nan),
      size: size)
    table.add("repaint", "bytes", Figure(presses.map { Double($0.bytes) }), size: size)
    table.add(
      "keys that changed nothing", "of 100", Figure(Double(100 - presses.count)), size: size)
    for action in actions {
      let last = action.keys.compactMap(terminal.press).last
      if let last { table.add(action.name, "ms", Figure(last.milliseconds), size: size) }
    }
    if let memory = terminal.residentMegabytes() {
      table.add("browse, peak memory", "MB", Figure(memory.peak), size: size)
    }
  }

  /// The beginning of the first row's title: its first two words, which every layout shows.
  private static func firstTitle(_ place: Workplace) throws(BenchmarkFailure) -> String {
    do {
      let reader = try LibraryReader(path: place.library)
      let first = try reader.rows(of: try reader.documents(Selection()), 0..<1).first
      guard let title = first?.title else { throw BenchmarkFailure("the library has no first row") }
      return title.split(separator: " ").prefix(2).joined(separator: " ")
    } catch let failure as BenchmarkFailure {
      throw failure
    } catch {
      throw BenchmarkFailure("the library cannot be read: \(error)")
    }
  }
}
