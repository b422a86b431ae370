internal import Literature

/// Which of the records described become pages.
enum Choice {
  /// What the sample library is about; a record beyond the links must name one in its title.
  private static let subjects: [(words: [String], atMost: Int)] = [
    (["interleukin-2", "interleukin 2"], 14),
    (["lymphokine-activated", "lak cell", "adoptive", "tumor-infiltrating", "killer cell"], 14),
    (["ipilimumab", "ctla-4", "ctla4"], 14),
    (["pd-1", "pd-l1", "b7-h1"], 8),
    (["vaccin"], 14),
    (["dendritic cell"], 8),
    (["interferon"], 8),
    (["bcg", "bacillus calmette"], 8),
    (["immunotherapy"], 14),
  ]

  /// By these an article with headings belongs to the library.
  private static let oncology = [
    "immunotherap", "neoplasm", "cancer", "tumor", "tumour", "melanoma", "leukemia", "carcinoma",
    "lymphoma", "sarcoma",
  ]

  static func records(of facts: Facts) -> [PMID] {
    var chosen: Set<PMID> = []
    for link in facts.links { chosen.formUnion([link.citing, link.cited]) }
    for pmid in facts.articles {
      if let record = facts.records[pmid], isOncology(record) { chosen.insert(pmid) }
    }
    let candidates = facts.records.values.filter(isWhole).sorted { left, right in
      let dates = [left, right].map { $0.date.value?.sortKey ?? 0 }
      return dates[0] == dates[1] ? ids(left) > ids(right) : dates[0] > dates[1]
    }
    for subject in subjects {
      let matches = candidates.filter { record in
        let title = record.title.value?.lowercased() ?? ""
        return subject.words.contains { title.contains($0) }
      }
      chosen.formUnion(matches.prefix(subject.atMost).compactMap(\.pmid))
    }
    return chosen.sorted()
  }

  private static func ids(_ record: Record) -> UInt32 { record.pmid?.number ?? 0 }

  private static func isOncology(_ record: Record) -> Bool {
    guard let headings = record.headings.value else { return false }
    let words = (headings.map(\.descriptor) + [record.title.value ?? ""]).map { $0.lowercased() }
    return words.contains { word in oncology.contains { word.contains($0) } }
  }

  /// Title, authors and headings; a title in capitals alone reads badly in a list.
  private static func isWhole(_ record: Record) -> Bool {
    guard let title = record.title.value, title != title.uppercased() else { return false }
    return record.authors.isStated && record.headings.isStated
  }
}
