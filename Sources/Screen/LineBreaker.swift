/// Greedy line breaking of one paragraph: pieces that are not broken, put on lines as long as they fit.
struct LineBreaker {
  private let columns: Int
  private var lines: [Substring] = []
  private var line: Substring
  private var width = 0

  private struct Piece {
    var range: Range<Substring.Index>
    var width: Int
  }

  /// Marks that end something do not begin a line (the short list that East Asian typesetting knows).
  private static let closing = Set<Character>("、。，．：；？！）］｝」』】〕〉》’”…")

  static func lines(of paragraph: Substring, columns: Int) -> [Substring] {
    var breaker = LineBreaker(columns: columns, line: paragraph.prefix(0))
    for piece in pieces(of: paragraph) { breaker.add(piece, in: paragraph) }
    return breaker.lines + [breaker.line]
  }

  private init(columns: Int, line: Substring) {
    self.columns = columns
    self.line = line
  }

  /// Words, and wide letters one by one with the closing marks behind them.
  private static func pieces(of paragraph: Substring) -> [Piece] {
    var pieces: [Piece] = []
    var glyphs = Glyphs()
    var current: Piece?
    var isWide = false
    for index in paragraph.indices {
      let letter = paragraph[index]
      if letter == " " || letter == "\t" {
        if let piece = current { pieces.append(piece) }
        current = nil
        continue
      }
      glyphs.load(letter)
      let next = paragraph.index(after: index)
      let joins = !(isWide || glyphs.width > 1) || closing.contains(letter) || glyphs.width == 0
      isWide = glyphs.width > 1
      if let piece = current, joins {
        current = Piece(range: piece.range.lowerBound..<next, width: piece.width + glyphs.width)
      } else {
        if let piece = current { pieces.append(piece) }
        current = Piece(range: index..<next, width: glyphs.width)
      }
    }
    if let piece = current { pieces.append(piece) }
    return pieces
  }

  private mutating func add(_ piece: Piece, in paragraph: Substring) {
    if line.isEmpty {
      begin(with: piece, in: paragraph)
      return
    }
    let blanks = TextLayout.width(of: paragraph[line.endIndex..<piece.range.lowerBound])
    if width + blanks + piece.width <= columns {
      line = paragraph[line.startIndex..<piece.range.upperBound]
      width += blanks + piece.width
    } else {
      lines.append(line)
      begin(with: piece, in: paragraph)
    }
  }

  /// A piece longer than a line is broken behind its last hyphen or slash that fits, else anywhere.
  private mutating func begin(with piece: Piece, in paragraph: Substring) {
    var start = piece.range.lowerBound
    var rest = piece.width
    while rest > columns {
      var glyphs = Glyphs()
      var taken = (end: start, width: 0)
      var hyphen: (end: Substring.Index, width: Int)?
      for index in paragraph[start..<piece.range.upperBound].indices {
        glyphs.load(paragraph[index])
        // A wide letter on a line of one column still has to go somewhere.
        if taken.width + glyphs.width > columns, taken.end > start { break }
        taken = (paragraph.index(after: index), taken.width + glyphs.width)
        if paragraph[index] == "-" || paragraph[index] == "/" { hyphen = taken }
      }
      let end = hyphen ?? taken
      if end.end == piece.range.upperBound { break }
      lines.append(paragraph[start..<end.end])
      start = end.end
      rest -= end.width
    }
    line = paragraph[start..<piece.range.upperBound]
    width = rest
  }
}
