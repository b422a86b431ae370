/// What the program asks of a terminal. The real one is ncurses; the one of the tests keeps screens.
package protocol Terminal {
  var size: Size { get }
  /// Shows a whole screen; what did not change is not sent again.
  mutating func show(_ screen: Screen)
  /// Forgets what the terminal is believed to show, so that the next screen is sent whole.
  mutating func invalidate()
  /// Gives the terminal back, stops the process, and takes it again when it is continued.
  /// The size may be another then.
  mutating func suspend()
  /// Gives the terminal back as it was found. Once; later calls do nothing.
  mutating func close()
  /// Waits for the next event, at most so many milliseconds where a number is given.
  ///
  /// - Returns: `nil` when the time is over.
  mutating func nextEvent(timeout: Int?) -> TerminalEvent?
  /// Everything that can be had without waiting, in order, for one repaint: pasted text arrives as
  /// many keys at once.
  mutating func pendingEvents() -> [TerminalEvent]
}

package enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  /// Another thread has something for the loop.
  case woken
  /// The process was stopped and goes on: the terminal was taken again, needs a whole
  /// screen, and may have another size.
  case continued
  /// The process was asked to end: close the terminal and exit with 128 + the signal's number.
  case ended(signal: Int32)
  /// The terminal is gone; nothing will be read or shown any more.
  case hangUp
}
