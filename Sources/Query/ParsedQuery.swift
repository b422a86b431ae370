/// A text as it was understood.
package struct ParsedQuery: Hashable, Sendable {
  package var query: Query
  /// What a person may want to know of how the text was read.
  package var notes: [QueryNote]

  package init(query: Query, notes: [QueryNote] = []) {
    self.query = query
    self.notes = notes
  }
}

/// Something in a query that runs, but perhaps not as meant.
package enum QueryNote: Hashable, Sendable {
  /// `or` in small letters is no operator (User Guide: operators are upper case) and a word too common
  /// to search: it was passed over.
  case lowerCaseOperator(String)
  /// Operators of several kinds were taken strictly from left to right (User Guide).
  case leftToRight
  /// Curly quotation marks were read as straight ones.
  case curlyQuotes
  /// A wildcard that stands before or inside a word was read as a blank.
  case strayWildcard

  package var message: String {
    switch self {
    case .lowerCaseOperator(let word):
      "“\(word)” was passed over; did you mean \(word.uppercased())?"
    case .leftToRight: "operators are taken from left to right; parentheses say otherwise"
    case .curlyQuotes: "curly quotation marks were read as straight ones"
    case .strayWildcard: "* counts only at the end of a word"
    }
  }
}
