/// One key as it reaches the program.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// `Ctrl-a` is `control("a")`; Ctrl-I and Ctrl-M are `tab` and `enter`.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case function(Int)
  case mouse(Mouse)

  package struct Mouse: Hashable, Sendable {
    package enum Action: Hashable, Sendable { case press, doublePress, scrollUp, scrollDown }
    package var action: Action
    package var row: Int
    package var column: Int

    package init(_ action: Action, row: Int, column: Int) {
      self.action = action
      self.row = row
      self.column = column
    }
  }
}
