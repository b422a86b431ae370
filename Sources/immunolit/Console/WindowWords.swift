/// What is said when only a part of an answer was printed.
enum WindowWords {
  static func remark(_ part: Range<Int>, of count: Int) -> String {
    let which =
      part.isEmpty
      ? "none"
      : "\(NumberText.grouped(part.lowerBound + 1)) to \(NumberText.grouped(part.upperBound))"
    return "\(which) of \(NumberText.grouped(count)); --limit 0 prints all"
  }
}
