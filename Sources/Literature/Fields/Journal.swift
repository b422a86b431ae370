/// What a source states of the journal; each part merges on its own.
package struct Journal: Hashable, Sendable {
  package var title: Stated<String> = .notStated
  /// MEDLINE's abbreviation (TA): `Cancer Biother Radiopharm`.
  package var abbreviation: Stated<String> = .notStated
  /// ISO 4's abbreviation, which MEDLINE's differs from by its full stops.
  package var isoAbbreviation: Stated<String> = .notStated
  /// NLM's number of the journal: `0370270`.
  package var nlmID: Stated<String> = .notStated
  package var issn: Stated<String> = .notStated
  /// `Print` or `Electronic`, as printed behind the ISSN.
  package var issnMedium: Stated<String> = .notStated
  /// The ISSN that joins the media (ISSN-L).
  package var issnLinking: Stated<String> = .notStated
  package var country: Stated<String> = .notStated

  package init() {}
}
