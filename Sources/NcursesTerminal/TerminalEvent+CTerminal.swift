internal import CTerminal
internal import Screen

extension TerminalEvent {
  /// `nil` for keys without a name of ours.
  init?(_ event: ct_event) {
    switch event.kind {
    case CT_SCALAR:
      guard let scalar = Unicode.Scalar(event.value) else { return nil }
      self = .key(Key(scalar))
    case CT_NAMED:
      guard let key = Key.named[event.value] else { return nil }
      self = .key(key)
    case CT_FUNCTION: self = .key(.function(Int(event.value)))
    case CT_MOUSE:
      guard let action = Key.Mouse.Action.presses[event.value] else { return nil }
      self = .key(.mouse(Key.Mouse(action, row: Int(event.row), column: Int(event.column))))
    case CT_RESIZED: self = .resized(Size(rows: Int(event.row), columns: Int(event.column)))
    case CT_WOKEN: self = .woken
    case CT_CONTINUED: self = .continued
    case CT_ENDED: self = .ended(signal: Int32(event.value))
    case CT_HANG_UP: self = .hangUp
    default: return nil
    }
  }
}

extension Key {
  fileprivate static let named: [UInt32: Key] = [
    CT_BACKSPACE.rawValue: .backspace, CT_DELETE.rawValue: .delete,
    CT_BACK_TAB.rawValue: .backTab, CT_ENTER.rawValue: .enter,
    CT_UP.rawValue: .up, CT_DOWN.rawValue: .down,
    CT_LEFT.rawValue: .left, CT_RIGHT.rawValue: .right,
    CT_HOME.rawValue: .home, CT_END.rawValue: .end,
    CT_PAGE_UP.rawValue: .pageUp, CT_PAGE_DOWN.rawValue: .pageDown,
  ]

  /// A terminal sends Ctrl-letters as control characters (ECMA-48): Ctrl-a is 1.
  fileprivate init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 9: self = .tab
    // Enter sends a carriage return; pasted lines end in either.
    case 10, 13: self = .enter
    case 27: self = .escape
    case 0: self = .control(" ")
    case 1...26: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 28...31: self = .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))
    case 127: self = .backspace
    default: self = .character(Character(scalar))
    }
  }
}

extension Key.Mouse.Action {
  fileprivate static let presses: [UInt32: Self] = [
    CT_PRESS.rawValue: .press, CT_DOUBLE_PRESS.rawValue: .doublePress,
    CT_SCROLL_UP.rawValue: .scrollUp, CT_SCROLL_DOWN.rawValue: .scrollDown,
  ]
}
