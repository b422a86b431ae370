internal import Library
internal import PageFormats

/// The diagnostics of an import by kind, the gravest first; the first few of each with their place.
struct FindingList {
  private struct Kind {
    var count = 0
    var lines: [String] = []
  }

  /// How many of a kind are printed in text; machine output prints all.
  private static let shown = 5
  private var kinds: [DiagnosticCode: Kind] = [:]

  mutating func add(_ diagnostic: Diagnostic, path: String) {
    kinds[diagnostic.code, default: Kind()].count += 1
    if kinds[diagnostic.code, default: Kind()].lines.count < Self.shown {
      let place = diagnostic.line > 0 ? "\(path):\(diagnostic.line)" : path
      kinds[diagnostic.code]?.lines.append("\(place): \(diagnostic.message)")
    }
  }

  var lines: [String] {
    let order = kinds.keys.sorted {
      ($1.severity, $0.rawValue) < ($0.severity, $1.rawValue)
    }
    return order.flatMap { code -> [String] in
      let kind = kinds[code, default: Kind()]
      let head = "\(code.severity.rawValue) \(code.rawValue) (\(NumberText.grouped(kind.count)))"
      let rest = kind.count - kind.lines.count
      return [head] + kind.lines.map { "  " + $0 }
        + (rest > 0 ? ["  and \(NumberText.grouped(rest)) more; --format json prints all"] : [])
    }
  }
}
