internal import Literature

/// MEDLINE text: `.nbib`, and what PubMed's “PubMed” format saves (page formats, section 3).
enum MedlineText {
  /// A record begins at a line with its PMID, so all before the last such line is whole.
  static func lastEnd(_ bytes: [UInt8]) -> Int? {
    let mark = Array("PMID- ".utf8)
    var rest = bytes[...]
    while let place = rest.lastRange(of: mark) {
      if place.lowerBound == 0 { return nil }
      let before = bytes[place.lowerBound - 1]
      if before == 0x0A || before == 0x0D { return place.lowerBound }
      rest = bytes[..<place.lowerBound]
    }
    return nil
  }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .medline)
    page.diagnostics = text.diagnostics
    // Records have 2 to 4 kB.
    page.entries.reserveCapacity(text.bytes.count / 4096)
    var reader = MedlineRecordReader(text.bytes)
    var start = 0
    var strays = 0
    // No tag of MEDLINE text names what a record cites, so there are no links.
    func close(_ end: Int) {
      guard reader.hasContent else { return }
      page.entries.append(
        .init(record: reader.finished(), isStub: false, range: text.range(start..<end)))
      strays = 0
    }
    while let line = reader.next() {
      switch line {
      case .field(.tag(.pmid)):
        close(reader.start)
        start = reader.start
        reader.take(.tag(.pmid))
        if let stated = reader.textOfBadPMID() {
          page.diagnostics.append(
            Diagnostic(
              .badPMID,
              "\(String.quoted(Array(stated.utf8)[...])) is no PMID; the record is kept without one",
              line: text.line(of: start), offset: text.offset(of: start), pmid: nil))
        }
      case .field(let meaning): reader.take(meaning)
      case .stray:
        let stray = reader.takeStray()
        strays += 1
        // One finding for each record, whatever it holds.
        guard strays == 1 else { continue }
        page.diagnostics.append(
          Diagnostic(
            .unmappedText, "\(String.quoted(Array(stray.utf8)[...])) has no tag; it is kept",
            line: text.line(of: reader.start), offset: text.offset(of: reader.start),
            pmid: reader.pmid))
      }
    }
    close(text.bytes.count)
    return page
  }
}
