internal import Literature
internal import Query

/// The words of a command line as a selection.
enum SearchWords {
  static func selection(_ words: [String]) throws(Trouble) -> Selection {
    let text = words.joined(separator: " ")
    let terms = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = terms.first else { throw .emptyQuery }
    let pmids = terms.compactMap { PMID($0) }
    if pmids.count == terms.count {
      return Selection(text: text, query: .pmids(pmids))
    }
    let query = terms.dropFirst().reduce(Query.word(first, isPrefix: false)) {
      .and($0, .word($1, isPrefix: false))
    }
    return Selection(text: text, query: query)
  }
}
