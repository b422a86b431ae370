/// Characters that would act on a terminal or end a line in a reader of lines.
package enum ControlCharacter {
  /// C0, DEL and C1, bidi controls, and the line and paragraph separators.
  package static func isOne(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
