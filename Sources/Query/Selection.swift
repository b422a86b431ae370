package import Literature

/// What the browser looks at: a query as typed, and the filters on it.
///
/// The filters are evaluated strictly left to right among themselves, and what they leave is taken
/// within the query's records: `OR` widens the choice of topics, never the search.
package struct Selection: Hashable, Sendable {
  /// As typed; empty for everything.
  package var text: String
  package var query: Query
  package var filters: [Filter]

  package init(text: String = "", query: Query = .all, filters: [Filter] = []) {
    self.text = text
    self.query = query
    self.filters = filters
  }
}
