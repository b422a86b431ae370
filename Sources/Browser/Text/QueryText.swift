package import Query

/// Typed text as a query: the one place where the browser reads the query language.
package enum QueryText {
  package struct Problem: Error, Hashable, Sendable {
    package var message: String
  }

  package static func read(_ text: String) -> Result<Query, Problem> {
    do {
      return .success(try QueryParser.parse(text).query)
    } catch {
      return .failure(
        Problem(message: "\(error.message) (at character \(error.place.lowerBound + 1))"))
    }
  }
}
