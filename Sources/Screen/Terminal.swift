/// What the program asks of a terminal. The real one is ncurses; the one of the tests keeps screens.
package protocol Terminal {
  var size: Size { get }
  /// Shows a whole screen; what did not change is not sent again.
  mutating func show(_ screen: Screen)
  /// Forgets what the terminal is believed to show, so that the next screen is sent whole.
  mutating func invalidate()
  /// Gives the terminal back, stops the process, and takes it again when it is continued.
  mutating func suspend()
  /// Gives the terminal back as it was found. Once; later calls do nothing.
  mutating func close()
}
