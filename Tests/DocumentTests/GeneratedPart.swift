/// The lines of a document between `<!-- generated: NAME -->` and the next `<!-- end -->`.
struct GeneratedPart {
  let range: Range<String.Index>

  init?(_ name: String, in document: String) {
    let opening = "<!-- generated: \(name) -->\n"
    guard let start = document.firstRange(of: opening)?.upperBound,
      let end = document[start...].firstRange(of: "<!-- end -->")?.lowerBound
    else { return nil }
    range = start..<end
  }

  func replaced(by text: String, in document: String) -> String {
    document[..<range.lowerBound] + text + document[range.upperBound...]
  }
}
