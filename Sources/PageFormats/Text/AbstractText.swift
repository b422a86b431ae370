internal import Literature

/// Splits an abstract at its labels.
enum AbstractText {
  /// Labels that count even with text behind them on their line. Others must stand alone on a line.
  private static let inlineLabels: Set<String> = [
    "AIM", "AIMS", "ANALYSIS", "BACKGROUND", "CLINICAL TRIAL REGISTRATION", "CONCLUSION",
    "CONCLUSIONS", "CONTEXT", "DATA SOURCES", "DESIGN", "DISCUSSION", "EXPERIMENTAL DESIGN",
    "FINDINGS", "FUNDING", "HYPOTHESIS", "IMPORTANCE", "INTERPRETATION", "INTERVENTION",
    "INTERVENTIONS", "INTRODUCTION", "LIMITATIONS", "MAIN OUTCOME MEASURES",
    "MATERIALS AND METHODS",
    "MEASUREMENTS", "METHOD", "METHODS", "OBJECTIVE", "OBJECTIVES", "PARTICIPANTS", "PATIENTS",
    "PATIENTS AND METHODS", "PURPOSE", "RATIONALE", "RESULT", "RESULTS", "SETTING", "SIGNIFICANCE",
    "STUDY DESIGN", "SUMMARY", "TRIAL REGISTRATION", "UNLABELLED",
  ]

  static func isKnownLabel(_ label: String) -> Bool { inlineLabels.contains(label.uppercased()) }

  /// Paragraphs or lines of an abstract, in their order.
  static func sections(_ lines: [Bytes]) -> [AbstractSection] {
    var sections: [AbstractSection] = []
    var label: String?
    var text: [UInt8] = []
    func close() {
      if label != nil || !text.isEmpty {
        sections.append(AbstractSection(label: label, text: text[...].trimmed.text))
      }
      text.removeAll(keepingCapacity: true)
    }
    for line in lines where !line.isEmpty {
      if let alone = lineLabel(line) {
        close()
        label = alone
        continue
      }
      var start = line.startIndex
      for found in inlineLabels(in: line) {
        append(line[start..<found.range.lowerBound].trimmed, to: &text)
        close()
        label = found.label
        start = found.range.upperBound
      }
      append(line[start...].trimmed, to: &text)
    }
    close()
    return sections
  }

  /// The same for a single line, of whose stretches a caller makes the texts.
  static func sections(
    ofLine line: Bytes, _ text: (Range<Int>) -> String
  ) -> [AbstractSection] {
    if let label = lineLabel(line) { return [AbstractSection(label: label, text: "")] }
    var sections: [AbstractSection] = []
    var label: String?
    var start = line.startIndex
    func close(_ end: Int) {
      let range = Bytes.trimmed(start..<end, in: line)
      if label != nil || !range.isEmpty {
        sections.append(AbstractSection(label: label, text: text(range)))
      }
    }
    let labels = inlineLabels(in: line)
    sections.reserveCapacity(labels.count + 1)
    for found in labels {
      close(found.range.lowerBound)
      label = found.label
      start = found.range.upperBound
    }
    close(line.endIndex)
    return sections
  }

  private static func append(_ part: Bytes, to text: inout [UInt8]) {
    guard !part.isEmpty else { return }
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    text.append(contentsOf: part)
  }

  /// A line that is a label and nothing else: capitals and a colon.
  private static func lineLabel(_ line: Bytes) -> String? {
    guard line.last == UInt8(ascii: ":"), line.count <= 80 else { return nil }
    let label = line.dropLast().trimmed
    guard label.contains(where: \.isUpper), !label.contains(where: \.isLower),
      label.first?.isLetter == true
    else { return nil }
    return label.text
  }

  /// Known labels, a colon and a blank, at the beginning of the line or behind the end of a sentence.
  private static func inlineLabels(in line: Bytes) -> [(label: String, range: Range<Int>)] {
    var found: [(String, Range<Int>)] = []
    var index = line.startIndex
    while let colon = line.firstPlace(of: UInt8(ascii: ":"), from: index) {
      index = colon + 1
      guard index == line.endIndex || line[index].isBlank else { continue }
      var start = colon
      while start > line.startIndex, line[start - 1].isUpper || line[start - 1] == UInt8(ascii: " ")
      {
        start -= 1
      }
      while start < colon, line[start] == UInt8(ascii: " ") { start += 1 }
      guard start < colon, let known = inlineLabels.firstIndex(of: line[start..<colon].text) else {
        continue
      }
      let before = line[line.startIndex..<start].trimmed
      guard before.isEmpty || before.last.map({ ".?!)]".utf8.contains($0) }) == true else {
        continue
      }
      if found.isEmpty { found.reserveCapacity(8) }
      found.append((inlineLabels[known], start..<index))
    }
    return found
  }
}
