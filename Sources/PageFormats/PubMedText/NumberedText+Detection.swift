internal import Literature

extension NumberedText {
  private static let pmidMark = Array("PMID: ".utf8)
  private static let recordsRead = 32

  /// The format of a text whose records are numbered: of its first line that is not empty, or of any
  /// that has the number 1 behind an empty line, since mail stands before what it sends.
  static func format(of page: PageText, anywhere: Bool) -> PageFormat? {
    var isBehindEmpty = true
    var tried = 0
    for index in page.lines.indices {
      guard !page.lines[index].isEmpty else {
        isBehindEmpty = true
        continue
      }
      if isBehindEmpty, !anywhere || page[index].hasPrefix(one) {
        if let format = format(of: page, at: index) { return format }
        tried += 1
      }
      if !anywhere || tried == recordsRead { return nil }
      isBehindEmpty = false
    }
    return nil
  }

  private static let one = Array("1".utf8)

  private static func format(of page: PageText, at start: Int) -> PageFormat? {
    let place = page.lines[start].range.lowerBound
    guard summaries.textStart(page.bytes, place) != nil else { return nil }
    let end = page.lines[start...].firstIndex(where: \.isEmpty) ?? page.lines.count
    let paragraph = page.joined(start..<end)
    let hasYear = CitationLine.yearPlace(in: paragraph) != nil
    // A summary is one paragraph, and its PMID a sentence of it.
    if hasYear, endsSentence(behind: pmidMark, in: paragraph) { return .summaryText }
    guard abstracts.textStart(page.bytes, place) != nil else { return nil }
    // A head may end before the first PMID; then the citation decides.
    if page.bytes.count >= FormatDetector.headLength, hasYear { return .abstractText }
    // Of abstract text, a line of its own holds the PMID.
    let isNamed = page.lines.indices[start...].contains { index in
      let line = page[index]
      guard line.hasPrefix(pmidMark) else { return false }
      let rest = line.dropFirst(pmidMark.count).drop(while: \.isDigit).trimmed
      return rest.isEmpty || rest.first == UInt8(ascii: "[")
    }
    return isNamed ? .abstractText : nil
  }

  /// Digits, and a full stop or a semicolon.
  private static func endsSentence(behind mark: [UInt8], in text: Bytes) -> Bool {
    guard let place = text.lastRange(of: mark) else { return false }
    let rest = text[place.upperBound...].drop(while: \.isDigit)
    return rest.startIndex > place.upperBound
      && (rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ";"))
  }
}
