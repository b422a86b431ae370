package import Literature

/// What stands in for a PMID in machine output: `pmc:…`, `doi:…`, else a hash of what was printed.
package enum RecordIdentity {
  /// Nil for a record that has a PMID.
  package static func standIn(for record: Record) -> String? {
    if record.pmid != nil { return nil }
    if let pmcid = record.pmcid { return "pmc:\(pmcid)" }
    if let doi = record.doi { return "doi:\(doi.folded)" }
    let printed = [
      record.title.value?.lowercased() ?? "", record.date.value.map { String($0.year) } ?? "",
      record.pages.value.map { String($0.prefix { $0 != "-" && $0 != "," }) } ?? "",
    ]
    let digits = String(fnv(printed.joined(separator: "\u{1F}")), radix: 16)
    return "hash:" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// FNV-1a, 64 bits: the same on every machine and in every run.
  private static func fnv(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
