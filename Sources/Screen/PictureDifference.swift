/// What a failing picture test prints: both pictures, and where they part.
package struct PictureDifference: CustomStringConvertible {
  package let description: String

  /// - Parameter record: the command that takes the actual picture for the expected one.
  /// - Returns: `nil` if the pictures are the same.
  package init?(expected: String, actual: String, record: String) {
    if expected == actual { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var report = "expected:\n" + Self.framed(old) + "actual:\n" + Self.framed(new)
    report += "differing:\n"
    for row in 0..<max(old.count, new.count) {
      let before = row < old.count ? old[row] : ""
      let after = row < new.count ? new[row] : ""
      if before == after { continue }
      report += "  row \(row), column \(Self.firstColumn(before, after)):\n"
      report += "    - \(before)\n    + \(after)\n"
    }
    description = report + "to take the actual picture: \(record)\n"
  }

  private static func framed(_ lines: [Substring]) -> String {
    lines.map { "  │\($0)\n" }.joined()
  }

  private static func firstColumn(_ before: Substring, _ after: Substring) -> Int {
    TextLayout.width(of: String(zip(before, after).prefix { $0 == $1 }.map(\.0)))
  }
}
