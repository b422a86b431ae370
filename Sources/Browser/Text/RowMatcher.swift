package import Literature

/// Decides whether a row of a list holds what a person looks for with `/`.
package struct RowMatcher: Sendable {
  private let needle: [UInt8]

  package init(_ text: String) { needle = Folding.fold(text) }

  package func matches(_ row: RecordRow) -> Bool {
    if let title = row.title, contains(title) { return true }
    if let journal = row.journal, contains(journal) { return true }
    if let author = row.firstAuthor, contains(author) { return true }
    if let year = row.year, contains(String(year)) { return true }
    if let pmid = row.pmid, contains(pmid.description) { return true }
    return false
  }

  private func contains(_ text: String) -> Bool { Folding.contains(Folding.fold(text), needle) }
}
