package import Literature

/// Writes a record as a CureHunter abstract page, its labels glued to their values as the site has
/// them.
///
/// `PageField` says what such a page can state; the rest of the record is passed over.
package enum CureHunterPageWriter {
  package static func page(_ record: Record) -> String {
    let record = PageField.kept(of: record, on: .cureHunter)
    var lines: [String] = []
    if let title = record.title.value { lines += [title, ""] }
    if let sections = record.abstract.value { lines += abstract(sections) }
    if let notice = record.copyright.value { lines.append(notice) }
    if let authors = record.authors.value {
      lines.append("Authors" + authors.authors.map(PrintedName.full).joined(separator: ", "))
    }
    if let journal = journal(record) { lines.append("Journal" + journal) }
    if let pmid = record.pmid {
      let types = record.publicationTypes.value.map {
        " (Publication Type: \($0.map(\.name).joined(separator: ", ")))"
      }
      lines.append("PMID\(pmid)\(types ?? "")")
    }
    if let substances = record.substances.value {
      lines += ["Chemical References"] + substances.map { "  • \($0.name)" }
    }
    if let headings = record.headings.value {
      lines += ["Topics"] + headings.map { "  • \(topic($0))" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The first label stands behind `Abstract`, the text on a line of its own.
  private static func abstract(_ sections: [AbstractSection]) -> [String] {
    var lines = sections.flatMap { section in
      (section.label.map { ["\($0):"] } ?? []) + [section.text]
    }
    lines[0] = "Abstract" + lines[0]
    return lines
  }

  private static func journal(_ record: Record) -> String? {
    let journal = record.journal
    let issn = journal.issn.value.map { issn in
      "ISSN: \(issn)" + (journal.issnMedium.value.map { " [\($0)]" } ?? "")
    }
    let parts = [
      journal.title.value,
      journal.abbreviation.value.map { "(\($0))" },
      record.volume.value.map { "Vol. \($0)" },
      record.issue.value.map { "Issue \($0)" },
      record.pages.value.map { "Pg. \($0)" },
      record.date.value.map { "(\($0.text))" },
      issn,
      journal.country.value,
    ]
    let stated = parts.compactMap { $0 }
    return stated.isEmpty ? nil : stated.joined(separator: " ")
  }

  private static func topic(_ heading: MeshHeading) -> String {
    guard !heading.qualifiers.isEmpty else { return heading.descriptor }
    return "\(heading.descriptor) (\(heading.qualifiers.map(\.name).joined(separator: ", ")))"
  }
}
