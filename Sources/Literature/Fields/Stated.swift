/// What a source says of a field: a value, that there is none, or nothing at all.
///
/// The three are kept apart from the parser to the screen: a page that prints no major-topic star
/// has not said that a topic is minor (page formats, section 4).
package enum Stated<Value> {
  case value(Value)
  /// The source says that there is none, for instance a record without an abstract in MEDLINE.
  case empty
  case notStated

  @inlinable package init(_ value: Value?) {
    if let value { self = .value(value) } else { self = .notStated }
  }

  @inlinable package var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  @inlinable package var isStated: Bool {
    if case .notStated = self { false } else { true }
  }
}

extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}
extension Stated: Sendable where Value: Sendable {}
