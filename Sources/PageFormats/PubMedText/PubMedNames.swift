internal import Literature

/// The author line of PubMed's texts, `Alpha AB(1), Beta C(#)(1)(2); Gamma Group, Delta D.`, and the
/// affiliations that its numbers name.
struct PubMedNames {
  private(set) var authors: [Author] = []
  /// Old records end their lists in `et al.`
  private(set) var isIncomplete = false
  /// The number of each author's affiliations.
  private(set) var numbers: [[Int]] = []

  init(_ line: Bytes) {
    // A group stands behind a semicolon, and persons may follow it behind a comma.
    for (place, part) in Self.parts(line).enumerated() {
      var names = part.commaParts
      let start = names.firstIndex(where: Self.isPerson) ?? names.count
      if place > 0 || start == names.count {
        let group = start == names.count ? part : part[part.startIndex..<names[start].startIndex]
        add(Self.withoutComma(group), isGroup: place > 0)
        names.removeFirst(start)
      }
      for name in names { add(name, isGroup: false) }
    }
  }

  /// Not stated where there is no name.
  var list: Stated<AuthorList> {
    authors.isEmpty ? .notStated : .value(AuthorList(authors, isIncomplete: isIncomplete))
  }

  /// Whether a line without any other sign of it is one of authors: names of a few words, and initials
  /// behind most of them.
  static func isOne(_ line: Bytes) -> Bool {
    guard let first = parts(line).first else { return false }
    let names = first.commaParts
    let persons = names.count(where: isPerson)
    if persons == 0 {
      return line.count <= 200 && !line.contains(0x3A) && PersonalName.isGroup(line)
    }
    return persons * 5 >= names.count * 3 && names.allSatisfy(isPlausible)
  }

  /// Words that stand in titles and in no name.
  private static let titleWords: Set<String> = [
    "of", "to", "on", "the", "by", "for", "in", "and", "a", "an", "with", "from",
  ]

  /// A few words without those of titles, and without a sentence's end; or a group.
  private static func isPlausible(_ name: Bytes) -> Bool {
    let words = marked(name).text.words
    let isName =
      words.count <= 6
      && words.allSatisfy { word in
        let isEnd = word.last == UInt8(ascii: ".") && word.count > 3 || word.last == 0x3A
        return !isEnd && (word.count > 4 || !titleWords.contains(word.text))
      }
    return isName || words.count <= 12 && PersonalName.isGroup(name)
  }

  /// Whether the last name of a line has initials, or is a group's.
  static func endsInAName(_ line: Bytes) -> Bool {
    guard let last = parts(line).last?.commaParts.last else { return false }
    return isPerson(last) || PersonalName.isGroup(last)
  }

  private static func parts(_ line: Bytes) -> [Bytes] {
    var line = line.trimmed
    while let last = line.last, ".,;".utf8.contains(last) { line = line.dropLast() }
    return line.split(separator: UInt8(ascii: ";")).map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func withoutComma(_ group: Bytes) -> Bytes {
    let group = group.trimmed
    return group.last == UInt8(ascii: ",") ? group.dropLast().trimmed : group
  }

  private static func isPerson(_ name: Bytes) -> Bool {
    let (text, marks) = marked(name)
    return !marks.isEmpty || person(text).initials != nil
  }

  private mutating func add(_ name: Bytes, isGroup: Bool) {
    let (text, marks) = Self.marked(name)
    guard !text.isEmpty else { return }
    if !isGroup, text.isEqual(to: Self.others) {
      isIncomplete = true
      return
    }
    var author =
      isGroup ? Author(collectiveName: name.text) : Self.person(text)
    if !isGroup { author.isEqualContributor = marks.contains { $0.isEqual(to: Self.equal) } }
    authors.append(author)
    numbers.append(isGroup ? [] : marks.compactMap(\.number))
  }

  private static let equal = Array("#".utf8)
  private static let others = Array("et al".utf8)

  /// Initials made of another alphabet's letters have two of ours: `Alpha IYu`.
  private static func person(_ text: Bytes) -> Author {
    let author = PersonalName.shortName(text)
    guard author.initials == nil, author.suffix == nil, let blank = text.lastIndex(of: 0x20)
    else { return author }
    let word = text[(blank + 1)...]
    let capitals = word.count(where: \.isUpper)
    guard (3...6).contains(word.count), word.first?.isUpper == true, capitals >= 2,
      word.allSatisfy({ $0.isUpper || $0.isLower }), !PersonalName.isGroup(text)
    else { return author }
    return Author(lastName: text[..<blank].trimmed.text, initials: word.text)
  }

  /// A name and the brackets glued to it: `(#)`, `(12)`.
  private static func marked(_ name: Bytes) -> (text: Bytes, marks: [Bytes]) {
    var text = name
    var marks: [Bytes] = []
    while text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")),
      open > text.startIndex
    {
      let mark = text[(open + 1)..<(text.endIndex - 1)]
      // Other signs are an asterisk or a dagger, which has three bytes.
      let isSign =
        mark.count == 1 && mark.first == UInt8(ascii: "*")
        || mark.count == 3 && mark.first == 0xE2
      guard isSign || mark.isEqual(to: equal) || mark.number != nil
      else { break }
      marks.append(mark)
      text = text[..<open].trimmed
    }
    return (text.trimmed, marks.reversed())
  }

  /// Gives each author the affiliations that its numbers name; false where the text has no numbers.
  mutating func take(affiliations text: Bytes) -> Bool {
    let list = Self.numbered(text)
    guard !list.isEmpty, numbers.contains(where: { !$0.isEmpty }) else { return false }
    for index in authors.indices {
      authors[index].affiliations = numbers[index].compactMap { number in
        (1...list.count).contains(number) ? list[number - 1] : nil
      }
    }
    return true
  }

  private static let equalNote = Array("(#)Contributed equally".utf8)

  /// `(1)Institute of Alpha. (2)Institute of Beta.`: each number must be the next.
  private static func numbered(_ text: Bytes) -> [String] {
    var text = text
    if let note = text.lastRange(of: equalNote) { text = text[..<note.lowerBound].trimmed }
    var list: [String] = []
    var start: Int?
    func close(_ end: Int) {
      if let start { list.append(text[start..<end].trimmed.text) }
    }
    var index = text.startIndex
    while let open = text[index...].firstIndex(of: UInt8(ascii: "(")) {
      index = open + 1
      guard open == text.startIndex || text[open - 1].isBlank,
        let end = text[index...].firstIndex(where: { !$0.isDigit }),
        text[end] == UInt8(ascii: ")"),
        text[index..<end].number == list.count + (start == nil ? 1 : 2)
      else {
        if start == nil { return [] }
        continue
      }
      close(open)
      start = end + 1
      index = end + 1
    }
    close(text.endIndex)
    return list
  }
}
