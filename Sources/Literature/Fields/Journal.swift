/// What a source states of the journal; each part merges on its own.
package struct Journal: Hashable, Sendable {
  package var title: Stated<String> = .notStated
  /// MEDLINE's abbreviation (TA): `Cancer Biother Radiopharm`.
  package var abbreviation: Stated<String> = .notStated
  package var issn: Stated<String> = .notStated
  /// `Print` or `Electronic`, as printed behind the ISSN.
  package var issnMedium: Stated<String> = .notStated
  package var country: Stated<String> = .notStated

  package init() {}
}
