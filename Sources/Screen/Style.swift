/// How a cell looks. Meaning never hangs on colour alone, and the default colours are the terminal's.
package struct Style: Hashable, Sendable {
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let reverse = Attributes(rawValue: 4)
    package static let underline = Attributes(rawValue: 8)
    package static let italic = Attributes(rawValue: 16)
  }

  /// The terminal's own eight colours, by number as in ECMA-48.
  package enum Color: UInt8, Hashable, Sendable, CaseIterable {
    case standard = 9
    case red = 1
    case green, yellow, blue, magenta, cyan
  }

  package var attributes: Attributes
  package var color: Color

  package init(_ attributes: Attributes = [], color: Color = .standard) {
    self.attributes = attributes
    self.color = color
  }

  package static let plain = Style()
}
