/// Text measured, cut, filled and broken by the columns it takes, never inside a grapheme.
package enum TextLayout {
  package enum Side: Hashable, Sendable { case left, right }

  /// The columns that `Screen.put` takes for a text.
  package static func width(of text: some StringProtocol) -> Int {
    if let count = text.withPlainBytes({ $0.count }) { return count }
    var glyphs = Glyphs()
    var width = 0
    for grapheme in text {
      glyphs.load(grapheme)
      width += glyphs.width
    }
    return width
  }

  /// The text if it fits, else its beginning with `…`.
  package static func fit(_ text: some StringProtocol, _ columns: Int) -> String {
    if columns <= 0 { return "" }
    if width(of: text) <= columns { return String(text) }
    let kept = text[..<end(of: text, columns: columns - 1)]
    // No blank before the dots.
    let last = kept.lastIndex { $0 != " " }.map(kept.index(after:)) ?? kept.startIndex
    return kept[..<last] + "…"
  }

  /// The text, cut with `…` or filled with blanks to just so many columns; `side` is where it stands.
  package static func pad(_ text: some StringProtocol, _ columns: Int, _ side: Side = .left)
    -> String
  {
    let fitted = fit(text, columns)
    let blanks = String(repeating: " ", count: max(0, columns - width(of: fitted)))
    return side == .left ? fitted + blanks : blanks + fitted
  }

  /// Breaks text into lines of at most `columns`: at blanks (which stay out of the lines), at either
  /// side of a wide letter, for those scripts write without blanks, and at line feeds; inside a word
  /// only if it is longer than a line, there behind a hyphen or a slash if it has one. Empty text is
  /// one empty line. The lines are slices, so what was marked in the text can be found in them.
  package static func wrap(_ text: some StringProtocol, _ columns: Int) -> [Substring] {
    let text = Substring(text)
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
      LineBreaker.lines(of: $0, columns: max(1, columns))
    }
  }

  /// The end of the longest beginning that takes at most `columns`.
  private static func end<Text: StringProtocol>(of text: Text, columns: Int) -> Text.Index {
    var glyphs = Glyphs()
    var width = 0
    for index in text.indices {
      glyphs.load(text[index])
      width += glyphs.width
      if width > columns { return index }
    }
    return text.endIndex
  }
}
