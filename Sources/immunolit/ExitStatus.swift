/// How the program ends: one table for every command.
enum ExitStatus: Hashable {
  /// Done, and something found; a stub counts as found.
  case found
  /// Done, and nothing found.
  case nothingFound
  /// Wrong usage, or a terminal that cannot be used.
  case usage
  /// Trouble with the data or the library.
  case trouble
  /// Ended by a signal, as a shell reports it.
  case signal(Int32)

  var code: Int32 {
    switch self {
    case .found: 0
    case .nothingFound: 1
    case .usage: 2
    case .trouble: 3
    case .signal(let number): 128 + number
    }
  }

  /// For the help text of the program.
  static let table = """
    0    done, and something found (a record known only from other pages counts)
    1    done, nothing found
    2    wrong usage, or a terminal that cannot be used
    3    trouble with the data or the library
    128+n  ended by signal n
    """
}
