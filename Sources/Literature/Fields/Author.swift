/// One author, a person or a group.
///
/// A person has a last name; a group has a collective name and nothing else.
package struct Author: Hashable, Sendable {
  package var lastName: String?
  package var foreName: String?
  package var initials: String?
  /// `Jr`, `3rd`, as printed.
  package var suffix: String?
  package var collectiveName: String?
  package var affiliations: [String] = []
  /// Sixteen digits in groups of four, without an address before them.
  package var orcid: String?
  /// One of those who contributed equally, as the source marks them.
  package var isEqualContributor = false

  package init(
    lastName: String, foreName: String? = nil, initials: String? = nil, suffix: String? = nil
  ) {
    self.lastName = lastName
    self.foreName = foreName
    self.initials = initials
    self.suffix = suffix
    self.collectiveName = nil
  }

  package init(collectiveName: String) { self.collectiveName = collectiveName }

  /// As PubMed lists it: `Rosenberg SA`, `Goodnight JE Jr`, or the group's name.
  package var shortName: String {
    if let collectiveName { return collectiveName }
    return [lastName, initials, suffix].compactMap { $0 }.joined(separator: " ")
  }
}

/// The authors in their order, and whether the source is known to cut the list.
package struct AuthorList: Hashable, Sendable {
  package var authors: [Author]
  /// Article pages cut the lists of citing entries at six without saying so.
  package var isIncomplete: Bool

  package init(_ authors: [Author], isIncomplete: Bool = false) {
    self.authors = authors
    self.isIncomplete = isIncomplete
  }
}
