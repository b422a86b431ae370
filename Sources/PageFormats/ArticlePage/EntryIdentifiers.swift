internal import Literature

/// Reads `PMID: 39796666 PMC: 11718842. DOI: 10.3390/cancers17010035.`, each part optional.
struct EntryIdentifiers {
  private(set) var pmid: PMID?
  private(set) var pmcid: PMCID?
  private(set) var doi: DOI?
  /// A label stood there, whatever its value.
  private(set) var isStated = false

  private enum Kind { case pmid, pmcid, doi }

  private static let labels: [(kind: Kind, bytes: [UInt8])] = [
    (.pmid, Array("PMID:".utf8)), (.pmcid, Array("PMCID:".utf8)), (.pmcid, Array("PMC:".utf8)),
    (.doi, Array("DOI:".utf8)), (.doi, Array("doi:".utf8)),
  ]

  static func isLine(_ line: Bytes) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "P") || first.folded == UInt8(ascii: "d")
    else {
      return false
    }
    return labels.contains { line.hasPrefix($0.bytes) }
  }

  mutating func read(_ line: Bytes, line index: Int, _ findings: inout Findings) {
    var rest = line
    while !rest.isEmpty {
      guard let label = Self.labels.first(where: { rest.hasPrefix($0.bytes) }) else {
        // Anything else on the line is passed over word by word.
        rest = rest[(rest.firstIndex(where: \.isBlank) ?? rest.endIndex)...].trimmed
        continue
      }
      isStated = true
      rest = rest.dropFirst(label.bytes.count).trimmed
      if Self.labels.contains(where: { rest.hasPrefix($0.bytes) }) { continue }
      let end = rest.firstIndex(where: \.isBlank) ?? rest.endIndex
      // The full stop ends the part; it is not the identifier's.
      var value = rest[..<end]
      while let last = value.last, ".,;".utf8.contains(last) { value = value.dropLast() }
      rest = rest[end...].trimmed
      if !value.isEmpty { take(label.kind, value, index, &findings) }
    }
  }

  private mutating func take(
    _ kind: Kind, _ value: Bytes, _ line: Int, _ findings: inout Findings
  ) {
    let isRead: Bool
    switch kind {
    case .pmid:
      if pmid == nil, value.count <= 8 { pmid = value.number.flatMap { PMID($0) } }
      isRead = pmid != nil
    case .pmcid:
      if pmcid == nil { pmcid = PMCID(value.text) }
      isRead = pmcid != nil
    case .doi:
      if doi == nil { doi = DOI(value.text) }
      isRead = doi != nil
    }
    if !isRead {
      findings.add(
        kind == .pmid ? .badPMID : .badIdentifier,
        "\(String.quoted(value)) is no \(kind == .pmid ? "PMID" : kind == .pmcid ? "PMCID" : "DOI")",
        line: line, pmid: pmid)
    }
  }
}
