/// How an element takes part in the lines of a page, by its name.
///
/// The names and what they do by default are those of the HTML Standard, section 15 (Rendering).
package struct HTMLElement: Hashable, Sendable {
  package enum Layout: Hashable, Sendable {
    /// Runs on within its line; what is in no table does.
    case inline
    /// Begins and ends a line.
    case block
    /// A block with an empty line before and behind it.
    case paragraph
    /// A paragraph whose blanks and line ends stand.
    case preformatted
    case unorderedList, orderedList, listItem
    /// Set off from its neighbour by a blank.
    case cell
    case lineBreak
    /// Never part of the text.
    case absent
  }

  package let name: String
  package let layout: Layout

  package init(named name: String, isHidden: Bool = false) {
    self.name = name
    layout = isHidden ? .absent : Self.layouts[name] ?? .inline
  }

  package static let layouts: [String: Layout] = {
    let names: [(Layout, String)] = [
      (
        .block,
        """
        address article aside body center dd details dialog dir div dl dt fieldset figcaption \
        figure footer form header hgroup hr html legend main menu nav search section summary \
        table tbody tfoot thead tr caption
        """
      ),
      (.paragraph, "p h1 h2 h3 h4 h5 h6 blockquote"),
      (.preformatted, "pre listing xmp plaintext"),
      (.unorderedList, "ul"),
      (.orderedList, "ol"),
      (.listItem, "li"),
      (.cell, "td th"),
      (.lineBreak, "br"),
      (
        .absent,
        """
        script style noscript template title textarea select datalist iframe noframes noembed \
        audio video canvas svg
        """
      ),
    ]
    var layouts: [String: Layout] = [:]
    for (layout, list) in names {
      for name in list.split(separator: " ") { layouts[String(name)] = layout }
    }
    return layouts
  }()

  /// Names that stand in no table above and by which a file is still known as HTML.
  package static let otherNames: Set<String> = [
    "head", "meta", "link", "base", "a", "abbr", "b", "em", "font", "i", "img", "input", "label",
    "small", "span", "strong", "sub", "sup", "u", "button", "col", "colgroup",
  ]

  /// `hidden`, or a style that says `display: none`.
  package static func isHidden(
    _ attributes: UnsafePointer<UnsafePointer<CChar>?>?
  ) -> Bool {
    guard var next = attributes else { return false }
    while let name = next.pointee {
      let value = next[1].map { String(cString: $0) } ?? ""
      switch String(cString: name) {
      case "hidden": return value != "until-found"
      case "style":
        let folded = value.utf8.filter { $0 > 0x20 }.map { (65...90).contains($0) ? $0 + 32 : $0 }
        if String(decoding: folded, as: UTF8.self).contains("display:none") { return true }
      default: break
      }
      next += 2
    }
    return false
  }
}
