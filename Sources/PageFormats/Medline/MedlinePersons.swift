internal import Literature

/// The persons of one kind that a record of MEDLINE text names, in their order.
struct MedlinePersons {
  private(set) var list: [Author] = []
  /// The surname of the last one, whose short form may follow.
  private(set) var surname: Range<Int>?

  /// A group, or a name that stands for itself.
  mutating func append(_ person: Author) {
    if list.isEmpty { list.reserveCapacity(6) }
    list.append(person)
    surname = nil
  }

  mutating func append(_ named: (author: Author, surname: Range<Int>)) {
    append(named.author)
    surname = named.surname
  }

  /// `Tabari M`, `Alpha JA Jr`: the short form of the name that came before it in full, or a name of
  /// its own where there was none.
  mutating func take(short range: Range<Int>, of text: MedlineBytes) {
    if let surname, let initials = text.initials(range, behind: surname) {
      guard !initials.isEmpty else { return }
      list[list.count - 1].initials = text.text(initials)
      self.surname = nil
      return
    }
    guard let last = list.indices.last, list[last].initials == nil,
      list[last].collectiveName == nil, let name = list[last].lastName
    else { return append(text.shortName(range)) }
    let value = text.text(range)
    guard value.hasPrefix(name) else { return append(text.shortName(range)) }
    let rest = value.utf8.dropFirst(name.utf8.count).drop { $0 == 0x20 }
    let (initials, suffix) = MedlineName.parts(ofShort: Substring(rest))
    list[last].initials = initials
    if initials != nil { surname = nil }
    if let suffix { MedlineName.setSuffix(suffix, &list[last]) }
  }

  /// Of the person named last; false where there is none. Those who share one affiliation share its
  /// list.
  mutating func add(affiliation: [String]) -> Bool {
    guard let last = list.indices.last else { return false }
    if list[last].affiliations.isEmpty {
      list[last].affiliations = affiliation
    } else {
      list[last].affiliations += affiliation
    }
    return true
  }

  /// Of the person named last; false where there is none.
  mutating func set(orcid: String) -> Bool {
    guard let last = list.indices.last else { return false }
    list[last].orcid = orcid
    return true
  }

  /// Lists that were cut when they were entered (until 1995) end in `et al.`
  mutating func removeEtAl() -> Bool {
    guard let last = list.last, last.lastName == MedlineName.others else { return false }
    list.removeLast()
    return true
  }
}
