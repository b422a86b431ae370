internal import Literature

/// A record as plain lines of text.
enum RecordText {
  /// One line of a list.
  static func row(_ row: RecordRow) -> String {
    let pmid = row.pmid?.description ?? "-"
    let padding = String(repeating: " ", count: max(0, 8 - pmid.utf8.count))
    let year = row.year.map { String($0) } ?? "----"
    var parts = ["\(padding)\(pmid)  \(year)  \(row.title ?? noTitle)"]
    if let author = row.firstAuthor { parts.append(author) }
    if let journal = row.journal { parts.append(journal) }
    let line = parts.joined(separator: " · ")
    return row.isStub ? line + " (stub)" : line
  }

  /// The whole record; a part that no source states has no line.
  ///
  /// - Parameter sources: to say which source gave what, and what lost.
  static func lines(_ detail: RecordDetail, sources: MergedRecord? = nil) -> [String] {
    let record = detail.record
    var lines = [record.title.value ?? noTitle]
    if let title = record.vernacularTitle.value { lines.append(title) }
    lines.append(contentsOf: StatedPart.warnings(record))
    if let authors = record.authors.value { lines.append(self.authors(authors)) }
    lines.append(
      contentsOf: record.affiliations.value ?? record.authors.value?.affiliations ?? [])
    lines.append(citation(record))
    lines.append(identifiers(record))
    if detail.isDeleted {
      lines.append(RecordDetail.deletedNotice)
    } else if detail.isStub {
      lines.append("Stub: known only from other records; no page of its own here yet.")
    }
    for section in record.abstract.value ?? [] {
      lines.append("")
      lines.append(section.label.map { "\($0)  \(section.text)" } ?? section.text)
    }
    if let copyright = record.copyright.value { lines.append(contentsOf: ["", copyright]) }
    lines.append(contentsOf: block("Publication types", record.publicationTypes.value?.map(\.name)))
    lines.append(contentsOf: block("Topics", record.headings.value?.map(heading)))
    lines.append(contentsOf: block("Substances", record.substances.value?.map(\.name)))
    for abstract in record.otherAbstracts.value ?? [] {
      let kind = [abstract.language, abstract.type].compactMap { $0 }.joined(separator: ", ")
      lines.append(
        contentsOf: block(
          "Other abstract" + (kind.isEmpty ? "" : " (\(kind))"),
          abstract.sections.map { section in
            section.label.map { "\($0)  \(section.text)" } ?? section.text
          }))
    }
    for part in StatedPart.all {
      lines.append(contentsOf: block(part.title, part.lines(record)))
    }
    lines.append(contentsOf: links(detail))
    lines.append(
      contentsOf: block("Not understood", record.unmapped.map { "\($0.tag): \($0.value)" }))
    if let sources {
      lines.append(contentsOf: SourcesText.lines(sources))
    } else {
      lines.append(contentsOf: block("Sources", detail.sources.map(source)))
    }
    return lines
  }

  private static let noTitle = "(no title stated)"

  private static func authors(_ list: AuthorList) -> String {
    let names = list.authors.map(\.shortName).joined(separator: ", ")
    return list.isIncomplete ? names + ", and perhaps others (the page cuts its list)" : names
  }

  /// As PubMed writes it: `J Journal 2007 Apr;22(2):223-34`.
  private static func citation(_ record: Record) -> String {
    let journal = record.journal.abbreviation.value ?? record.journal.title.value
    let date = record.date.value?.text
    var text = [journal, date].compactMap { $0 }.joined(separator: " ")
    let volume = record.volume.value ?? ""
    let issue = record.issue.value.map { "(\($0))" } ?? ""
    if !(volume + issue).isEmpty { text += ";\(volume)\(issue)" }
    if let pages = record.pages.value { text += ":\(pages)" }
    return text.isEmpty ? "(no journal stated)" : text
  }

  private static func identifiers(_ record: Record) -> String {
    let parts = [
      record.pmid.map { "PMID \($0)" }, record.pmcid?.description, record.doi.map { "doi \($0)" },
      record.specialty.value,
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private static func heading(_ heading: MeshHeading) -> String {
    let star = heading.isMajorTopic.value == true ? "*" : ""
    let qualifiers = heading.qualifiers.map { qualifier in
      (qualifier.isMajorTopic.value == true ? "*" : "") + qualifier.name
    }
    let name = star + heading.descriptor
    return qualifiers.isEmpty ? name : "\(name) (\(qualifiers.joined(separator: ", ")))"
  }

  private static func links(_ detail: RecordDetail) -> [String] {
    let stated = detail.record.citationsStated.value.map { " listed of \($0) stated" } ?? ""
    return block("Cited by \(detail.citedBy.count)\(stated)", detail.citedBy.map(row))
      + (detail.citedBy.isEmpty && !stated.isEmpty
        ? ["", "Cited by \(detail.citedBy.count)\(stated)"] : [])
      + block("References \(detail.references.count)", detail.references.map(row))
  }

  private static func source(_ source: Source) -> String {
    "\(source.format.rawValue)  \(source.path)"
  }

  private static func block(_ name: String, _ rows: [String]?) -> [String] {
    guard let rows, !rows.isEmpty else { return [] }
    return ["", name] + rows.map { "  " + $0 }
  }
}
