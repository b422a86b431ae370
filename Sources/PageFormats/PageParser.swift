internal import Literature
internal import Markup

/// The door for every file: finds the format by its content and reads it.
package enum PageParser {
  /// The formats of one record and its links a file.
  static let pages: [PageFormat: @Sendable (PageText) -> ParsedPage] = [
    .curehunter: CureHunterParser.parse, .article: ArticleParser.parse,
  ]

  /// Never throws and never traps, whatever the bytes: values and diagnostics.
  package static func parse(_ bytes: [UInt8]) -> ParsedPage {
    guard bytes.contains(where: { !$0.isBlank && $0 != 0x0A && $0 != 0x0D }) else {
      return refused(.emptyFile, "the file is empty")
    }
    if let (text, shifts) = QuotedText.content(bytes) {
      var page = parse(text)
      page.move(by: shifts, fileLength: bytes.count)
      page.diagnostics.insert(
        Diagnostic(.quotedText, DiagnosticCode.quotedText.explanation, line: 0, offset: 0), at: 0)
      return page
    }
    var isCut = false
    let page: PageText
    var encoding: [DiagnosticCode] = []
    if HTMLText.isHTML(bytes) {
      let html = HTMLText(html: bytes)
      isCut = html.isCutOff
      if html.isCharsetDoubtful { encoding.append(.notUTF8) }
      page = PageText(html, fileLength: bytes.count)
    } else {
      let decoded = DecodedText(bytes)
      encoding = decoded.findings
      page = PageText(decoded)
    }

    var parsed: ParsedPage
    switch FormatDetector.detect(page) {
    case let format?:
      if let stream = StreamFormat.of(format) { return parse(bytes, stream) }
      guard let parser = pages[format] else {
        return refused(.unsupportedFormat, "\(format.title) is not read yet", format: format)
      }
      parsed = parser(page)
    case nil:
      return refused(
        .unknownFormat, "none of the formats that are read here ('immunolit formats' lists them)")
    }
    let found = encoding + (isCut ? [.cutHTML] : [])
    parsed.diagnostics.insert(
      contentsOf: found.map {
        Diagnostic($0, $0.explanation, line: 0, offset: 0, pmid: parsed.entries.first?.record.pmid)
      }, at: 0)
    return parsed
  }

  /// A file of many records, whole.
  private static func parse(_ bytes: [UInt8], _ format: StreamFormat) -> ParsedPage {
    guard FormatDetector.isUTF16(bytes) else {
      return parse(bytes, to: format)
    }
    let decoded = DecodedText(bytes)
    var page = parse(decoded.bytes, to: format)
    page.move(by: decoded.shifts, fileLength: bytes.count)
    page.diagnostics.insert(
      Diagnostic(.utf16, DiagnosticCode.utf16.explanation, line: 0, offset: 0), at: 0)
    return page
  }

  /// UTF-8, to its end.
  private static func parse(_ bytes: [UInt8], to format: StreamFormat) -> ParsedPage {
    var page = format.parse(Chunk(bytes, head: FormatDetector.firstLine(of: bytes)))
    let finding = FileEnd(format, head: bytes).finding(
      tail: bytes, line: 1 + bytes.count { $0 == 0x0A }, offset: bytes.count)
    if let finding { page.diagnostics.append(finding) }
    return page
  }

  private static func refused(
    _ code: DiagnosticCode, _ message: String, format: PageFormat? = nil
  ) -> ParsedPage {
    var page = ParsedPage(format: format)
    page.diagnostics = [Diagnostic(code, message, line: 0, offset: 0)]
    return page
  }
}

extension ParsedPage {
  /// From places of a text to those of the file that it was made of.
  fileprivate mutating func move(by shifts: Shifts, fileLength: Int) {
    func place(_ place: Int) -> Int { shifts.fileOffset(place, fileLength: fileLength) }
    func stretch(_ range: Range<Int>) -> Range<Int> {
      let start = place(range.lowerBound)
      return start..<max(start, place(range.upperBound))
    }
    for index in entries.indices { entries[index].range = stretch(entries[index].range) }
    for index in deletions.indices { deletions[index].range = stretch(deletions[index].range) }
    for index in diagnostics.indices {
      diagnostics[index].offset = place(diagnostics[index].offset)
    }
    for index in broken.indices {
      broken[index].range = stretch(broken[index].range)
      broken[index].diagnostic.offset = place(broken[index].diagnostic.offset)
    }
  }
}
