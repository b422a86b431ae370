/// One cell. A wide character takes its cell and the one behind it, which is then a `continuation`.
package struct Cell: Hashable, Sendable {
  package var character: Character
  package var style: Style
  /// Columns: 1 or 2; 0 for the cell behind a wide character.
  package var width: UInt8

  package static let blank = Cell(character: " ", style: .plain, width: 1)
}

/// A whole screen as a value: what a view makes and a terminal shows.
package struct Screen: Hashable, Sendable {
  package let size: Size
  /// Row after row, `size.columns` each.
  package private(set) var cells: [Cell]
  /// Where the hardware cursor stands; screen readers follow it.
  package var cursor: (row: Int, column: Int) {
    get { (cursorRow, cursorColumn) }
    set { (cursorRow, cursorColumn) = newValue }
  }
  private var cursorRow = 0
  private var cursorColumn = 0

  package init(size: Size) {
    self.size = Size(rows: max(0, size.rows), columns: max(0, size.columns))
    cells = Array(repeating: .blank, count: self.size.rows * self.size.columns)
  }

  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// The cells of one row.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes text that fits between `column` and `limit` (columns from the left edge, the screen's
  /// right edge at most), cut at grapheme boundaries; everything outside the screen is dropped.
  /// Control characters, bidi overrides and what has no width of its own are drawn as visible marks.
  ///
  /// - Returns: the column behind what was written.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    let limit = min(limit, size.columns)
    let plain = text.withPlainBytes { bytes in
      let shown = bytes.prefix(max(0, limit - column))
      for (offset, byte) in shown.enumerated() {
        set(
          Glyph(character: Character(Unicode.Scalar(byte)), width: 1), row, column + offset, style)
      }
      return column + shown.count
    }
    if let plain { return plain }
    var glyphs = Glyphs()
    var column = column
    for grapheme in text {
      glyphs.load(grapheme)
      if column + glyphs.width > limit { break }
      for glyph in glyphs.cells {
        set(glyph, row, column, style)
        column += Int(glyph.width)
      }
    }
    return column
  }

  /// Writes a line of text over the whole of `column..<limit`: cut with an ellipsis, or filled with
  /// blanks, so that the style runs through.
  package mutating func fill(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int = .max, style: Style = .plain
  ) {
    let limit = min(limit, size.columns)
    guard limit > column else { return }
    let end = put(
      TextLayout.fit(text, limit - column), row: row, column: column, limit: limit, style: style)
    for blank in end..<max(end, limit) {
      set(Glyph(character: " ", width: 1), row, blank, style)
    }
  }

  /// Gives what already stands in `columns` of a row another style: the selected row, a match.
  package mutating func restyle(
    row: Int, columns: Range<Int>, _ change: (inout Style) -> Void
  ) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      change(&cells[row * size.columns + column].style)
    }
  }

  /// A wide character of which one half is overwritten, or lies beyond the edge, becomes blank.
  private mutating func set(_ glyph: Glyph, _ row: Int, _ column: Int, _ style: Style) {
    guard (0..<size.rows).contains(row), column < size.columns else { return }
    let wide = glyph.width == 2
    guard column >= 0 else {
      if wide, column == -1 { set(Glyph(character: " ", width: 1), row, 0, style) }
      return
    }
    let index = row * size.columns + column
    let fits = !wide || column + 1 < size.columns
    release(index)
    if wide, fits { release(index + 1) }
    cells[index] = Cell(
      character: fits ? glyph.character : " ", style: style, width: fits ? glyph.width : 1)
    if wide, fits { cells[index + 1] = Cell(character: " ", style: style, width: 0) }
  }

  private mutating func release(_ index: Int) {
    switch cells[index].width {
    case 0: cells[index - 1] = Cell(character: " ", style: cells[index - 1].style, width: 1)
    case 2: cells[index + 1] = Cell(character: " ", style: cells[index + 1].style, width: 1)
    default: break
    }
  }
}
