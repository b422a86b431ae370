/// What was measured of one thing at one size: one value, or many of which the median counts.
struct Figure: Sendable {
  var values: [Double]

  init(_ values: [Double]) { self.values = values.sorted() }
  init(_ value: Double) { values = [value] }

  var median: Double { quantile(0.5) }

  /// The value below which this share of the values lies.
  func quantile(_ share: Double) -> Double {
    guard let last = values.last else { return .nan }
    return Int(Double(values.count) * share) < values.count
      ? values[Int(Double(values.count) * share)] : last
  }
}

/// The table of a run: a row for each thing measured, a column for each size of the corpus.
struct FigureTable {
  struct Row {
    var name: String
    var unit: String
    var figures: [Int: Figure] = [:]
  }

  let sizes: [Int]
  private(set) var rows: [Row] = []

  init(sizes: [Int]) { self.sizes = sizes }

  mutating func add(_ name: String, _ unit: String, _ figure: Figure, size: Int) {
    let place =
      rows.firstIndex { $0.name == name }
      ?? {
        rows.append(Row(name: name, unit: unit))
        return rows.count - 1
      }()
    rows[place].figures[size] = figure
  }

  /// Medians, the number of values behind them, and the largest size's median over the smallest's.
  func printed() -> String {
    var lines: [[String]] = [
      ["", "unit"] + sizes.map { Self.grouped(Double($0)) } + ["values", "growth"]
    ]
    for row in rows {
      let first = sizes.first.flatMap { row.figures[$0]?.median }
      let last = sizes.last.flatMap { row.figures[$0]?.median }
      let growth =
        if let first, let last, sizes.count > 1, first > 0 {
          "×" + Self.rounded(last / first)
        } else {
          ""
        }
      let counts = Set(row.figures.values.map(\.values.count))
      lines.append(
        [row.name, row.unit]
          + sizes.map { row.figures[$0].map { Self.rounded($0.median) } ?? "–" }
          + [counts.map(String.init).sorted().joined(separator: "/"), growth])
    }
    let widths = lines[0].indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.map { line in
      zip(line, widths).enumerated().map { column, cell in
        let padding = String(repeating: " ", count: cell.1 - cell.0.count)
        return column < 2 ? cell.0 + padding : padding + cell.0
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// Three digits that count, and no more than two behind the point.
  static func rounded(_ value: Double) -> String {
    if value.isNaN { return "–" }
    if value >= 100 { return grouped(value.rounded()) }
    let hundredths = Int((value * 100).rounded())
    if value >= 10 { return "\(hundredths / 100).\(hundredths / 10 % 10)" }
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func grouped(_ value: Double) -> String {
    var digits = String(Int(value))
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits = String(digits.dropLast(3))
    }
    return ([digits] + groups).joined(separator: ",")
  }
}
