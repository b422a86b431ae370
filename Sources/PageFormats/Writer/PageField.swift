package import Literature

/// A place on a page where a record is stated: a page of its own in one of two styles, or an entry
/// among another record's citing articles or references.
package enum PagePlace: String, CaseIterable, Sendable {
  case cureHunter, article, entry
}

/// A field of a record and what each place can state of it: one row of the table below.
///
/// Where a place has no rule, it has no room for the field. Text that runs over lines is put on one.
package struct PageField: Sendable {
  package typealias Rule = @Sendable (Record, inout Record) -> Void

  package let name: String
  package let rules: [PagePlace: Rule]

  private init(_ name: String, _ rules: [PagePlace: Rule]) {
    self.name = name
    self.rules = rules
  }

  /// What a page says of a record when it says all that it can.
  package static func kept(of record: Record, on place: PagePlace) -> Record {
    var kept = Record()
    for field in table { field.rules[place]?(record, &kept) }
    return kept
  }

  package static let table: [PageField] = [
    PageField("pmid", everywhere { $1.pmid = $0.pmid }),
    PageField("pmcid", [.entry: { $1.pmcid = $0.pmcid }]),
    PageField("doi", [.entry: { $1.doi = $0.doi }]),
    PageField("title", everywhere { $1.title = line($0.title) }),
    // Full names on one, surnames and initials on the other; entries are cut at six, and a list of
    // exactly six is therefore never known to be whole.
    PageField(
      "authors",
      [
        .cureHunter: { $1.authors = full($0.authors) },
        .article: { $1.authors = short($0.authors) },
        .entry: { $1.authors = cut(short($0.authors)) },
      ]),
    PageField("affiliations", [.article: { $1.affiliations = $0.affiliations }]),
    // An abbreviation stands in brackets behind the title and never alone.
    PageField("journal title", [.cureHunter: { $1.journal.title = line($0.journal.title) }]),
    PageField(
      "journal abbreviation",
      [
        .cureHunter: {
          if $0.journal.title.isStated { $1.journal.abbreviation = $0.journal.abbreviation }
        },
        .article: { $1.journal.abbreviation = $0.journal.abbreviation },
        .entry: { $1.journal.abbreviation = $0.journal.abbreviation },
      ]),
    PageField("issn", [.cureHunter: { $1.journal.issn = $0.journal.issn }]),
    PageField(
      "issn medium",
      [
        .cureHunter: {
          if $0.journal.issn.isStated { $1.journal.issnMedium = $0.journal.issnMedium }
        }
      ]),
    PageField("country", [.cureHunter: { $1.journal.country = $0.journal.country }]),
    PageField(
      "date",
      [
        .cureHunter: { $1.date = Stated($0.date.value.map(PrintedDate.cureHunter)) },
        .article: { $1.date = Stated($0.date.value.map(PrintedDate.article)) },
        // An entry's citation is a journal and what stands behind it.
        .entry: {
          if $0.journal.abbreviation.isStated {
            $1.date = Stated($0.date.value.map(PrintedDate.article))
          }
        },
      ]),
    PageField("volume", citation { $1.volume = $0.volume }),
    PageField("issue", citation { $1.issue = $0.issue }),
    PageField("pages", citation { $1.pages = $0.pages }),
    PageField("specialty", [.article: { $1.specialty = $0.specialty }]),
    PageField("abstract", pages { $1.abstract = $0.abstract }),
    PageField("copyright", pages { $1.copyright = $0.copyright }),
    PageField(
      "publication types", [.cureHunter: { $1.publicationTypes = withoutUIs($0.publicationTypes) }]),
    PageField("substances", [.cureHunter: { $1.substances = $0.substances }]),
    PageField("headings", [.cureHunter: { $1.headings = withoutStars($0.headings) }]),
    PageField("citations stated", [.article: { $1.citationsStated = $0.citationsStated }]),
  ]

  private static func everywhere(_ rule: @escaping Rule) -> [PagePlace: Rule] {
    [.cureHunter: rule, .article: rule, .entry: rule]
  }

  private static func pages(_ rule: @escaping Rule) -> [PagePlace: Rule] {
    [.cureHunter: rule, .article: rule]
  }

  private static func citation(_ rule: @escaping Rule) -> [PagePlace: Rule] {
    [.cureHunter: rule, .entry: rule]
  }

  /// On one line, blanks folded.
  private static func line(_ text: Stated<String>) -> Stated<String> {
    Stated(text.value.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") })
  }

  private static func short(_ list: Stated<AuthorList>) -> Stated<AuthorList> {
    guard var list = list.value else { return .notStated }
    list.authors = list.authors.map { author in
      var author = author
      author.foreName = nil
      return author
    }
    return .value(list)
  }

  /// Initials stand where a fore name would, and are read as one.
  private static func full(_ list: Stated<AuthorList>) -> Stated<AuthorList> {
    guard var list = list.value else { return .notStated }
    list.authors = list.authors.map { author in
      // MEDLINE puts some particles behind the fore name (`Alpha, Thomas von`); in a full name they
      // stand before the surname and belong to it.
      if author.foreName?.split(separator: " ").last?.first?.isLowercase == true {
        return PersonalName.fullName(PrintedName.full(author))
      }
      var author = author
      author.foreName = author.foreName ?? author.initials
      return author
    }
    return .value(list)
  }

  private static func cut(_ list: Stated<AuthorList>) -> Stated<AuthorList> {
    guard let list = list.value else { return .notStated }
    let shown = Array(list.authors.prefix(6))
    return .value(AuthorList(shown, isIncomplete: shown.count == 6))
  }

  private static func withoutUIs(
    _ types: Stated<[PublicationType]>
  ) -> Stated<[PublicationType]> {
    Stated(types.value.map { $0.map { PublicationType($0.name) } })
  }

  /// No page prints a star, and none is not the same as no major topic.
  private static func withoutStars(_ headings: Stated<[MeshHeading]>) -> Stated<[MeshHeading]> {
    Stated(
      headings.value.map { headings in
        headings.map { heading in
          MeshHeading(
            heading.descriptor, qualifiers: heading.qualifiers.map { MeshQualifier($0.name) })
        }
      })
  }
}
