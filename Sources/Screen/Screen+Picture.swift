/// Screens as text, for tests and for the README.
extension Screen {
  /// The rows as text, without the blanks at their ends, each with a line feed.
  package var picture: String {
    lines.map { $0 + "\n" }.joined()
  }

  /// The rows as text, without the blanks at their ends.
  package var lines: [String] {
    (0..<size.rows).map { row in
      trimmed(
        String(
          String.UnicodeScalarView(
            self.row(row).lazy
              .filter { $0.width > 0 }
              .flatMap { $0.character.unicodeScalars })))
    }
  }

  /// How the cells look: a letter for each style, a blank for the plain one, and below the rows
  /// which letter is what. Letters are given in the order in which styles appear.
  package var stylePicture: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    let names = "abcdefghijklmnopqrstuvwxyz"
    let rows = (0..<size.rows).map { row in
      trimmed(
        String(
          self.row(row).map { cell -> Character in
            if cell.style == .plain { return " " }
            if let letter = letters[cell.style] { return letter }
            let letter = names.dropFirst(letters.count).first ?? "?"
            letters[cell.style] = letter
            legend.append("\(letter) = \(cell.style.name)")
            return letter
          }))
    }
    return (rows + legend).map { $0 + "\n" }.joined()
  }

  private func trimmed(_ line: String) -> String {
    String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
  }
}

extension Style {
  /// For pictures: `bold reverse cyan`.
  package var name: String {
    let attributeNames: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.reverse, "reverse"),
      (.underline, "underline"),
    ]
    var words = attributeNames.filter { attributes.contains($0.0) }.map(\.1)
    if color != .standard { words.append("\(color)") }
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}
