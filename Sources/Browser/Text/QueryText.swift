package import Query

/// Typed text as a query: the one place where the browser reads the query language.
package enum QueryText {
  package struct Problem: Error, Hashable, Sendable {
    package var message: String
  }

  package static func read(_ text: String) -> Result<ParsedQuery, Problem> {
    do {
      return .success(try QueryParser.parse(text))
    } catch {
      return .failure(
        Problem(message: "\(error.message) (at character \(error.place.lowerBound + 1))"))
    }
  }
}
