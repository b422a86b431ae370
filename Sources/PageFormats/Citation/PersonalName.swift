package import Literature

/// Reads one author as pages print names.
package enum PersonalName {
  private static let suffixes: Set<String> = [
    "Jr", "Jr.", "Sr", "Sr.", "2nd", "3rd", "4th", "5th", "II", "III", "IV",
  ]

  /// Words that belong to the surname behind them, in lower case.
  private static let particles: Set<String> = [
    "van", "der", "den", "de", "von", "zu", "zur", "zum", "ter", "ten", "te", "la", "le", "du",
    "des",
    "di", "da", "del", "della", "dello", "dos", "das", "do", "el", "bin", "ibn", "ben", "st", "st.",
    "'t", "af", "av", "vom", "vander", "vanden", "op", "het", "y", "degli", "dei",
  ]

  /// The capitalised ones that are no given names.
  private static let capitalParticles: Set<String> = [
    "De", "Del", "Della", "Dello", "Di", "Da", "Dos", "Das", "Van", "Von", "Der", "Den", "Du",
    "Des",
    "La", "Le", "El", "St", "St.", "Ter", "Ten",
  ]

  /// A name that holds one of these is a group's.
  private static let groupWords: Set<String> = [
    "group", "groups", "study", "consortium", "committee", "collaborative", "collaboration",
    "network", "investigators", "team", "society", "association", "organization", "organisation",
    "institute", "center", "centre", "trialists", "collaborators", "cooperative", "federation",
    "council", "program", "programme", "project", "registry", "foundation", "university",
    "hospital", "initiative", "alliance", "panel", "trial", "department", "agency", "board",
    "college", "academy", "commission", "conference", "party", "force", "unit", "office",
  ]

  static func isSuffix(_ word: Bytes) -> Bool { word.count <= 3 && suffixes.contains(word.text) }

  /// Words are told apart at blanks, dashes, slashes, full stops and brackets.
  static func isGroup(_ name: Bytes) -> Bool {
    var start = name.startIndex
    while start < name.endIndex {
      let end = name[start...].firstIndex { wordEnds[Int($0)] } ?? name.endIndex
      if (4...15).contains(end - start), isGroupWord(name[start..<end]) { return true }
      start = end + 1
    }
    return false
  }

  private static let wordEnds: [Bool] = (0...255).map { " -/,().".utf8.contains($0) }

  /// The first letter and the length tell most words apart without a text.
  private static func isGroupWord(_ word: Bytes) -> Bool {
    guard groupShapes[Int(word[word.startIndex].folded)] & 1 << word.count != 0 else {
      return false
    }
    return groupWords.contains(String(decoding: word.map(\.folded), as: UTF8.self))
  }

  /// By first letter, a bit for each length that a group's word has.
  private static let groupShapes: [Int] = {
    var shapes = Array(repeating: 0, count: 256)
    for word in groupWords {
      if let first = word.utf8.first { shapes[Int(first)] |= 1 << word.utf8.count }
    }
    return shapes
  }()

  package static func fullName(_ printed: String) -> Author { fullName(Array(printed.utf8)[...]) }

  package static func shortName(_ printed: String) -> Author { shortName(Array(printed.utf8)[...]) }

  /// `Xiu-Bao Ren`, `J E Goodnight Jr`, `Jan van der Alpha`: given names first.
  static func fullName(_ printed: Bytes) -> Author {
    var words = printed.words
    guard var last = words.last, !isGroup(printed) else {
      return Author(collectiveName: printed.text)
    }
    var suffix: String?
    if words.count > 1, isSuffix(last) {
      suffix = last.text
      words.removeLast()
      last = words[words.count - 1]
    }
    var start = words.count - 1
    while start > 0 {
      let word = words[start - 1]
      guard word.count <= 6 else { break }
      let text = word.text
      // A capitalised particle may be a given name, so one stays in front of it.
      guard particles.contains(text) || (start > 1 && capitalParticles.contains(text)) else {
        break
      }
      start -= 1
    }
    return Author(
      lastName: joined(words[start...]), foreName: start == 0 ? nil : joined(words[..<start]),
      initials: start == 0 ? nil : initials(of: words[..<start]), suffix: suffix)
  }

  /// `Rosenberg S`, `Goodnight JE Jr`, `Mahdavi Sharif P`: initials behind the surname.
  static func shortName(_ printed: Bytes) -> Author {
    // Most names are one surname and initials.
    if let blank = printed.firstIndex(of: UInt8(ascii: " ")), blank > printed.startIndex,
      isInitials(printed[(blank + 1)...])
    {
      return Author(
        lastName: printed[..<blank].text, initials: printed[(blank + 1)...].text)
    }
    var words = printed.words
    var suffix: String?
    if words.count > 2, let last = words.last, isSuffix(last) {
      suffix = last.text
      words.removeLast()
    }
    if words.count > 1, let last = words.last, isInitials(last) {
      return Author(lastName: joined(words.dropLast()), initials: last.text, suffix: suffix)
    }
    if isGroup(printed) || words.count > 3 { return Author(collectiveName: printed.text) }
    return Author(lastName: joined(words[...]), suffix: suffix)
  }

  /// The initials of given names as MEDLINE forms them: `Beta C.` gives `BC`, `B.C.` the same.
  static func initials(of givenNames: Bytes) -> String? { initials(of: givenNames.words[...]) }

  /// The words with single blanks between them.
  private static func joined(_ words: ArraySlice<Bytes>) -> String {
    guard let first = words.first, words.count > 1 else { return words.first?.text ?? "" }
    var bytes = Array(first)
    for word in words.dropFirst() {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: word)
    }
    return bytes[...].text
  }

  /// A short run of capitals, perhaps with dashes in it: `S`, `JP`, `J-P`.
  static func isInitials(_ word: Bytes) -> Bool {
    guard word.count <= 12 else { return false }
    var letters = 0
    for byte in word where byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".") {
      if byte >= 0x80 { return isInitialsBeyondASCII(word.text) }
      guard byte.isUpper else { return false }
      letters += 1
    }
    return (1...4).contains(letters)
  }

  private static func isInitialsBeyondASCII(_ word: String) -> Bool {
    let letters = word.filter { $0 != "-" && $0 != "." }
    return (1...4).contains(letters.count) && letters.allSatisfy(\.isUppercase)
  }

  /// The first letters of the given names and of their dashed parts, as MEDLINE forms them.
  private static func initials(of names: ArraySlice<Bytes>) -> String? {
    var initials: [UInt8] = []
    for name in names {
      if name.count <= 4, !name.contains(UInt8(ascii: "-")), isInitials(name) {
        initials.append(contentsOf: name.filter { $0 != UInt8(ascii: ".") })
        continue
      }
      for (index, part) in name.split(separator: UInt8(ascii: "-")).enumerated() {
        guard let byte = part.first else { continue }
        if byte.isUpper || byte.isLower && index > 0 {
          initials.append(byte.isLower ? byte - 32 : byte)
        } else if byte >= 0x80, let letter = part.text.first, letter.isLetter,
          letter.isUppercase || index > 0
        {
          initials.append(contentsOf: letter.uppercased().utf8)
        }
      }
    }
    return initials.isEmpty ? nil : initials[...].text
  }
}
