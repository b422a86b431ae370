internal import PageFormats

/// Text from files, made fit for a terminal: what would act on it is shown as a mark instead.
enum VisibleText {
  /// C0 and DEL as their control pictures, all others as `U+202E` in angle brackets. A line's end is
  /// one of them: a line of output is one line, whatever the record says.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: ControlCharacter.isOne) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case _ where !ControlCharacter.isOne(scalar): visible.append(scalar)
      case 0..<0x20: visible.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: visible.append("\u{2421}")
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
        visible.append(contentsOf: "<U+\(padding)\(digits)>".unicodeScalars)
      }
    }
    return String(visible)
  }
}
