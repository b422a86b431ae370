package import Literature

/// What a person asked for, free of how it is answered.
///
/// A tree from the start, so that PubMed's whole language can grow into it.
package indirect enum Query: Hashable, Sendable {
  /// Every record that has a page of its own.
  case all
  /// Records by number; several are ORed, as PubMed does (User Guide, PMIDs).
  case pmids([PMID])
  case pmcid(PMCID)
  case doi(DOI)
  /// A word of any field, whole or, with a wildcard behind it, its beginning.
  case word(String, isPrefix: Bool)
  /// Words next to each other in this order.
  case phrase([String])
  case topic(Topic)
  case and(Query, Query)
  case or(Query, Query)
  case not(Query, Query)
}
