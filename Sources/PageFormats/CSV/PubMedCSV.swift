internal import Literature

/// PubMed's CSV: a record a row, columns by their heads (page formats, section 3).
enum PubMedCSV {
  static func lastEnd(_ bytes: [UInt8]) -> Int? {
    var end = 0
    var last: Int?
    while end < bytes.count {
      let row = CSVRow(bytes, at: behindMark(bytes, end))
      guard row.isWhole else { break }
      end = row.end
      last = end
    }
    return last
  }

  /// Files that were put together have marks of byte order in their midst, before the heads that stand
  /// there again.
  private static func behindMark(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place...].starts(with: [0xEF, 0xBB, 0xBF]) ? place + 3 : place
  }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .csv)
    page.diagnostics = text.diagnostics
    let bytes = text.bytes
    let heads = CSVHeads(chunk.head)
    let headValues = CSVRow(chunk.head, at: 0).values
    var start = behindMark(bytes, 0)
    while start < bytes.count {
      let row = CSVRow(bytes, at: start)
      defer { start = behindMark(bytes, row.end) }
      // The heads stand again where files were put together.
      guard !row.isEmpty, row.values != headValues else { continue }
      let line = text.line(of: start)
      func add(_ code: DiagnosticCode, _ message: String, pmid: PMID? = nil) {
        page.diagnostics.append(
          Diagnostic(code, message, line: line, offset: text.offset(of: start), pmid: pmid))
      }
      func refuse(_ message: String) {
        page.addBroken(
          start..<row.end, of: text,
          Diagnostic(.brokenRecord, message, line: line, offset: text.offset(of: start)),
          head: chunk.head)
      }
      guard !row.isBroken else {
        refuse("\(String.quoted(row.values[0])) has a quote that is not closed")
        continue
      }
      // Programs leave values out at the end of a row where they are empty.
      if row.values.dropFirst(heads.columns.count).contains(where: { !$0.isEmpty }) {
        refuse(
          "\(String.quoted(row.values[0])) has \(row.values.count) values, but there are "
            + "\(heads.columns.count) heads")
        continue
      }
      let (record, findings) = PubMedCSVReader.record(row, heads)
      for (code, message) in findings { add(code, message, pmid: record.pmid) }
      var end = row.end
      while end > start, bytes[end - 1].isLineEnd { end -= 1 }
      page.entries.append(.init(record: record, isStub: false, range: text.range(start..<end)))
    }
    return page
  }
}
