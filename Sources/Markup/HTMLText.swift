/// Saved HTML as the lines of text that a person would copy out of a browser.
///
/// Any bytes give a text.
package struct HTMLText: Sendable {
  /// UTF-8, every line ended by a line feed.
  package var text: [UInt8] = []
  /// For each line of the text, where it began in the file.
  package var origins: [Origin] = []
  /// The charset that was declared or guessed, by the name the conversion went by.
  package var charset = "UTF-8"
  /// Bytes that the declared charset does not know were met, or none was declared and the bytes
  /// are not UTF-8.
  package var isCharsetDoubtful = false
  /// Elements were nested too deeply; the text ends there.
  package var isCutOff = false

  package struct Origin: Hashable, Sendable {
    /// From 1.
    package var line: Int
    /// Bytes from the start of the file to the start of that line.
    package var offset: Int
  }

  package init(html bytes: [UInt8]) {}

  /// Whether bytes look like an HTML file: a doctype or a tag that pages begin with, behind white
  /// space, a byte-order mark and comments.
  package static func isHTML(_ bytes: [UInt8]) -> Bool { false }
}
