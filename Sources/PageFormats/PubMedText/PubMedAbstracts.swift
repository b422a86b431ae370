internal import Literature

/// PubMed's “abstract” text: numbered records, wrapped lines (page formats, section 3).
enum PubMedAbstracts {
  static func lastEnd(_ bytes: [UInt8]) -> Int? { NumberedText.abstracts.lastEnd(bytes) }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    NumberedRecords.parse(chunk, .abstractText, .abstracts) { paragraphs in
      var reader = PubMedAbstractReader()
      for paragraph in paragraphs { reader.take(paragraph) }
      return reader.finished()
    }
  }
}

/// What the texts of numbered records share: their places, and what stands before the first.
enum NumberedRecords {
  /// A record and what there is to say of it, with places of the text.
  typealias Read = (record: Record, findings: [Finding])

  struct Finding {
    var code: DiagnosticCode
    var message: String
    /// Nil where it is about the record.
    var place: Int?
  }

  static func parse(
    _ chunk: Chunk, _ format: PageFormat, _ numbering: NumberedText,
    _ read: ([TextParagraph]) -> Read
  ) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: format)
    page.diagnostics = text.diagnostics
    let bytes = text.bytes
    let starts = numbering.starts(bytes)
    if let stray = TextParagraph.all(bytes, 0..<(starts.first ?? bytes.count)).first?.lines.first {
      page.diagnostics.append(
        Diagnostic(
          .unmappedText,
          "\(String.quoted(stray.text)) and what follows stand before the first record",
          line: text.line(of: stray.text.startIndex),
          offset: text.offset(of: stray.text.startIndex)))
    }
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      let first = numbering.textStart(bytes, start) ?? start
      let (record, findings) = read(TextParagraph.all(bytes, first..<end))
      for finding in findings.sorted(by: { ($0.place ?? start) < ($1.place ?? start) }) {
        let place = finding.place ?? start
        page.diagnostics.append(
          Diagnostic(
            finding.code, finding.message, line: text.line(of: place),
            offset: text.offset(of: place), pmid: record.pmid))
      }
      page.entries.append(.init(record: record, isStub: false, range: text.range(start..<end)))
    }
    return page
  }
}
