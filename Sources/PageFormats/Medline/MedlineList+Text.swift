internal import Literature

/// The values that have parts, as text, and what the reader makes of that text: MEDLINE text can hold
/// no more of them.
extension MedlineList {
  /// What stays the same when it is written and read again: names that hold the signs of the format
  /// are cut there, and what is cut may have to be cut again.
  static func settled<Value: PlainText & Equatable>(
    _ value: Value, _ read: (Value) -> Value?
  ) -> Value? {
    var value = value
    for _ in 0..<8 {
      guard let next = read(value)?.plain else { return nil }
      if next == value { return value }
      value = next
    }
    return nil
  }

  // MARK: Abstracts

  static func text(_ sections: [AbstractSection]) -> String {
    sections.map { section in
      [section.label.map { "\($0):" }, section.text.isEmpty ? nil : section.text]
        .compactMap { $0 }.joined(separator: " ")
    }.joined(separator: " ")
  }

  static func sections(_ sections: [AbstractSection]) -> [AbstractSection]? {
    settled(sections) { AbstractText.sections([Array(text($0).utf8)[...]]) }
  }

  // MARK: Topics

  static func text(_ heading: MeshHeading) -> String {
    ([(heading.descriptor, heading.isMajorTopic)]
      + heading.qualifiers.map { ($0.name, $0.isMajorTopic) })
      .map { starred($0, $1) }.joined(separator: "/")
  }

  private static func starred(_ name: String, _ isMajor: Stated<Bool>) -> String {
    isMajor == .value(true) ? "*\(name)" : name
  }

  static func held(_ heading: MeshHeading) -> MeshHeading? {
    settled(heading) { self.heading(text($0)) }
  }

  static func text(_ keyword: Keyword) -> String { starred(keyword.text, keyword.isMajorTopic) }

  /// The owner stands before the keywords and holds for all that follow.
  static func held(_ keywords: [Keyword]) -> Stated<[Keyword]> {
    var (held, owner): ([Keyword], String?) = ([], nil)
    for keyword in keywords {
      owner = keyword.owner ?? owner
      if let keyword = settled(keyword, { self.keyword(text($0), owner: owner) }) {
        held.append(keyword)
      }
    }
    return held.isEmpty ? .notStated : .value(held)
  }

  // MARK: Substances

  static func held(_ substances: [Substance]) -> Stated<[Substance]> {
    var held: [Substance] = []
    for substance in substances {
      if let number = substance.registryNumber, !number.contains("(") {
        held.append(Substance(substance.name, registryNumber: number))
      } else if !held.contains(where: { $0.name == substance.name }) {
        held.append(Substance(substance.name))
      }
    }
    return held.isEmpty ? .notStated : .value(held)
  }

  // MARK: Data banks and grants

  /// `GENBANK/AF012041`: one bank, and what was deposited there.
  static func add(accession value: String, to banks: inout [Databank]) {
    guard let slash = value.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return banks.append(Databank(value))
    }
    let name = String(value[..<slash])
    let accession = String(value[value.utf8.index(after: slash)...])
    if let place = banks.firstIndex(where: { $0.name == name }) {
      banks[place].accessions.append(accession)
    } else {
      banks.append(Databank(name, accessions: [accession]))
    }
  }

  static func held(_ banks: [Databank]) -> [Databank]? {
    settled(banks) { banks in
      var held: [Databank] = []
      for line in banks.flatMap(lines) { add(accession: line, to: &held) }
      return held
    }
  }

  static func lines(_ bank: Databank) -> [String] {
    bank.accessions.isEmpty ? [bank.name] : bank.accessions.map { "\(bank.name)/\($0)" }
  }

  static func text(_ grant: Grant) -> String {
    let (agency, country) = (grant.agency ?? "", grant.country)
    if grant.number == nil, grant.acronym == nil {
      return country.map { "\(agency)/\($0)" } ?? agency
    }
    return ([grant.number ?? ""] + (grant.acronym.map { [$0] } ?? []) + [agency, country ?? ""])
      .joined(separator: "/")
  }

  static func held(_ grant: Grant) -> Grant? { settled(grant) { self.grant(text($0)) } }

  // MARK: Corrections

  static func text(_ correction: CommentCorrection) -> String {
    [correction.citation, correction.pmid.map { "PMID: \($0)" }].compactMap { $0 }
      .joined(separator: " ")
  }

  static func held(_ correction: CommentCorrection) -> CommentCorrection? {
    let text = text(correction)
    guard !text.isEmpty, MedlineTag.tag(ofCorrection: correction.type) != nil else { return nil }
    return settled(correction) { self.correction($0.type, self.text($0)) }
  }

  // MARK: ISSNs

  static func text(issn: String, _ medium: String?) -> String {
    medium.map { "\(issn) (\($0))" } ?? issn
  }

  static func heldISSN(_ journal: Journal) -> (number: Stated<String>, medium: Stated<String>) {
    guard let issn = journal.issn.value else { return (.notStated, .notStated) }
    let medium = journal.issnMedium.value.flatMap { $0 == "Linking" ? nil : $0 }
    let read = bracketed(text(issn: issn, medium))
    guard !read.text.isEmpty, read.inner != "Linking" else { return (.notStated, .notStated) }
    return (.value(read.text), Stated(read.inner.flatMap { $0.isEmpty ? nil : $0 }))
  }
}

extension MedlineName {
  /// Which lines name a person.
  enum Role { case author, investigator, personalName }

  /// `Alpha, Beta C Jr`.
  static func fullText(_ person: Author) -> String? {
    guard let surname = person.lastName else { return nil }
    guard let fore = person.foreName else { return surname }
    return "\(surname), \(fore)" + (person.suffix.map { " \($0)" } ?? "")
  }

  /// The name that ends a list which was cut.
  static let others = "et al."

  static func held(_ list: AuthorList) -> AuthorList? {
    var held = AuthorList(list.authors.compactMap { self.held($0, .author) })
    held.isIncomplete = list.isIncomplete
    while held.authors.last?.lastName == others {
      held.authors.removeLast()
      held.isIncomplete = true
    }
    guard let last = held.authors.last else { return nil }
    // Behind such a name it would read as that one's short form.
    if last.initials == nil, let surname = last.lastName, others.hasPrefix(surname) {
      held.isIncomplete = false
    }
    return held
  }

  /// What the lines of a person can tell of one; nil for one without a name that they can.
  static func held(_ author: Author, _ role: Role) -> Author? {
    var held = author
    held.isEqualContributor = false
    if role != .author { held.orcid = nil }
    if role == .personalName { held.affiliations = [] }
    // The comma ends the surname.
    if let surname = author.lastName?.replacing(",", with: " ").plain {
      held.lastName = surname
      held.collectiveName = nil
      let short = [author.initials, author.suffix].compactMap { $0 }.joined(separator: " ")
      (held.initials, held.suffix) = parts(ofShort: author.initials == nil ? "" : short[...])
      // A suffix that is not known would read as initials.
      if held.suffix == nil { held.initials = parts(ofShort: author.initials?[...] ?? "").initials }
      return held
    }
    guard role == .author, let group = author.collectiveName else { return nil }
    var named = Author(collectiveName: group)
    (named.affiliations, named.orcid) = (held.affiliations, held.orcid)
    return named
  }
}

extension MedlineDate {
  /// `20100322`; nil for what is no whole day.
  static func digits(_ date: PartialDate) -> String? {
    guard let month = date.month, let day = date.day, (0...9999).contains(date.year) else {
      return nil
    }
    let text = [(date.year, 4), (month, 2), (day, 2)].map { number, width in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }.joined()
    return self.day(text) == nil ? nil : text
  }
}
