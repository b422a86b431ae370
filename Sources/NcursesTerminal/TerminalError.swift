/// Why the terminal cannot be used: what is the case, and what to do.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
  case outputIsNoTerminal
  case inputIsNoTerminal
  case typeNotSet
  case typeUnknown(String)
  case typeTooPlain(String)
  case busy

  package var description: String {
    switch self {
    case .outputIsNoTerminal:
      """
      standard output is not a terminal, and the browser needs one; \
      for plain text use a command such as search, show or topics
      """
    case .inputIsNoTerminal:
      """
      standard input is not a terminal and there is no other to read keys from; \
      start the browser from a terminal
      """
    case .typeNotSet:
      """
      TERM is not set, so it is not known what this terminal understands; \
      set it, for example: TERM=xterm-256color
      """
    case .typeUnknown(let type):
      """
      the terminal type "\(type)" is not known here; set TERM to one that is, \
      for example: TERM=xterm-256color, or install the description of this one
      """
    case .typeTooPlain(let type):
      """
      a terminal of type "\(type)" cannot place text, which the browser needs; use another terminal, \
      or a command such as search, show or topics
      """
    case .busy: "the terminal is already in use by this program"
    }
  }
}
