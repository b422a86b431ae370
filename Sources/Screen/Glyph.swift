/// One cell's worth of text as it is drawn: a letter with the marks that stand on it.
///
/// Text of records comes from anywhere, so nothing in it may command the terminal or change how the
/// text around it reads. What is drawn instead, always one column:
///
/// | in the text | drawn |
/// |---|---|
/// | a control character (C0, with tab and line feed) | its picture, `␀` to `␟`; `␡` for delete |
/// | line and paragraph separator (U+2028, U+2029) | `␤` |
/// | C1 controls, bidi embeddings, overrides and isolates, unassigned scalars, other format characters | `�` |
/// | a space of any width but the wide one | a space |
/// | a mark with no letter before it | the mark on `◌` |
///
/// Joiners, variation selectors, skin tones after an emoji, zero width spaces, directional marks and
/// soft hyphens are left out: terminals draw them differently, so no width would be right in all.
struct Glyph: Hashable {
  var character: Character
  /// 1 or 2.
  var width: UInt8

  /// ncurses keeps a letter and four marks in a cell (`CCHARW_MAX`); more are left out.
  static let marksInACell = 4
}

/// What becomes of one scalar.
private enum Drawing {
  case letter(Unicode.Scalar, width: UInt8)
  case mark
  case nothing

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF: self = .letter(scalar, width: 1)
    case 0..<0x20: self = .picture(0x2400 + value)
    case 0x7F: self = .picture(0x2421)
    case 0x80...0x9F: self = .picture(0xFFFD)
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F: self = .letter(" ", width: 1)
    case 0x2028, 0x2029: self = .picture(0x2424)
    case 0x202A...0x202E, 0x2066...0x2069: self = .picture(0xFFFD)
    // Soft hyphen, grapheme joiner, directional marks, joiners, zero width and invisible
    // operators, selectors, byte order mark, tags.
    case 0xAD, 0x34F, 0x61C, 0x180B...0x180F, 0x200B...0x200F, 0x2060...0x2064, 0x206A...0x206F,
      0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE007F, 0xE0100...0xE01EF:
      self = .nothing
    default: self = Drawing(category: scalar)
    }
  }

  private init(category scalar: Unicode.Scalar) {
    if DisplayWidth.isCombining(scalar) {
      self = .mark
      return
    }
    switch scalar.properties.generalCategory {
    case .unassigned, .format, .control, .surrogate, .lineSeparator, .paragraphSeparator:
      self = .picture(0xFFFD)
    default:
      self = .letter(scalar, width: DisplayWidth.isWide(scalar.value) ? 2 : 1)
    }
  }

  private static func picture(_ value: UInt32) -> Drawing {
    .letter(Unicode.Scalar(value) ?? "?", width: 1)
  }
}

/// The cells of one grapheme. A buffer is filled again and again, so that drawing allocates little.
struct Glyphs {
  private(set) var cells: [Glyph] = []
  private(set) var width = 0

  /// Fills the buffer with what is drawn for a grapheme; nothing, if it is invisible.
  mutating func load(_ grapheme: Character) {
    cells.removeAll(keepingCapacity: true)
    width = 0
    var marks = 0
    for scalar in grapheme.unicodeScalars {
      switch Drawing(scalar) {
      case .nothing: continue
      case .letter(let drawn, let columns):
        // A skin tone behind its emoji; alone it is an emoji of its own.
        if (0x1F3FB...0x1F3FF).contains(scalar.value), !cells.isEmpty { continue }
        cells.append(Glyph(character: Character(drawn), width: columns))
        width += Int(columns)
        marks = 0
      case .mark:
        if cells.isEmpty {
          cells.append(Glyph(character: "\u{25CC}", width: 1))
          width += 1
        }
        guard marks < Glyph.marksInACell else { continue }
        marks += 1
        attach(scalar)
      }
    }
  }

  private mutating func attach(_ mark: Unicode.Scalar) {
    var text = String(cells[cells.count - 1].character)
    text.unicodeScalars.append(mark)
    // A mark that does not join its letter (a Hangul vowel behind a Latin letter) is left out.
    if text.index(after: text.startIndex) == text.endIndex {
      cells[cells.count - 1].character = Character(text)
    }
  }
}

extension StringProtocol {
  /// Calls `body` with the bytes if all of them are printable ASCII, where bytes are cells.
  func withPlainBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let result: Result?? = utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte < 0x20 || byte > 0x7E { return nil }
      return body(bytes)
    }
    return result ?? nil
  }
}
