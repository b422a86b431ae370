internal import Literature

/// Reads what a person types: words, `"phrases"`, `beginnings*`, PMIDs, PMC identifiers, DOIs, joined
/// by `AND`, `OR`, `NOT` and parentheses.
///
/// Operators are taken strictly from left to right and words next to each other are ANDed (PubMed
/// User Guide). Any text gives a query or an error with its place.
package struct QueryParser {
  private enum Token {
    case operand(Query)
    case operation(Operation)
    case open, close
  }

  private enum Operation: String { case and = "AND", or = "OR", not = "NOT" }

  private typealias Placed = (token: Token, place: Range<Int>)

  /// More than a person writes, less than the stack bears.
  private static let deepest = 64
  private static let longest = 2_000

  private var notes: [QueryNote] = []
  private var tokens: [Placed] = []
  private var next = 0
  private let length: Int

  package static func parse(_ text: String) throws(QueryError) -> ParsedQuery {
    let words = text.split(whereSeparator: \.isWhitespace)
    if words.isEmpty { return ParsedQuery(query: .all) }
    // Digits and blanks and nothing else are PMIDs, and they are ORed (User Guide).
    let pmids = words.compactMap { PMID($0) }
    if pmids.count == words.count { return ParsedQuery(query: .pmids(pmids)) }
    var parser = try QueryParser(text)
    let query = try parser.expression(depth: 0)
    if parser.next < parser.tokens.count {
      throw QueryError(.closingParenthesis, at: parser.tokens[parser.next].place)
    }
    return ParsedQuery(query: query ?? .all, notes: parser.notes)
  }

  private init(_ text: String) throws(QueryError) {
    let characters = Array(text)
    length = characters.count
    try tokenize(characters)
  }

  // MARK: Tokens

  private mutating func note(_ note: QueryNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  private mutating func tokenize(_ text: [Character]) throws(QueryError) {
    var index = 0
    while index < text.count {
      let start = index
      guard tokens.count < Self.longest else {
        throw QueryError(.tooLong, at: start..<text.count)
      }
      let character = text[index]
      if character.isWhitespace {
        index += 1
      } else if character == "(" || character == ")" {
        tokens.append((character == "(" ? .open : .close, start..<start + 1))
        index += 1
      } else if character == "[" {
        let end = text[index...].firstIndex(of: "]").map { $0 + 1 } ?? text.count
        throw QueryError(.fieldTag(String(text[start..<end])), at: start..<end)
      } else if Self.isQuote(character) {
        guard let end = text[(index + 1)...].firstIndex(where: Self.isQuote) else {
          throw QueryError(.openQuote, at: start..<start + 1)
        }
        if character != "\"" || text[end] != "\"" { note(.curlyQuotes) }
        let words = Self.words(String(text[(start + 1)..<end]))
        if !words.isEmpty { tokens.append((.operand(.phrase(words)), start..<end + 1)) }
        index = end + 1
      } else {
        while index < text.count, !text[index].isWhitespace, !"()[".contains(text[index]),
          !Self.isQuote(text[index])
        {
          index += 1
        }
        addWord(String(text[start..<index]), start..<index)
      }
    }
  }

  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "\u{201C}" || character == "\u{201D}"
      || character == "\u{201E}"
  }

  /// The parts of a phrase, those without a letter or digit left out.
  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init).filter(hasLetters)
  }

  private static func hasLetters(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber }
  }

  private mutating func addWord(_ word: String, _ place: Range<Int>) {
    if let operation = Operation(rawValue: word) {
      tokens.append((.operation(operation), place))
    } else if word == "&" || word == "|" {
      // User Guide, special characters.
      tokens.append((.operation(word == "&" ? .and : .or), place))
    } else if Operation(rawValue: word.uppercased()) != nil {
      note(.lowerCaseOperator(word))
    } else if word.hasPrefix("PMC") || word.hasPrefix("pmc"), let pmcid = PMCID(word) {
      tokens.append((.operand(.pmcid(pmcid)), place))
    } else if word.lowercased().hasPrefix("pmid:"), let pmid = PMID(word.dropFirst(5)) {
      tokens.append((.operand(.pmids([pmid])), place))
    } else if let doi = DOI(word) {
      tokens.append((.operand(.doi(doi)), place))
    } else {
      let stem = word.hasSuffix("*") ? String(word.dropLast()) : word
      let parts = stem.split(separator: "*").map(String.init).filter(Self.hasLetters)
      if stem.contains("*") { note(.strayWildcard) }
      for (index, part) in parts.enumerated() {
        let isPrefix = word.hasSuffix("*") && index == parts.count - 1
        tokens.append((.operand(.word(part, isPrefix: isPrefix)), place))
      }
    }
  }

  // MARK: Expression

  private mutating func expression(depth: Int) throws(QueryError) -> Query? {
    var result: Query?
    var pending: (operation: Operation, place: Range<Int>)?
    var kinds: Set<Operation> = []
    while next < tokens.count {
      let (token, place) = tokens[next]
      switch token {
      case .close:
        if let pending {
          throw QueryError(.operand(of: pending.operation.rawValue), at: pending.place)
        }
        return result
      case .operation(let operation):
        next += 1
        if result == nil {
          throw QueryError(
            operation == .not ? .leadingNot : .operand(of: operation.rawValue), at: place)
        }
        if let pending {
          // `AND NOT` is how many write NOT.
          guard pending.operation == .and, operation == .not else {
            throw QueryError(.operand(of: pending.operation.rawValue), at: pending.place)
          }
        }
        pending = (operation, place)
      case .operand, .open:
        let operand = try operand(depth: depth)
        let operation = pending?.operation ?? .and
        if let left = result {
          kinds.insert(operation)
          result =
            switch operation {
            case .and: .and(left, operand)
            case .or: .or(left, operand)
            case .not: .not(left, operand)
            }
        } else {
          result = operand
        }
        pending = nil
      }
    }
    if let pending { throw QueryError(.operand(of: pending.operation.rawValue), at: pending.place) }
    if kinds.count > 1 { note(.leftToRight) }
    return result
  }

  private mutating func operand(depth: Int) throws(QueryError) -> Query {
    let (token, place) = tokens[next]
    next += 1
    if case .operand(let query) = token { return query }
    guard depth < Self.deepest else { throw QueryError(.tooDeep, at: place) }
    let inner = try expression(depth: depth + 1)
    guard next < tokens.count, case .close = tokens[next].token else {
      throw QueryError(.openParenthesis, at: place)
    }
    next += 1
    guard let inner else {
      throw QueryError(.emptyParentheses, at: place.lowerBound..<place.upperBound + 1)
    }
    return inner
  }
}
