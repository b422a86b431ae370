/// One part of an abstract; a label (`METHODS`) where the source prints one.
package struct AbstractSection: Hashable, Sendable {
  package var label: String?
  /// What NLM takes the label for: `BACKGROUND`, `OBJECTIVE`, `METHODS`, `RESULTS`, `CONCLUSIONS`.
  package var category: String?
  package var text: String

  package init(label: String? = nil, category: String? = nil, text: String) {
    self.label = label
    self.category = category
    self.text = text
  }
}

/// An abstract in another language or for other readers.
package struct OtherAbstract: Hashable, Sendable {
  /// Three letters of ISO 639-2: `fre`.
  package var language: String?
  /// `Publisher`, `plain-language-summary`, as NLM names it.
  package var type: String?
  package var sections: [AbstractSection]

  package init(language: String? = nil, type: String? = nil, sections: [AbstractSection]) {
    self.language = language
    self.type = type
    self.sections = sections
  }
}
