package import Screen

/// A rectangle of the screen.
package struct Rect: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  /// The row and the column behind the last ones.
  package var endRow: Int { row + rows }
  package var endColumn: Int { column + columns }

  package func contains(row: Int, column: Int) -> Bool {
    (self.row..<endRow).contains(row) && (self.column..<endColumn).contains(column)
  }
}

/// Where everything stands: all arithmetic of the screen is here.
///
/// One part below 80 columns, two below 120, three from there. The first row is the title, the last
/// one the footer.
package struct Layout: Hashable, Sendable {
  package static let smallest = Size(rows: 10, columns: 40)
  /// Longer lines are hard to read.
  package static let measure = 96

  package private(set) var isTooSmall = false
  /// Each includes its own heading row.
  package private(set) var topics: Rect?
  package private(set) var list: Rect?
  /// Without the line above it.
  package private(set) var preview: Rect?
  package private(set) var record: Rect?
  /// What help and the list of filters lie on: everything between title and footer.
  package let body: Rect
  package let footerRow: Int

  package init(
    size: Size, showsRecord: Bool, focus: Model.Part, isTopicsWhole: Bool, isPreviewOn: Bool
  ) {
    body = Rect(row: 1, column: 0, rows: max(0, size.rows - 2), columns: max(0, size.columns))
    footerRow = max(0, size.rows - 1)
    guard size.rows >= Self.smallest.rows, size.columns >= Self.smallest.columns else {
      isTooSmall = true
      return
    }
    if showsRecord {
      record = body
      return
    }
    let showsTopics = isTopicsWhole || focus == .topics || size.columns >= 120
    let isTopicsAlone = isTopicsWhole || (focus == .topics && size.columns < 80)
    if isTopicsAlone {
      topics = body
      return
    }
    var right = body
    if showsTopics {
      let width = size.columns < 120 ? 30 : min(48, 34 + (size.columns - 120) / 6)
      topics = Rect(row: body.row, column: 0, rows: body.rows, columns: width)
      // One column for the line between the parts.
      right.column = width + 1
      right.columns = body.columns - width - 1
    }
    let hasPreview =
      isPreviewOn && body.rows >= 14
      && (size.columns >= 120 || (size.columns >= 80 && !showsTopics))
    list = right
    guard hasPreview else { return }
    let previewRows = body.rows * 2 / 5
    list?.rows = right.rows - previewRows - 1
    preview = Rect(
      row: right.endRow - previewRows, column: right.column, rows: previewRows,
      columns: right.columns)
  }

  /// Rows of a part below its heading.
  package static func lines(of part: Rect?) -> Int { max(1, (part?.rows ?? 2) - 1) }

  /// The width that text is wrapped to, a blank column on either side.
  package static func textWidth(columns: Int) -> Int { max(10, min(measure, columns - 2)) }
}
