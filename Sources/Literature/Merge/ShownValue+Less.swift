/// Whether a value says all that another one says: that one then contradicts nothing, it only says less,
/// as a page that prints initials where PubMed has full names and identifiers.
extension ShownValue where Self: Equatable {
  func says(allOf other: Self) -> Bool { self == other }
}

extension Array where Element: ShownEntry {
  func says(allOf other: [Element]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.says(allOf: $1) }
  }
}

/// A part that the other does not state, or states the same.
private func holds<Part: Equatable>(_ part: Part?, _ other: Part?) -> Bool {
  other == nil || part == other
}

private func holds<Part: Equatable>(_ part: Stated<Part>, _ other: Stated<Part>) -> Bool {
  !other.isStated || part == other
}

extension AuthorList {
  /// A list that is cut off says as much as it has.
  func says(allOf other: AuthorList) -> Bool {
    if other.isIncomplete, !isIncomplete, other.authors.count < authors.count {
      return Array(authors.prefix(other.authors.count)).says(allOf: other.authors)
    }
    return isIncomplete == other.isIncomplete && authors.says(allOf: other.authors)
  }
}

extension Author {
  func says(allOf other: Author) -> Bool {
    lastName == other.lastName && collectiveName == other.collectiveName
      && holds(foreName, other.foreName) && suffix == other.suffix
      && (initials ?? "").hasPrefix(other.initials ?? "")
      && (other.affiliations.isEmpty || affiliations == other.affiliations)
      && holds(orcid, other.orcid) && (isEqualContributor || !other.isEqualContributor)
  }
}

extension PartialDate {
  /// However it is printed.
  func says(allOf other: PartialDate) -> Bool {
    year == other.year && holds(month, other.month) && holds(day, other.day)
      && holds(season, other.season) && holds(endYear, other.endYear)
      && holds(endMonth, other.endMonth)
  }
}

extension AbstractSection {
  func says(allOf other: AbstractSection) -> Bool {
    text == other.text && holds(label, other.label) && holds(category, other.category)
  }
}

extension OtherAbstract {
  func says(allOf other: OtherAbstract) -> Bool {
    sections.says(allOf: other.sections) && holds(language, other.language)
      && holds(type, other.type)
  }
}

extension PublicationType {
  func says(allOf other: PublicationType) -> Bool { name == other.name && holds(ui, other.ui) }
}

extension Substance {
  func says(allOf other: Substance) -> Bool {
    name == other.name && holds(ui, other.ui) && holds(registryNumber, other.registryNumber)
  }
}

extension SupplementaryConcept {
  func says(allOf other: SupplementaryConcept) -> Bool {
    name == other.name && holds(ui, other.ui) && holds(type, other.type)
  }
}

extension MeshHeading {
  func says(allOf other: MeshHeading) -> Bool {
    descriptor == other.descriptor && holds(ui, other.ui)
      && holds(isMajorTopic, other.isMajorTopic) && qualifiers.count == other.qualifiers.count
      && zip(qualifiers, other.qualifiers).allSatisfy { one, other in
        one.name == other.name && holds(one.ui, other.ui)
          && holds(one.isMajorTopic, other.isMajorTopic)
      }
  }
}

extension Keyword {
  func says(allOf other: Keyword) -> Bool {
    text == other.text && holds(owner, other.owner) && holds(isMajorTopic, other.isMajorTopic)
  }
}

extension Grant {
  func says(allOf other: Grant) -> Bool {
    holds(number, other.number) && holds(acronym, other.acronym) && holds(agency, other.agency)
      && holds(country, other.country)
  }
}

extension CommentCorrection {
  func says(allOf other: CommentCorrection) -> Bool {
    type == other.type && holds(citation, other.citation) && holds(pmid, other.pmid)
  }
}

extension StatedReference {
  func says(allOf other: StatedReference) -> Bool {
    holds(citation, other.citation) && holds(pmid, other.pmid) && holds(pmcid, other.pmcid)
      && holds(doi, other.doi)
  }
}
