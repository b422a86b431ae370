package import Literature

/// A format in which records leave the library.
package enum ExportFormat: String, CaseIterable, Sendable {
  case jsonLines = "jsonl"
  case medline = "nbib"
  case pubmedXML = "xml"

  /// As what it is read again.
  package var format: PageFormat {
    switch self {
    case .jsonLines: .jsonLines
    case .medline: .medline
    case .pubmedXML: .pubmedXML
    }
  }

  /// What stands before the first record.
  package var head: String {
    switch self {
    case .jsonLines, .medline: ""
    case .pubmedXML: PubMedXMLWriter.head
    }
  }

  /// What stands behind the last record.
  package var tail: String {
    switch self {
    case .jsonLines, .medline: ""
    case .pubmedXML: PubMedXMLWriter.tail
    }
  }

  /// Whether it can say that a record is known only from others: one that is written without saying
  /// so would be read as one without an abstract.
  package var holdsStubs: Bool {
    switch self {
    case .jsonLines: true
    case .medline, .pubmedXML: false
    }
  }

  /// Writes what the format can hold of a record; the names of the fields of which that is not all.
  package func write(_ line: LinkedRecord, to bytes: inout [UInt8]) -> [String] {
    if self == .jsonLines {
      bytes.append(contentsOf: RecordLine.object(line).line)
      bytes.append(0x0A)
      return []
    }
    let held = HeldField.reduced(line.record, for: self)
    switch self {
    case .jsonLines: break
    case .medline: MedlineWriter.write(held, to: &bytes)
    case .pubmedXML: PubMedXMLWriter.write(held, to: &bytes)
    }
    return HeldField.losses(of: line.record, reducedTo: held)
  }
}
