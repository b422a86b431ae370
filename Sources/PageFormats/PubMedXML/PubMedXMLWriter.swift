internal import Literature

/// Writes records as PubMed's XML, the elements in the order of NLM's document type
/// (pubmed_190101.dtd).
enum PubMedXMLWriter {
  static let head = """
    <?xml version="1.0" encoding="utf-8"?>
    <!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2019//EN" \
    "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_190101.dtd">
    <PubmedArticleSet>

    """
  static let tail = "</PubmedArticleSet>\n"

  /// Writes what `HeldField` leaves of a record.
  static func write(_ record: Record, to bytes: inout [UInt8]) {
    var xml = XMLBuilder(bytes)
    bytes = []
    let unmapped = record.unmapped.compactMap(PubMedUnmapped.element)
    let owner = unmapped.first { $0.place == .owner }?.text ?? "NLM"
    xml.element("PubmedArticle") { xml in
      xml.line()
      xml.element("MedlineCitation", [("Status", record.status.value), ("Owner", owner)]) { xml in
        citation(record, unmapped, &xml)
      }
      xml.line()
      xml.element("PubmedData") { xml in data(record, unmapped, &xml) }
      xml.line()
    }
    xml.line()
    bytes = xml.bytes
  }

  private static func put(
    _ unmapped: [PubMedUnmapped.Element], _ place: PubMedUnmapped.Place, _ xml: inout XMLBuilder
  ) {
    for element in unmapped where element.place == place {
      var attributes = element.attribute.map { [($0.name, Optional($0.value))] } ?? []
      // What is valid would be the record's own.
      if place == .location { attributes.append(("ValidYN", "N")) }
      xml.text(element.name, element.text, attributes)
    }
  }

  // MARK: Citation

  private static func citation(
    _ record: Record, _ unmapped: [PubMedUnmapped.Element], _ xml: inout XMLBuilder
  ) {
    xml.text(
      "PMID", record.pmid?.description, [("Version", String(record.version.value ?? 1))])
    let history = WrittenHistory(record, own: dayKinds)
    for (kind, name) in dayElements {
      if let parts = history.days[kind] { xml.element(name) { xml in write(parts, &xml) } }
    }
    xml.line()
    xml.element("Article") { xml in article(record, unmapped, &xml) }
    xml.line()
    xml.element("MedlineJournalInfo") { xml in
      xml.text("Country", record.journal.country.value)
      xml.text("MedlineTA", record.journal.abbreviation.value)
      xml.text("NlmUniqueID", record.journal.nlmID.value)
      xml.text("ISSNLinking", record.journal.issnLinking.value)
    }
    list("ChemicalList", record.substances, &xml) { substance, xml in
      xml.element("Chemical") { xml in
        xml.text("RegistryNumber", substance.registryNumber)
        xml.text("NameOfSubstance", substance.name, [("UI", substance.ui)])
      }
    }
    list("SupplMeshList", record.supplementaryConcepts, &xml) { concept, xml in
      xml.text("SupplMeshName", concept.name, [("Type", concept.type), ("UI", concept.ui)])
    }
    put(unmapped, .subset, &xml)
    list("CommentsCorrectionsList", record.commentsCorrections, &xml) { correction, xml in
      xml.element("CommentsCorrections", [("RefType", correction.type)]) { xml in
        xml.text("RefSource", correction.citation)
        xml.text("PMID", correction.pmid?.description, [("Version", "1")])
      }
    }
    list("GeneSymbolList", record.genes, &xml) { gene, xml in xml.text("GeneSymbol", gene) }
    list("MeshHeadingList", record.headings, &xml) { heading, xml in
      xml.element("MeshHeading") { xml in
        xml.text(
          "DescriptorName", heading.descriptor,
          [("UI", heading.ui), ("MajorTopicYN", flag(heading.isMajorTopic))])
        for qualifier in heading.qualifiers {
          xml.text(
            "QualifierName", qualifier.name,
            [("UI", qualifier.ui), ("MajorTopicYN", flag(qualifier.isMajorTopic))])
        }
      }
    }
    put(unmapped, .numberOfReferences, &xml)
    list("PersonalNameSubjectList", record.personalNameSubjects, &xml) { person, xml in
      write(person, "PersonalNameSubject", &xml)
    }
    put(unmapped, .otherID, &xml)
    for other in record.otherAbstracts.value ?? [] {
      xml.element("OtherAbstract", [("Type", other.type), ("Language", other.language)]) { xml in
        for section in other.sections { write(section, &xml) }
      }
    }
    keywords(record.keywords.value ?? [], &xml)
    xml.text("CoiStatement", record.conflictStatement.value)
    for mission in record.spaceFlightMissions.value ?? [] {
      xml.text("SpaceFlightMission", mission)
    }
    list("InvestigatorList", record.investigators, &xml) { person, xml in
      write(person, "Investigator", &xml)
    }
    put(unmapped, .note, &xml)
  }

  private static func list<Value>(
    _ name: String, _ list: Stated<[Value]>, _ xml: inout XMLBuilder,
    _ write: (Value, inout XMLBuilder) -> Void
  ) {
    guard let values = list.value, !values.isEmpty else { return }
    xml.line()
    xml.element(name) { xml in
      for value in values { write(value, &xml) }
    }
  }

  private static func flag(_ value: Stated<Bool>) -> String? { value.value.map { $0 ? "Y" : "N" } }

  /// A list for each owner, as long as it stays the same.
  private static func keywords(_ keywords: [Keyword], _ xml: inout XMLBuilder) {
    var rest = keywords[...]
    while let owner = rest.first.map(\.owner) {
      let own = rest.prefix { $0.owner == owner }
      rest = rest.dropFirst(own.count)
      xml.element("KeywordList", [("Owner", owner)]) { xml in
        for keyword in own {
          xml.text("Keyword", keyword.text, [("MajorTopicYN", flag(keyword.isMajorTopic))])
        }
      }
    }
  }

  // MARK: Article

  private static func article(
    _ record: Record, _ unmapped: [PubMedUnmapped.Element], _ xml: inout XMLBuilder
  ) {
    xml.element("Journal") { xml in
      let medium = record.journal.issnMedium.value
      if record.journal.issn.value != nil || medium != nil {
        xml.text("ISSN", record.journal.issn.value ?? "", [("IssnType", medium)])
      }
      xml.element("JournalIssue") { xml in
        xml.text("Volume", record.volume.value)
        xml.text("Issue", record.issue.value)
        if let date = record.date.value {
          xml.element("PubDate") { xml in write(date, &xml) }
        }
      }
      xml.text("Title", record.journal.title.value)
      xml.text("ISOAbbreviation", record.journal.isoAbbreviation.value)
    }
    xml.text("ArticleTitle", record.title.value)
    if let pages = record.pages.value {
      xml.element("Pagination") { xml in xml.text("MedlinePgn", pages) }
    }
    xml.text("ELocationID", record.doi?.text, [("EIdType", "doi"), ("ValidYN", "Y")])
    put(unmapped, .location, &xml)
    if record.abstract.value != nil || record.copyright.value != nil {
      xml.element("Abstract") { xml in
        for section in record.abstract.value ?? [] { write(section, &xml) }
        xml.text("CopyrightInformation", record.copyright.value)
      }
    }
    if let authors = record.authors.value {
      xml.line()
      xml.element("AuthorList", [("CompleteYN", authors.isIncomplete ? "N" : "Y")]) { xml in
        for author in authors.authors { write(author, "Author", &xml) }
      }
    }
    for language in record.languages.value ?? [] { xml.text("Language", language) }
    list("DataBankList", record.databanks, &xml) { bank, xml in
      xml.element("DataBank") { xml in
        xml.text("DataBankName", bank.name)
        if !bank.accessions.isEmpty {
          xml.element("AccessionNumberList") { xml in
            for accession in bank.accessions { xml.text("AccessionNumber", accession) }
          }
        }
      }
    }
    list("GrantList", record.grants, &xml) { grant, xml in
      xml.element("Grant") { xml in
        xml.text("GrantID", grant.number)
        xml.text("Acronym", grant.acronym)
        xml.text("Agency", grant.agency)
        xml.text("Country", grant.country)
      }
    }
    list("PublicationTypeList", record.publicationTypes, &xml) { type, xml in
      xml.text("PublicationType", type.name, [("UI", type.ui)])
    }
    xml.text("VernacularTitle", record.vernacularTitle.value)
    if let date = record.electronicDate.value {
      xml.element("ArticleDate", [("DateType", "Electronic")]) { xml in write(date, &xml) }
    }
  }

  private static func write(_ section: AbstractSection, _ xml: inout XMLBuilder) {
    xml.text(
      "AbstractText", section.text, [("Label", section.label), ("NlmCategory", section.category)])
  }

  private static func write(_ person: Author, _ name: String, _ xml: inout XMLBuilder) {
    let isSubject = name == "PersonalNameSubject"
    let equal = person.isEqualContributor ? "Y" : nil
    xml.element(name, [("ValidYN", isSubject ? nil : "Y"), ("EqualContrib", equal)]) { xml in
      xml.text("LastName", person.lastName)
      xml.text("ForeName", person.foreName)
      xml.text("Initials", person.initials)
      xml.text("Suffix", person.suffix)
      xml.text("CollectiveName", person.collectiveName)
      xml.text("Identifier", person.orcid, [("Source", "ORCID")])
      for affiliation in person.affiliations {
        xml.element("AffiliationInfo") { xml in xml.text("Affiliation", affiliation) }
      }
    }
  }

  // MARK: Dates

  /// The document type has no element for the day of creation any more; it stands in the history.
  private static let dayElements = [("completed", "DateCompleted"), ("revised", "DateRevised")]
  private static let dayKinds = Set(dayElements.map(\.0))

  private static func write(_ date: PartialDate, _ xml: inout XMLBuilder) {
    let written = WrittenDate(date)
    guard let parts = written.parts else { return xml.text("MedlineDate", written.text) }
    xml.text("Year", String(parts.year))
    xml.text("Month", parts.month.map { PrintedDates.months[$0 - 1] })
    xml.text("Day", parts.day.map { String($0) })
    xml.text("Season", parts.season?.rawValue)
  }

  private static func write(_ parts: HistoryParts, _ xml: inout XMLBuilder) {
    xml.text("Year", String(parts.year))
    xml.text("Month", String(parts.month))
    xml.text("Day", String(parts.day))
    xml.text("Hour", parts.time.map { String($0.hour) })
    xml.text("Minute", parts.time.map { String($0.minute) })
  }

  // MARK: PubMed's data

  private static func data(
    _ record: Record, _ unmapped: [PubMedUnmapped.Element], _ xml: inout XMLBuilder
  ) {
    let moments = WrittenHistory(record, own: dayKinds).moments
    if !moments.isEmpty {
      xml.element("History") { xml in
        for (status, parts) in moments {
          xml.element("PubMedPubDate", [("PubStatus", status)]) { xml in write(parts, &xml) }
        }
      }
    }
    put(unmapped, .status, &xml)
    identifiers(
      [
        (record.pmid?.description, "pubmed"), (record.doi?.text, "doi"), (record.pii.value, "pii"),
        (record.pmcid?.description, "pmc"),
      ], &xml
    ) { xml in put(unmapped, .identifier, &xml) }
    list("ReferenceList", record.referenceList, &xml) { reference, xml in
      xml.element("Reference") { xml in
        xml.text("Citation", reference.citation)
        identifiers(
          [
            (reference.pmid?.description, "pubmed"), (reference.pmcid?.description, "pmc"),
            (reference.doi?.text, "doi"),
          ], &xml)
      }
    }
  }

  /// Left out where there is none.
  private static func identifiers(
    _ own: [(text: String?, kind: String)], _ xml: inout XMLBuilder,
    _ others: (inout XMLBuilder) -> Void = { _ in }
  ) {
    var inside = XMLBuilder()
    for (text, kind) in own { inside.text("ArticleId", text, [("IdType", kind)]) }
    others(&inside)
    if !inside.bytes.isEmpty { xml.element("ArticleIdList") { $0.append(inside) } }
  }
}
