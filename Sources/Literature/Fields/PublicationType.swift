/// What kind of publication a record is, as MeSH names it.
package struct PublicationType: Hashable, Sendable, ExpressibleByStringLiteral {
  package var name: String
  /// `D016428`, where the source gives it.
  package var ui: String?

  package init(_ name: String, ui: String? = nil) {
    self.name = name
    self.ui = ui
  }

  package init(stringLiteral name: String) { self.init(name) }
}
