internal import Query

/// The words of a command line as a selection.
enum SearchWords {
  static func selection(_ words: [String]) throws(Trouble) -> Selection {
    let text = words.joined(separator: " ")
    guard text.contains(where: { !$0.isWhitespace }) else { throw .emptyQuery }
    do {
      let parsed = try QueryParser.parse(text)
      return Selection(text: text, query: parsed.query)
    } catch {
      throw .badQuery(text, place: error.place, message: error.message)
    }
  }
}
