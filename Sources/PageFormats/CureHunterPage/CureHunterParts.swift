/// Where the parts of a CureHunter page lie, by line (page formats, section 1).
///
/// The parts come in one order, so they are looked for from the PMID line backwards: a line of the
/// abstract that begins with “Journal” or “Authors” is then no label.
struct CureHunterParts {
  var title: Range<Int> = 0..<0
  var abstract: Range<Int>?
  var authors: Range<Int>?
  var journal: Range<Int>?
  var pmid: Range<Int>?
  var chemicals: Range<Int>?
  var topics: Range<Int>?
  /// Text between the parts that belongs to none.
  var strays: [Int] = []

  static let abstractLabel = Array("Abstract".utf8)
  static let authorsLabel = Array("Authors".utf8)
  static let journalLabel = Array("Journal".utf8)
  static let pmidLabel = Array("PMID".utf8)
  static let chemicalsLabel = Array("Chemical References".utf8)
  static let topicsLabel = Array("Topics".utf8)
  private static let menu = Array("HOMEPRODUCTS".utf8)
  private static let menuEnd = Array("Sign Up FREE or Login".utf8)
  /// What stands behind the topics; the first of these ends the page.
  private static let tails = [
    "Join CureHunter", "Take advantage of free CureHunter", "Choose Username",
  ]
  .map { Array($0.utf8) }

  init(_ page: PageText) {
    let lines = page.lines.indices
    var low = 0
    var high = lines.upperBound
    // Most lines are told from these by their first letter.
    if let tail = lines.first(where: { index in
      guard let first = page[index].first, Self.tails.contains(where: { $0[0] == first }) else {
        return false
      }
      return Self.tails.contains { page[index].hasPrefix($0) }
    }) {
      high = tail
    }
    let menuLine = (0..<high).first { index in
      page[index].hasPrefix(Self.menu) || page[index].hasSuffix(Self.menuEnd)
    }
    if let menuLine { low = menuLine + 1 }

    var next = high
    func isList(_ index: Int, _ label: [UInt8]) -> Bool {
      guard let value = Self.value(page[index], label) else { return false }
      return value.isEmpty || CureHunterParser.bullet(value) != nil
    }
    if let line = (low..<next).last(where: { isList($0, Self.topicsLabel) }) {
      topics = line..<next
      next = line
    }
    if let line = (low..<next).last(where: { isList($0, Self.chemicalsLabel) }) {
      chemicals = line..<next
      next = line
    }
    if let line = (low..<next).last(where: { Self.isPMID(page, $0, next) }) {
      pmid = line..<next
      next = line
    }
    if let line = (low..<next).last(where: { page[$0].hasPrefix(Self.journalLabel) }) {
      journal = line..<next
      next = line
    }
    // “Authors” is searched backwards too, and must not be a sentence of the abstract.
    if let line = (low..<next).last(where: { Self.isAuthors(page[$0]) }) {
      authors = line..<next
      next = line
    }
    let first = (low..<next).first { !page.lines[$0].isEmpty } ?? next
    if let line = (first..<next).first(where: { Self.isAbstract(page[$0], isFirst: $0 == first) }) {
      abstract = line..<next
      next = line
    }
    title = first..<max(first, next)
  }

  /// What stands behind a label: glued to it, behind a blank, behind a colon. Nil without the label.
  static func value(_ line: Bytes, _ label: [UInt8]) -> Bytes? {
    guard line.hasPrefix(label) else { return nil }
    var rest = line.dropFirst(label.count).trimmed
    if rest.first == UInt8(ascii: ":") { rest = rest.dropFirst().trimmed }
    return rest
  }

  private static func isPMID(_ page: PageText, _ index: Int, _ end: Int) -> Bool {
    guard var value = value(page[index], pmidLabel) else { return false }
    if value.isEmpty, index + 1 < end { value = page[index + 1] }
    return value.first?.isDigit == true
  }

  /// `Authors have shown …` is text; `AuthorsXiu-Bao Ren`, `Authors: …` and `Authors Xiu-Bao Ren` are
  /// the label: a name begins with a capital somewhere in its first two words.
  private static func isAuthors(_ line: Bytes) -> Bool {
    guard let value = value(line, authorsLabel) else { return false }
    let words = value.prefix(80).words.prefix(4)
    return words.isEmpty || words.contains { $0.first?.isUpper == true || ($0.first ?? 0) >= 0x80 }
  }

  /// A title may begin with the word `Abstract`: on the first line it is the label only when glued.
  private static func isAbstract(_ line: Bytes, isFirst: Bool) -> Bool {
    guard line.hasPrefix(abstractLabel) else { return false }
    let rest = line.dropFirst(abstractLabel.count)
    guard let next = rest.first else { return true }
    if next.isLower { return false }
    return !isFirst || !next.isBlank
  }
}
