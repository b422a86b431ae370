internal import CMarkup

/// Saved HTML as the lines of text that a person would copy out of a browser.
///
/// Any bytes give a text, of at most a few times their size.
package struct HTMLText: Hashable, Sendable {
  /// Where a line of the text began in the file.
  package struct Origin: Hashable, Sendable {
    /// From 1.
    package var line: Int
    /// Bytes from the start of the file to the start of that line.
    package var offset: Int

    package init(line: Int, offset: Int) {
      self.line = line
      self.offset = offset
    }
  }

  /// UTF-8, every line ended by a line feed.
  package let text: [UInt8]
  /// One for each line of the text.
  package let origins: [Origin]
  /// The charset that was declared or guessed.
  package let charset: String
  /// The bytes are not what the charset allows, or none was declared and they are not UTF-8.
  package let isCharsetDoubtful: Bool
  /// Elements were nested too deeply, or the file is too large; the text ends there.
  package let isCutOff: Bool

  private static let isReady: Bool = {
    cm_setup()
    return true
  }()

  package init(html bytes: [UInt8]) {
    let decoded = DecodedHTML(bytes)
    charset = decoded.charset
    isCharsetDoubtful = decoded.isDoubtful

    var layout = HTMLLayout()
    let isRead = Self.isReady && Self.read(decoded.text, into: &layout)
    layout.finish()
    text = layout.text
    isCutOff = layout.isCutOff || !isRead
    origins = Self.origins(ofLines: layout.lines, in: bytes)
  }

  private static func read(_ text: [UInt8], into layout: inout HTMLLayout) -> Bool {
    var handler = cm_html_handler(
      start: { context, parser, name, attributes in
        guard let context, let name else { return }
        let layout = context.assumingMemoryBound(to: HTMLLayout.self)
        let isHidden = HTMLElement.isHidden(attributes)
        layout.pointee.open(HTMLElement(named: String(cString: name), isHidden: isHidden))
        if layout.pointee.isCutOff { cm_html_stop(parser) }
      },
      end: { context, _, name in
        guard let context, let name else { return }
        let layout = context.assumingMemoryBound(to: HTMLLayout.self)
        layout.pointee.close(String(cString: name))
      },
      text: { context, parser, bytes, count in
        guard let context, let bytes else { return }
        let layout = context.assumingMemoryBound(to: HTMLLayout.self)
        layout.pointee.add(
          UnsafeBufferPointer(start: bytes, count: count), endingOnLine: cm_html_line(parser))
      })
    return text.withUnsafeBufferPointer { text in
      withUnsafeMutablePointer(to: &layout) { layout in
        cm_html_parse(text.baseAddress, text.count, &handler, layout) == 0
      }
    }
  }

  /// Line numbers with the places where those lines start; they never run backwards.
  private static func origins(ofLines lines: [Int], in bytes: [UInt8]) -> [Origin] {
    var origins: [Origin] = []
    origins.reserveCapacity(lines.count)
    var line = 1
    var offset = 0
    for wanted in lines {
      while line < wanted, let next = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) {
        line += 1
        offset = next + 1
      }
      origins.append(Origin(line: line, offset: offset))
    }
    return origins
  }
}
