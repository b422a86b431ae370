package import Literature

/// How a person or a program names one record: by its PMID, its PMCID, its DOI, or by what stands in
/// for a PMID in machine output (`pmc:…`, `doi:…`, `hash:…`).
package enum RecordName: Hashable, Sendable {
  case pmid(PMID)
  case pmcid(PMCID)
  case doi(DOI)
  /// Of a record that bears no identifier.
  case printed(String)

  package init?(_ text: String) {
    let folded = text.lowercased()
    if let pmid = PMID(folded.hasPrefix("pmid:") ? String(folded.dropFirst(5)) : folded) {
      self = .pmid(pmid)
    } else if folded.hasPrefix("hash:") {
      let digits = folded.dropFirst(5)
      guard digits.utf8.count == 16, digits.allSatisfy(\.isHexDigit) else { return nil }
      self = .printed(folded)
    } else if folded.hasPrefix("pmc"),
      let pmcid = PMCID(folded.hasPrefix("pmc:") ? String(folded.dropFirst(4)) : folded)
    {
      self = .pmcid(pmcid)
    } else if let doi = DOI(text) {
      self = .doi(doi)
    } else {
      return nil
    }
  }
}
