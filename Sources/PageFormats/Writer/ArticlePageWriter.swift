package import Literature

/// Writes a record as an article page, with the records that cite it and those that it cites.
///
/// `PageField` says what such a page can state of the record and of its entries.
package enum ArticlePageWriter {
  /// What the site prints where it has no authors or affiliations.
  private static let placeholder = "Soon will be listed here."

  package static func page(_ record: Record, citing: [Record] = [], cited: [Record] = []) -> String
  {
    let record = PageField.kept(of: record, on: .article)
    var lines: [String] = []
    if let pmid = record.pmid { lines += ["» Articles » PMID: \(pmid)", ""] }
    if let title = record.title.value { lines += [title, ""] }
    lines += overview(record)
    lines.append("Authors")
    if let authors = record.authors.value {
      lines.append(authors.authors.map(\.shortName).joined(separator: ", "))
    }
    lines.append("Affiliations")
    lines += record.affiliations.value ?? (record.authors.isStated ? [] : [placeholder])
    if let sections = record.abstract.value {
      lines += ["Abstract", ""]
      for section in sections {
        lines.append((section.label.map { "\($0): " } ?? "") + section.text)
      }
      if let notice = record.copyright.value { lines.append(notice) }
    }
    for (label, entries) in [("Citing Articles", citing), ("References", cited)]
    where !entries.isEmpty {
      lines += ["", label, ""]
      lines += entries.map(entry).joined(separator: ["", ""])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func overview(_ record: Record) -> [String] {
    let rows: [(String, String?)] = [
      ("Journal", record.journal.abbreviation.value),
      ("Specialty", record.specialty.value),
      ("Date", record.date.value?.text),
      ("PMID", record.pmid?.description),
      ("Citations", record.citationsStated.value?.description),
    ]
    return ["Overview"] + rows.compactMap { label, value in value.map { "\(label) \($0)" } }
  }

  /// Title, citation and identifiers, empty lines between; what is not stated has no line.
  private static func entry(_ record: Record) -> [String] {
    let record = PageField.kept(of: record, on: .entry)
    let lines = [record.title.value, citation(record), identifiers(record)]
    return Array(lines.compactMap { $0.map { [$0] } }.joined(separator: [""]))
  }

  /// `Prodi E, Neri D Onco Targets Ther. 2024; 17:697-715.`
  private static func citation(_ record: Record) -> String? {
    let authors = record.authors.value?.authors.map(\.shortName).joined(separator: ", ")
    guard let journal = record.journal.abbreviation.value else { return authors }
    var citation = (authors.map { "\($0) " } ?? "") + "\(journal)."
    if let date = record.date.value { citation += " \(date.text)" }
    let issue = record.issue.value.map { "(\($0))" } ?? ""
    let pages = record.pages.value.map { ":\($0)" } ?? ""
    if let volume = record.volume.value { citation += "; \(volume)\(issue)\(pages)" }
    return citation.hasSuffix(".") ? citation : citation + "."
  }

  /// `PMID: 39796666 PMC: 11718842. DOI: 10.3390/cancers17010035.`
  private static func identifiers(_ record: Record) -> String? {
    let doi = record.doi.map { "DOI: \($0)." }
    guard let pmcid = record.pmcid else {
      let line = [record.pmid.map { "PMID: \($0)." }, doi].compactMap { $0 }
      return line.isEmpty ? nil : line.joined(separator: " ")
    }
    return [record.pmid.map { "PMID: \($0)" }, "PMC: \(pmcid.number).", doi].compactMap { $0 }
      .joined(separator: " ")
  }
}
