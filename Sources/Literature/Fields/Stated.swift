/// What a source says of a field: a value, that there is none, or nothing at all.
///
/// The three are kept apart from the parser to the screen: a page that prints no major-topic star
/// has not said that a topic is minor (page formats, section 4).
///
/// Public, as nothing else is but the XML scanner: the compiler (Swift 6.3) takes only what is public
/// and inlinable into other modules, and this is asked for at every field of every record.
public enum Stated<Value> {
  case value(Value)
  /// The source says that there is none, for instance a record without an abstract in MEDLINE.
  case empty
  case notStated

  /// Nil is not stated.
  @inlinable @inline(__always) public init(_ value: Value?) {
    if let value { self = .value(value) } else { self = .notStated }
  }

  /// Nil where there is none, for either reason.
  @inlinable @inline(__always) public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Whether the source says anything of it, be it that there is none.
  @inlinable @inline(__always) public var isStated: Bool {
    if case .notStated = self { false } else { true }
  }
}

extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}
extension Stated: Sendable where Value: Sendable {}
