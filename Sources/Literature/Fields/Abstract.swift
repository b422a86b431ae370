/// One part of an abstract; a label (`METHODS`) where the source prints one.
package struct AbstractSection: Hashable, Sendable {
  package var label: String?
  package var text: String

  package init(label: String? = nil, text: String) {
    self.label = label
    self.text = text
  }
}
