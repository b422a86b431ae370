internal import Literature
internal import Markup

/// PubMed's XML: efetch answers, baseline and update files (page formats, section 3).
enum PubMedXML {
  private static let ends = [
    "</PubmedArticle>", "</PubmedBookArticle>", "</DeleteCitation>", "</DeleteDocument>",
  ].map { Array($0.utf8) }
  private static let citationEnd = Array("</MedlineCitation>".utf8)
  /// Where reading goes on behind a broken record.
  private static let starts = [
    "<PubmedArticle", "<PubmedBookArticle", "<DeleteCitation", "<DeleteDocument",
  ].map { Array($0.utf8) }
  private static let citationStart = Array("<MedlineCitation".utf8)

  /// What follows the `<` of one of these.
  private static let second = Array("/PMD".utf8)

  /// In a set of the old form the citations themselves are the records.
  private static func isOldSet(_ bytes: Bytes) -> Bool {
    !bytes.contains(Array("<Pubmed".utf8)) && !bytes.contains(Array("</Pubmed".utf8))
  }

  static func lastEnd(_ bytes: [UInt8]) -> Int? {
    lastEnd(bytes, ends) ?? (isOldSet(bytes[...]) ? lastEnd(bytes, [citationEnd]) : nil)
  }

  private static func lastEnd(_ bytes: [UInt8], _ ends: [[UInt8]]) -> Int? {
    let (less, slash) = (UInt8(ascii: "<"), UInt8(ascii: "/"))
    var index = bytes.count - 2
    while index >= 0 {
      if bytes[index] == less, bytes[index + 1] == slash,
        let end = ends.first(where: { bytes[index...].hasPrefix($0) })
      {
        return index + end.count
      }
      index -= 1
    }
    return nil
  }

  /// The end tag of what holds the records; nil where the first element is a record itself.
  static func rootEnd(_ head: [UInt8]) -> [UInt8]? {
    var scanner = XMLScanner(head.span)
    while true {
      switch scanner.next() {
      case .text, .end: continue
      case .finished: return nil
      case .start:
        switch PubMedElement(key: scanner.nameKey) {
        case .pubmedArticle, .pubmedBookArticle, .medlineCitation, .deleteCitation,
          .deleteDocument:
          return nil
        case _:
          // `<PubmedArticleSet/>` has no end of its own.
          let isEmpty = head[..<scanner.position].hasSuffix(Array("/>".utf8))
          return isEmpty ? nil : Array("</".utf8) + head[scanner.name]
        }
      }
    }
  }

  static func parse(_ chunk: Chunk) -> ParsedPage {
    var text = ChunkText(chunk)
    var page = ParsedPage(format: .pubmedXML)
    page.diagnostics = text.diagnostics
    read(&text, into: &page)
    return page
  }

  /// So many stretches that reach to the end of the bytes are looked behind for further records;
  /// without a limit a file made for it would be read once for each of its tags.
  private static let mostCutOff = 16

  private static func read(_ text: inout ChunkText, into page: inout ParsedPage) {
    let bytes = text.bytes
    var scanner = XMLScanner(bytes.span)
    var cutOff = 0
    while true {
      switch scanner.next() {
      case .text, .end: continue
      case .finished:
        // What holds the records is open at the end of every piece but the last.
        guard let fault = scanner.fault, fault != .cutOff,
          let next = nextPlace(bytes, scanner.start + 1, isOld: true)
        else { return }
        scanner.restart(at: next)
      case .start:
        let root = PubMedElement(key: scanner.nameKey)
        switch root {
        case .pubmedArticle, .pubmedBookArticle, .medlineCitation:
          let start = scanner.start
          var reader = PubMedRecordReader(scanner)
          reader.read(root)
          scanner = reader.scanner
          if let fault = scanner.fault {
            let place = scanner.start
            let diagnostic = broken(
              reader.record, fault, line: text.line(of: place), offset: text.offset(of: place))
            if fault == .cutOff { cutOff += 1 }
            let next =
              cutOff < mostCutOff
              ? nextPlace(bytes, start + 1, isOld: root == .medlineCitation) : nil
            page.addBroken(start..<(next ?? bytes.count), of: text, diagnostic)
            guard let next else { return }
            scanner.restart(at: next)
          } else {
            if reader.record.pmid == nil,
              let stated = reader.record.unmapped.first(where: { $0.tag == "PMID" })
            {
              page.diagnostics.append(
                Diagnostic(
                  .badPMID,
                  "\(String.quoted(Array(stated.value.utf8)[...])) is no PMID; the record is kept without one",
                  line: text.line(of: start), offset: text.offset(of: start), pmid: nil))
            }
            add(reader.record, text.range(start..<scanner.position), &page)
          }
        case .deleteCitation, .deleteDocument:
          let block = scanner.start
          while scanner.child() != nil {
            let start = scanner.start
            let pmid = scanner.readText().flatMap({ PMID($0) })
            guard scanner.fault == nil else { break }
            guard let pmid else { continue }
            page.deletions.append(
              .init(pmid: pmid, range: text.range(start..<scanner.position)))
          }
          if let fault = scanner.fault {
            if fault == .cutOff { cutOff += 1 }
            guard cutOff < mostCutOff,
              let next = nextPlace(bytes, block + 1, isOld: true)
            else { return }
            scanner.restart(at: next)
          }
        case _: continue
        }
      }
    }
  }

  /// Where reading goes on behind a fault: at the next record, or behind the next end of one. Pieces
  /// end there too, so that a file gives the same records however it is cut.
  ///
  /// One look at each byte: a file of broken records is not searched to its end for each of them.
  private static func nextPlace(_ bytes: [UInt8], _ place: Int, isOld: Bool) -> Int? {
    let starts = isOld ? starts + [citationStart] : starts
    let ends = isOld ? ends + [citationEnd] : ends
    var index = place
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        second.contains(bytes[index + 1])
      {
        if starts.contains(where: { isTag($0, bytes[index...]) }) { return index }
        if let end = ends.first(where: { bytes[index...].hasPrefix($0) }) {
          return index + end.count
        }
      }
      index += 1
    }
    return nil
  }

  /// `<PubmedArticle>`, not `<PubmedArticleSet>`.
  private static func isTag(_ mark: [UInt8], _ bytes: Bytes) -> Bool {
    guard bytes.hasPrefix(mark) else { return false }
    guard let next = bytes.dropFirst(mark.count).first else { return true }
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next <= 0x20
  }

  private static func broken(
    _ record: Record, _ fault: XMLScanner.Fault, line: Int, offset: Int
  ) -> Diagnostic {
    let name = record.pmid.map { "the record with PMID \($0)" } ?? "a record"
    return Diagnostic(
      .brokenRecord, "\(name) was not read: \(fault.rawValue)", line: line, offset: offset,
      pmid: record.pmid)
  }

  /// A record, the records that it cites as stubs, and the links.
  private static func add(_ record: Record, _ range: Range<Int>, _ page: inout ParsedPage) {
    let own = page.entries.count
    page.entries.append(.init(record: record, isStub: false, range: range))
    page.addReferences(of: own)
  }
}

extension ParsedPage {
  /// What the reference list of an entry names by PMID.
  mutating func addReferences(of own: Int) {
    let listed = entries[own].record.listedReferences
    guard !listed.isEmpty else { return }
    var seen: Set<PMID> = []
    for pmid in listed where pmid != entries[own].record.pmid && seen.insert(pmid).inserted {
      mentions.append(.init(citing: own, cited: pmid))
    }
  }
}

extension Record {
  /// What the record itself names by PMID as cited, in its order.
  var listedReferences: [PMID] {
    let listed = (referenceList.value ?? []).compactMap(\.pmid)
    // Before there were reference lists, what a record cites stood among the corrections.
    return listed
      + (commentsCorrections.value ?? []).filter { $0.type == "Cites" }.compactMap(\.pmid)
  }

  /// One of which nothing but its PMID is known.
  init(_ pmid: PMID) {
    self.init()
    self.pmid = pmid
  }
}
