/// Why a text is no query, and where in it.
package struct QueryError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// `cancer[ti]`: tags come with the query language.
    case fieldTag(String)
    case openParenthesis
    case closingParenthesis
    case openQuote
    /// `AND`, `OR` or `NOT` without a word on one of its sides.
    case operand(of: String)
    /// `NOT` leads; there is nothing to take it from.
    case leadingNot
    case emptyParentheses
    /// Parentheses in parentheses, more than a person would write.
    case tooDeep
    /// More words than a person would write.
    case tooLong
  }

  package var reason: Reason
  /// Characters of the text.
  package var place: Range<Int>

  package init(_ reason: Reason, at place: Range<Int>) {
    self.reason = reason
    self.place = place
  }

  /// One sentence for the person who typed it.
  package var message: String {
    switch reason {
    case .fieldTag(let tag):
      "field tags such as \(tag) are not understood yet: search without it"
    case .openParenthesis: "this parenthesis is not closed"
    case .closingParenthesis: "this parenthesis was not opened"
    case .openQuote: "this quotation mark has no partner"
    case .operand(let name): "\(name) needs a word on both sides"
    case .leadingNot: "a search cannot begin with NOT: say first what to take it from"
    case .emptyParentheses: "there is nothing between these parentheses"
    case .tooDeep: "these parentheses are nested too deeply"
    case .tooLong: "a search of more than 1,000 words is not understood"
    }
  }
}
