internal import Literature
internal import PageFormats

/// What holds of every parser for any bytes, apart from that it returns at all: every place that it
/// names lies in the file, and a file that is read piece by piece gives the unsplit result.
///
/// Asked by the fuzzer, by the inputs that it found, and by the run over changed inputs in the tests.
package struct ParserOracle: Sendable {
  /// A format's, or `page` for whatever the bytes are: HTML, JSON strings, unknown formats.
  package let name: String
  private let read: @Sendable ([UInt8]) -> ParsedPage
  /// Of the formats that are read in pieces.
  private let stream: StreamFormat?

  /// One for each format that is read.
  package static let all: [ParserOracle] =
    StreamFormat.all.map { ParserOracle($0) } + [
      ParserOracle(PageFormat.curehunter.rawValue, mark: "HOMEPRODUCTSCOMPANY\n"),
      ParserOracle(PageFormat.article.rawValue, mark: "Overview\n"),
      ParserOracle("page", mark: ""),
    ]

  private init(_ stream: StreamFormat) {
    name = stream.format.rawValue
    self.stream = stream
    read = { bytes in
      stream.parse(Chunk(bytes, head: FormatDetector.firstLine(of: bytes)))
    }
  }

  /// A page, with a mark of its format before it: else most changed pages would be of no format.
  private init(_ name: String, mark: String) {
    self.name = name
    stream = nil
    let mark = Array(mark.utf8)
    read = { PageParser.parse(mark + $0) }
  }

  /// What does not hold; nil where all does.
  ///
  /// - Parameter windows: bytes that are read at a time; by default one that the bytes themselves
  ///   decide, so that an input gives the same answer every time.
  package func violation(_ bytes: [UInt8], windows: [Int]? = nil) -> String? {
    let whole = read(bytes)
    if let place = misplaced(whole, fileLength: bytes.count + (stream == nil ? 64 : 0)) {
      return place
    }
    guard let stream,
      !(stream.format == .pubmedXML && Self.hidesTags(bytes))
    else { return nil }
    for window in windows ?? Self.windows(bytes) {
      let cut = pieces(bytes, stream, window: window)
      if cut.entries.count != whole.entries.count {
        return
          "\(cut.entries.count) entries in windows of \(window), \(whole.entries.count) unsplit"
      }
      if let index = cut.entries.indices.first(where: { cut.entries[$0] != whole.entries[$0] }) {
        let (ours, theirs) = (cut.entries[index], whole.entries[index])
        let what =
          ours.range != theirs.range
          ? "at \(ours.range) instead of \(theirs.range)"
          : "another record, with \(ours.record.unmapped) unmapped, not \(theirs.record.unmapped),"
        return "entry \(index) is \(what) in windows of \(window) bytes"
      }
      if cut.links != whole.links || cut.mentions != whole.mentions
        || cut.deletions != whole.deletions
      {
        return "links or deletions are others in windows of \(window) bytes"
      }
    }
    return nil
  }

  /// Whether XML holds tags where they are none: in a comment, a CDATA section, an instruction or a
  /// document type. Only records end pieces, and it is not looked where their ends stand; NLM's files
  /// have no such thing.
  private static func hidesTags(_ bytes: [UInt8]) -> Bool {
    let constructs = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!DOCTYPE", ">")]
    for start in bytes.indices where bytes[start] == UInt8(ascii: "<") {
      let rest = bytes[start...]
      guard let (mark, end) = constructs.first(where: { rest.starts(with: $0.0.utf8) }) else {
        continue
      }
      var brackets = 0
      // `<?>` begins an instruction and does not end it.
      for index in rest.indices.dropFirst(mark.utf8.count) {
        if rest[index...].starts(with: "</".utf8) { return true }
        brackets += rest[index] == UInt8(ascii: "[") ? 1 : rest[index] == UInt8(ascii: "]") ? -1 : 0
        if rest[index...].starts(with: end.utf8), end != ">" || brackets <= 0 { break }
      }
    }
    return false
  }

  private func misplaced(_ page: ParsedPage, fileLength: Int) -> String? {
    let file = 0...fileLength
    let ranges =
      page.entries.map(\.range) + page.deletions.map(\.range) + page.broken.map(\.range)
    if let range = ranges.first(where: {
      !file.contains($0.lowerBound) || !file.contains($0.upperBound)
    }) {
      return "the range \(range) lies outside of the file"
    }
    if let mention = page.mentions.first(where: { !page.entries.indices.contains($0.citing) }) {
      return "a mention by \(mention.citing) of \(page.entries.count) entries"
    }
    if let link = page.links.first(where: {
      !page.entries.indices.contains($0.citing) || !page.entries.indices.contains($0.cited)
    }) {
      return "a link between \(link.citing) and \(link.cited) of \(page.entries.count) entries"
    }
    if let finding = page.diagnostics.first(where: { !file.contains($0.offset) || $0.line < 0 }) {
      return "\(finding.code) at byte \(finding.offset), line \(finding.line)"
    }
    return nil
  }

  private static func windows(_ bytes: [UInt8]) -> [Int] {
    guard !bytes.isEmpty else { return [] }
    let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
    }
    return [1 + Int(hash >> 16) % bytes.count] + (bytes.count <= 64 ? [1] : [])
  }

  /// The file cut as an import cuts it.
  private func pieces(_ bytes: [UInt8], _ stream: StreamFormat, window: Int) -> ParsedPage {
    var whole = ParsedPage(format: stream.format)
    var pending: [UInt8] = []
    var (offset, line, next) = (0, 1, 0)
    let head = FormatDetector.firstLine(of: bytes)
    func take(_ end: Int) {
      let chunk = Chunk(Array(pending[..<end]), offset: offset, line: line, head: head)
      let page = stream.parse(chunk)
      whole.links += page.links.map {
        .init(citing: $0.citing + whole.entries.count, cited: $0.cited + whole.entries.count)
      }
      whole.mentions += page.mentions.map {
        .init(citing: $0.citing + whole.entries.count, cited: $0.cited)
      }
      whole.entries += page.entries
      whole.deletions += page.deletions
      offset += end
      line += pending[..<end].count { $0 == 0x0A }
      pending.removeFirst(end)
    }
    while next < bytes.count {
      pending += bytes[next..<min(bytes.count, next + window)]
      next += window
      if next < bytes.count, let end = stream.lastEnd(pending), end > 0 { take(end) }
    }
    if !pending.isEmpty { take(pending.count) }
    return whole
  }
}
