package import Literature
package import Screen

/// A record as lines of text with links, broken to a width.
package struct RecordDocument: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style
    package var link: Int?

    package init(text: String, style: Style, link: Int? = nil) {
      self.text = text
      self.style = style
      self.link = link
    }
  }

  package struct Line: Hashable, Sendable {
    package var spans: [Span] = []

    package init(_ spans: [Span] = []) { self.spans = spans }

    package var text: String { spans.map(\.text).joined() }
  }

  package struct Link: Hashable, Sendable {
    package var target: Target
    package var line: Int
    package var column: Int
  }

  package enum Target: Hashable, Sendable {
    case topic(Topic)
    case record(DocumentNumber)
  }

  package private(set) var lines: [Line] = []
  /// Numbered from 1 for people, in the order of the text.
  package private(set) var links: [Link] = []
  package let width: Int
  private let signs: Signs

  package init(width: Int, signs: Signs) {
    self.width = max(10, width)
    self.signs = signs
  }

  package mutating func blank() {
    if !lines.isEmpty, lines.last?.spans.isEmpty == false { lines.append(Line()) }
  }

  /// Text broken to the width; lines after the first stand `hanging` columns further right.
  package mutating func paragraph(
    _ text: String, style: Style = .plain, indent: Int = 0, hanging: Int = 0
  ) {
    add([Span(text: text, style: style)], indent: indent, hanging: hanging)
  }

  /// A label and the text behind it.
  package mutating func labelled(_ label: String, _ text: String, hanging: Int = 0) {
    add(
      [Span(text: label, style: Style(.bold)), Span(text: "  " + text, style: .plain)],
      indent: 0, hanging: hanging)
  }

  package mutating func heading(_ text: String) {
    blank()
    paragraph(text, style: Style(.bold))
  }

  /// Two texts beside each other, each broken to its half; below each other where that is too narrow.
  package mutating func beside(_ left: [Span], _ right: [Span], indent: Int) {
    let half = (width - indent - 3) / 2
    guard half >= 24 else {
      for span in left + right {
        paragraph(span.text, style: span.style, indent: indent, hanging: 2)
      }
      return
    }
    func broken(_ spans: [Span]) -> [Span] {
      spans.flatMap { span in
        TextLayout.wrap(span.text, half).map {
          Span(text: String($0), style: span.style)
        }
      }
    }
    let (left, right) = (broken(left), broken(right))
    for row in 0..<max(left.count, right.count) {
      var line = Line([Span(text: String(repeating: " ", count: indent), style: .plain)])
      let first = row < left.count ? left[row] : Span(text: "", style: .plain)
      line.spans.append(Span(text: TextLayout.pad(first.text, half), style: first.style))
      line.spans.append(Span(text: " \(signs.vertical) ", style: Style(.dim)))
      if row < right.count { line.spans.append(right[row]) }
      lines.append(line)
    }
  }

  /// Items beside each other, each a link where it has a target.
  package mutating func items(_ items: [(text: String, target: Target?)], indent: Int) {
    var line = Line()
    var column = 0
    for item in items {
      let number = item.target.map { _ in links.count }
      let label = number.map { "[\($0 + 1)] " } ?? ""
      let text = label + item.text
      let taken = TextLayout.width(of: text)
      if column > 0, column + 2 + taken > width {
        lines.append(line)
        line = Line()
        column = 0
      }
      let before = column == 0 ? indent : 2
      line.spans.append(Span(text: String(repeating: " ", count: before), style: .plain))
      column += before
      if let target = item.target {
        links.append(Link(target: target, line: lines.count, column: column))
      }
      let room = max(1, width - column)
      line.spans.append(
        Span(
          text: signs.fit(text, room), style: number == nil ? .plain : Self.linkStyle,
          link: number))
      column += min(taken, room)
    }
    if !line.spans.isEmpty { lines.append(line) }
  }

  /// A paragraph that is a link.
  package mutating func linked(
    _ text: String, target: Target, indent: Int, style: Style = Self.linkStyle
  ) {
    let number = links.count
    let label = "[\(number + 1)] "
    links.append(Link(target: target, line: lines.count, column: indent))
    let hanging = TextLayout.width(of: label)
    add(
      [Span(text: label + text, style: style, link: number)], indent: indent, hanging: hanging)
  }

  package static let linkStyle = Style([.underline], color: .cyan)

  /// Breaks the joined text and hands each line's share back to its spans.
  private mutating func add(_ spans: [Span], indent: Int, hanging: Int) {
    let text = spans.map(\.text).joined()
    let first = TextLayout.wrap(text, max(1, width - indent))
    var pieces = [first[0]]
    if first.count > 1 {
      let start = first[1].startIndex
      pieces += TextLayout.wrap(text[start...], max(1, width - indent - hanging))
    }
    var bounds: [(end: String.Index, span: Span)] = []
    var end = text.startIndex
    for span in spans {
      end = text.utf8.index(end, offsetBy: span.text.utf8.count)
      bounds.append((end, span))
    }
    for (index, piece) in pieces.enumerated() {
      let blanks = indent + (index == 0 ? 0 : hanging)
      var line = Line()
      if blanks > 0 {
        line.spans.append(Span(text: String(repeating: " ", count: blanks), style: .plain))
      }
      var start = piece.startIndex
      for (end, span) in bounds where end > start && start < piece.endIndex {
        let stop = min(end, piece.endIndex)
        line.spans.append(
          Span(text: String(text[start..<stop]), style: span.style, link: span.link))
        start = stop
      }
      lines.append(line)
    }
  }
}

extension Signs {
  /// `TextLayout.fit` with an ellipsis that the locale has.
  package func fit(_ text: some StringProtocol, _ columns: Int) -> String {
    let fitted = TextLayout.fit(text, columns)
    guard isASCII, fitted.hasSuffix("…"), !text.hasSuffix("…") else { return fitted }
    return fitted.dropLast() + "~"
  }
}
