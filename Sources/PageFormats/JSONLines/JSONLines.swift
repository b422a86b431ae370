internal import Literature

/// Our own export, a record a line (page formats, section 3; machine output).
enum JSONLines {
  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .jsonLines)
    page.diagnostics = text.diagnostics
    RecordLines.forEach(in: text.bytes) { bytes in
      func say(_ code: DiagnosticCode, _ message: String, _ pmid: PMID? = nil) {
        let place = bytes.startIndex
        page.diagnostics.append(
          Diagnostic(
            code, message, line: text.line(of: place), offset: text.offset(of: place), pmid: pmid))
      }
      do throws(RecordLine.Refusal) {
        let (line, rest) = try RecordLine.read(bytes)
        // One finding for each record, whatever it holds.
        if let first = rest.fields.first {
          let others = rest.fields.count > 1 ? " and \(rest.fields.count - 1) more" : ""
          say(
            .unmappedText,
            "\(String.quoted(Array(first.tag.utf8)[...]))\(others): no key of ours holds this; it is kept",
            line.record.pmid)
        }
        page.add(line, text.range(bytes.indices))
      } catch {
        let (code, message) = words(for: error)
        // What another version wrote may be read by that one; other lines are no records.
        guard code == .noRecord else {
          let place = bytes.startIndex
          page.addBroken(
            bytes.indices, of: text,
            Diagnostic(code, message, line: text.line(of: place), offset: text.offset(of: place)))
          return
        }
        say(code, message)
      }
    }
    return page
  }

  private static func words(for refusal: RecordLine.Refusal) -> (DiagnosticCode, String) {
    switch refusal {
    case .notJSON(let fault): (.brokenRecord, "the line was passed over: \(fault.rawValue)")
    case .noObject: (.brokenRecord, "the line was passed over: it is no JSON object")
    case .schema(let found):
      (
        .unknownSchema,
        "the line was passed over: its schema is \(found ?? "not stated"), not \(RecordLine.schema)"
      )
    case .kind(let found):
      (.noRecord, "the line was passed over: its kind is \(found ?? "not stated"), not a record")
    }
  }
}

extension ParsedPage {
  /// A record, its links, and what is at their other ends, as stubs.
  fileprivate mutating func add(_ line: LinkedRecord, _ range: Range<Int>) {
    let own = entries.count
    entries.append(.init(record: line.record, isStub: line.isStub, range: range))
    if line.isDeleted, let pmid = line.record.pmid {
      deletions.append(
        .init(
          pmid: pmid, range: range, fileNumber: line.deletedBy > 0 ? line.deletedBy : nil))
    }
    func stub(_ record: Record) -> Int {
      entries.append(.init(record: record, isStub: true, range: range))
      return entries.count - 1
    }
    var seen: Set<PMID> = []
    // Those that only the reference list names are links too, as in every format.
    for pmid in line.references.pmids + line.record.listedReferences
    where pmid != line.record.pmid && seen.insert(pmid).inserted {
      mentions.append(.init(citing: own, cited: pmid))
    }
    for record in line.references.others { links.append(.init(citing: own, cited: stub(record))) }
    for pmid in line.citedBy.pmids where pmid != line.record.pmid {
      links.append(.init(citing: stub(Record(pmid)), cited: own))
    }
    for record in line.citedBy.others { links.append(.init(citing: stub(record), cited: own)) }
  }
}
