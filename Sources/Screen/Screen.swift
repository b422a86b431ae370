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
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.rows) * max(0, size.columns))
  }

  package subscript(row: Int, column: Int) -> Cell { cells[row * size.columns + column] }

  /// Writes text that fits between `column` and `limit` (columns from the left edge, the screen's
  /// right edge at most), cut at grapheme boundaries; everything outside the screen is dropped.
  /// Control characters, bidi overrides and what has no width of its own are drawn as visible marks.
  ///
  /// - Returns: the column behind what was written.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, row: Int, column: Int, limit: Int = .max, style: Style = .plain
  ) -> Int {
    column
  }
}
