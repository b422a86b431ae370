internal import Literature

/// The sections of an abstract whose lines were wrapped: a label begins a line that the source began
/// anew, and such a line is known by the first word having had room on the line before.
enum WrappedAbstract {
  /// PubMed wraps at 80 columns, blanks at the end among them; letters of several bytes count as more
  /// here, so that a line seems longer rather than shorter than it was.
  static let usualWidth = 76

  static func sections(_ lines: [Bytes], width: Int = usualWidth) -> [AbstractSection] {
    var labels: [Int: Int] = [:]
    for index in lines.indices {
      guard index == 0 || beginsAnew(lines[index], behind: lines[index - 1], width),
        let colon = label(lines[index])
      else { continue }
      labels[index] = colon
    }
    // The first line needs more: a title may begin an abstract too.
    if let colon = labels[0], labels.count == 1,
      !AbstractText.isKnownLabel(lines[0][..<colon].text)
    {
      labels[0] = nil
    }
    var sections: [AbstractSection] = []
    var start = 0
    for index in lines.indices.dropFirst() where labels[index] != nil {
      append(lines[start..<index], labels[start], to: &sections)
      start = index
    }
    append(lines[start...], labels[start], to: &sections)
    return sections
  }

  private static func append(
    _ lines: ArraySlice<Bytes>, _ colon: Int?, to sections: inout [AbstractSection]
  ) {
    guard var first = lines.first else { return }
    var label: String?
    if let colon {
      label = first[..<colon].text
      first = first[(colon + 1)...].trimmed
    }
    let parts = (first.isEmpty ? [] : [first]) + lines.dropFirst()
    sections.append(AbstractSection(label: label, text: TextParagraph.joined(parts).text))
  }

  private static func beginsAnew(
    _ line: Bytes, behind before: Bytes, _ width: Int
  ) -> Bool {
    let word = line.firstIndex(where: \.isBlank).map { $0 - line.startIndex } ?? line.count
    return before.count + 1 + word <= width
  }

  /// The colon behind a label: a few words, the first with a capital, and no sentence among them.
  private static func label(_ line: Bytes) -> Int? {
    guard line.first?.isUpper == true, let colon = line.firstIndex(of: UInt8(ascii: ":")),
      (3...80).contains(colon - line.startIndex),
      colon + 1 == line.endIndex || line[colon + 1].isBlank
    else { return nil }
    let label = line[..<colon]
    guard !label.contains(Array(". ".utf8)), !label.contains(UInt8(ascii: "?")) else { return nil }
    // Small words only, or few: else it is a sentence that goes on behind its colon.
    let isUpper = !label.contains(where: \.isLower)
    return isUpper || label.words.count <= 6 ? colon : nil
  }
}
