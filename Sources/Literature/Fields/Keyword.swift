/// A keyword, from the authors or an institution; no heading of MeSH.
package struct Keyword: Hashable, Sendable {
  package var text: String
  /// `NOTNLM` for the authors' own, `KIE`, `NASA`, …
  package var owner: String?
  package var isMajorTopic: Stated<Bool>

  package init(_ text: String, owner: String? = nil, isMajorTopic: Stated<Bool> = .notStated) {
    self.text = text
    self.owner = owner
    self.isMajorTopic = isMajorTopic
  }
}
