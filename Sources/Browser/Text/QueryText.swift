internal import Literature
package import Query

/// Typed text as a query: the one place where the browser reads the query language.
package enum QueryText {
  package struct Problem: Error, Hashable, Sendable {
    package var message: String
  }

  package static func read(_ text: String) -> Result<Query, Problem> {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return .success(.all) }
    let pmids = words.compactMap { PMID($0) }
    if pmids.count == words.count { return .success(.pmids(pmids)) }
    let parts = words.map { word -> Query in
      let isPrefix = word.hasSuffix("*")
      return .word(String(isPrefix ? word.dropLast() : word), isPrefix: isPrefix)
    }
    return .success(parts.dropFirst().reduce(parts[0]) { .and($0, $1) })
  }
}
