internal import Literature

/// Where in PubMed's XML a value goes that no field of ours holds.
enum PubMedUnmapped {
  /// In the order in which they stand in a record.
  enum Place: Int {
    /// The attribute of the citation.
    case owner
    /// Identifiers in the article that are not its own.
    case location
    case subset, numberOfReferences, otherID, note
    case status, identifier
  }

  private struct Tag {
    var name: String
    var place: Place
    /// The attribute that stands behind the name, where one may.
    var attribute: String?
  }

  private static let tags = [
    Tag(name: "Owner", place: .owner),
    Tag(name: "ELocationID", place: .location, attribute: "EIdType"),
    Tag(name: "CitationSubset", place: .subset),
    Tag(name: "OtherID", place: .otherID, attribute: "Source"),
    Tag(name: "NumberOfReferences", place: .numberOfReferences),
    Tag(name: "GeneralNote", place: .note, attribute: "Owner"),
    Tag(name: "PublicationStatus", place: .status),
    Tag(name: "ArticleId", place: .identifier, attribute: "IdType"),
  ]

  struct Element {
    var place: Place
    var name: String
    var attribute: (name: String, value: String)?
    var text: String
  }

  static func element(_ field: UnmappedField) -> Element? {
    for tag in tags {
      if field.tag == tag.name {
        return Element(place: tag.place, name: tag.name, text: field.value)
      }
      if let attribute = tag.attribute, field.tag.hasPrefix(tag.name + " ") {
        let value = String(field.tag.dropFirst(tag.name.count + 1))
        return Element(
          place: tag.place, name: tag.name, attribute: (attribute, value), text: field.value)
      }
    }
    return nil
  }

  /// What comes back, in the order of the places.
  static func held(_ record: Record) -> [UnmappedField] {
    var held: [(place: Place, field: UnmappedField)] = []
    for field in record.unmapped {
      guard let element = element(field), isHeld(element, record) else { continue }
      if element.place == .owner, held.contains(where: { $0.place == .owner }) { continue }
      held.append((element.place, field))
    }
    // A stable sort: those of one place keep their order.
    return held.enumerated().sorted {
      ($0.element.place.rawValue, $0.offset) < ($1.element.place.rawValue, $1.offset)
    }.map(\.element.field)
  }

  private static func isHeld(_ element: Element, _ record: Record) -> Bool {
    switch element.place {
    case .owner: element.text != "NLM"
    case .identifier:
      switch element.attribute?.value {
      case "doi": DOI(element.text).map { record.doi != nil && record.doi != $0 } ?? true
      case "pii": record.pii.value != nil && record.pii.value != element.text
      case "pmc": PMCID(element.text).map { record.pmcid != nil && record.pmcid != $0 } ?? true
      case "pubmed": PMID(element.text).map { record.pmid != nil && record.pmid != $0 } ?? true
      case _: true
      }
    case .location, .subset, .otherID, .numberOfReferences, .note, .status: true
    }
  }
}
