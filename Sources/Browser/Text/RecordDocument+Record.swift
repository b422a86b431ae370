package import Literature
internal import Screen

extension RecordDocument {
  /// More links than this are not listed in the record view; `c` and `r` list them all.
  private static let linksListed = 200

  /// The record view.
  package init(_ detail: RecordDetail, width: Int, signs: Signs) {
    self.init(width: width, signs: signs)
    let record = detail.record
    if detail.isStub {
      paragraph(Self.stubNotice(detail), style: Style(.italic))
      blank()
    }
    paragraph(record.title.value ?? "No title is stated.", style: Style(.bold))
    if let title = record.vernacularTitle.value { paragraph(title) }
    addWarnings(record)
    blank()
    addAuthors(record, signs: signs)
    if let list = record.authors.value {
      for affiliation in list.affiliations { paragraph(affiliation, indent: 2, hanging: 2) }
    }
    addPublication(record, signs: signs)
    addAbstract(record)
    addHeadings(record)
    addSubstances(record)
    addOtherAbstracts(record)
    addLinks(detail, signs: signs)
    addRest(detail, signs: signs)
  }

  /// The preview beside the list: the same, without links, as far as the abstract.
  package init(previewOf detail: RecordDetail, width: Int, signs: Signs) {
    self.init(width: width, signs: signs)
    let record = detail.record
    paragraph(record.title.value ?? "No title is stated.", style: Style(.bold))
    if detail.isStub { paragraph(Self.stubNotice(detail), style: Style(.italic)) }
    addWarnings(record)
    addAuthors(record, signs: signs)
    var line = [CitationLine.text(of: record)]
    if let pmid = record.pmid { line.append("PMID \(pmid)") }
    paragraph(line.filter { !$0.isEmpty }.joined(separator: " \(signs.dot) "))
    addAbstract(record)
  }

  package static func stubNotice(_ detail: RecordDetail) -> String {
    if detail.isDeleted { return RecordDetail.deletedNotice }
    let known = (detail.citedBy + detail.references).filter { !$0.isStub }
    let named = known.prefix(3).map { $0.pmid.map { "PMID \($0)" } ?? $0.title ?? "a record" }
    let more = known.count > 3 ? " and \(known.count - 3) more" : ""
    let from = named.isEmpty ? "other pages" : named.joined(separator: ", ") + more
    return "Stub. Known from \(from); no page of its own here yet."
  }

  private mutating func addWarnings(_ record: Record) {
    for warning in StatedPart.warnings(record) { paragraph(warning, style: Style(.reverse)) }
  }

  private mutating func addOtherAbstracts(_ record: Record) {
    for abstract in record.otherAbstracts.value ?? [] {
      let kind = [abstract.language, abstract.type].compactMap { $0 }.joined(separator: ", ")
      heading(kind.isEmpty ? "Other abstract" : "Other abstract (\(kind))")
      for section in abstract.sections {
        if let label = section.label {
          labelled(label, section.text)
        } else {
          paragraph(section.text)
        }
      }
    }
  }

  private mutating func addAuthors(_ record: Record, signs: Signs) {
    switch record.authors {
    case .value(let list):
      var text = list.authors.map(\.shortName).joined(separator: ", ")
      if list.isIncomplete { text += ", \(signs.ellipsis) (list cut at six by the source)" }
      paragraph(text)
    case .empty: paragraph("No authors are listed.")
    case .notStated: break
    }
    if let affiliations = record.affiliations.value {
      for affiliation in affiliations { paragraph(affiliation, indent: 2, hanging: 2) }
    }
  }

  private mutating func addPublication(_ record: Record, signs: Signs) {
    if let title = record.journal.title.value, record.journal.abbreviation.value != nil {
      paragraph(title)
    }
    let citation = CitationLine.text(of: record)
    if !citation.isEmpty { paragraph(citation) }
    var publisher: [String] = []
    if let issn = record.journal.issn.value {
      let medium = record.journal.issnMedium.value.map { " (\($0))" } ?? ""
      publisher.append("ISSN \(issn)\(medium)")
    }
    if let country = record.journal.country.value { publisher.append(country) }
    if !publisher.isEmpty { paragraph(publisher.joined(separator: " \(signs.dot) ")) }
    var identifiers: [String] = []
    if let pmid = record.pmid { identifiers.append("PMID \(pmid)") }
    if let pmcid = record.pmcid { identifiers.append("\(pmcid)") }
    if let doi = record.doi { identifiers.append("doi:\(doi)") }
    if !identifiers.isEmpty { paragraph(identifiers.joined(separator: " \(signs.dot) ")) }
    if let types = record.publicationTypes.value, !types.isEmpty {
      paragraph(types.map(\.name).joined(separator: "; "), hanging: 2)
    }
    if let specialty = record.specialty.value { paragraph("Specialty: \(specialty)") }
  }

  private mutating func addAbstract(_ record: Record) {
    switch record.abstract {
    case .value(let sections):
      for section in sections {
        blank()
        if let label = section.label {
          labelled(label, section.text)
        } else {
          paragraph(section.text)
        }
      }
    case .empty:
      blank()
      paragraph("The source says that there is no abstract.", style: Style(.italic))
    case .notStated: break
    }
    if let copyright = record.copyright.value {
      blank()
      paragraph(copyright, style: Style(.dim))
    }
  }

  private mutating func addHeadings(_ record: Record) {
    guard case .value(let headings) = record.headings, !headings.isEmpty else { return }
    heading("Topics")
    for entry in headings {
      var parts = [
        (
          text: entry.descriptor + Self.star(entry.isMajorTopic),
          target: Target?.some(.topic(Topic(entry.descriptor)))
        )
      ]
      for qualifier in entry.qualifiers {
        parts.append(
          (
            text: "/" + qualifier.name + Self.star(qualifier.isMajorTopic),
            target: .topic(Topic(entry.descriptor, qualifier: qualifier.name))
          ))
      }
      items(parts, indent: 2)
    }
  }

  /// MEDLINE marks a major topic with a star; no star is drawn where none is stated.
  private static func star(_ isMajorTopic: Stated<Bool>) -> String {
    isMajorTopic.value == true ? "*" : ""
  }

  private mutating func addSubstances(_ record: Record) {
    guard case .value(let substances) = record.substances, !substances.isEmpty else { return }
    heading("Substances")
    items(substances.map { (text: $0.name, target: nil) }, indent: 2)
  }

  private mutating func addLinks(_ detail: RecordDetail, signs: Signs) {
    let stated = detail.record.citationsStated.value
    if !detail.citedBy.isEmpty || stated != nil {
      let total = stated.map { " of \($0) stated" } ?? ""
      heading("Cited by \(signs.dash) \(detail.citedBy.count) listed\(total)")
      addRows(detail.citedBy, key: "c", signs: signs)
    }
    if !detail.references.isEmpty {
      heading("References \(signs.dash) \(detail.references.count) listed")
      addRows(detail.references, key: "r", signs: signs)
    }
    if detail.citedBy.isEmpty, stated == nil, detail.references.isEmpty, !detail.isStub {
      blank()
      paragraph("No citing articles and no references are stated.", style: Style(.italic))
    }
  }

  private mutating func addRows(_ rows: [RecordRow], key: String, signs: Signs) {
    for row in rows.prefix(Self.linksListed) {
      var parts: [String] = []
      if row.isStub { parts.append("\(signs.stub) stub") }
      parts.append(row.year.map(String.init) ?? "year not stated")
      if let journal = row.journal { parts.append(journal) }
      let place = parts.joined(separator: " \(signs.dot) ")
      let title = row.title ?? row.pmid.map { "PMID \($0)" } ?? "no title is stated"
      linked("\(place) \(signs.dot) \(title)", target: .record(row.document), indent: 2)
    }
    if rows.count > Self.linksListed {
      paragraph("\(rows.count - Self.linksListed) more: \(key) lists them all.", indent: 2)
    }
  }

  private mutating func addRest(_ detail: RecordDetail, signs: Signs) {
    for part in StatedPart.all {
      let lines = part.lines(detail.record)
      if !lines.isEmpty { heading(part.title) }
      for line in lines { paragraph(line, indent: 2, hanging: 2) }
    }
    if !detail.record.unmapped.isEmpty {
      heading("Also on the page")
      for field in detail.record.unmapped {
        paragraph("\(field.tag): \(field.value)", indent: 2, hanging: 2)
      }
    }
    if !detail.sources.isEmpty {
      heading(detail.isStub ? "Mentioned in" : "Sources")
      for source in detail.sources {
        paragraph("\(source.format.label)  \(source.path)", indent: 2, hanging: 2)
      }
    }
  }
}

extension PageFormat {
  /// For people.
  package var label: String {
    switch self {
    case .jsonLines: "JSON Lines"
    case .pubmedXML: "PubMed XML"
    case .medline: "MEDLINE"
    case .curehunter: "CureHunter page"
    case .abstractText: "PubMed abstract text"
    case .article: "article page"
    case .ris: "RIS"
    case .csv: "CSV"
    case .summaryText: "PubMed summary text"
    case .openCitations: "OpenCitations"
    case .pmidList: "list of PMIDs"
    }
  }
}
