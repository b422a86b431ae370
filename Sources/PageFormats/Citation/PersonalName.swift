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

  package static func isSuffix(_ word: some StringProtocol) -> Bool {
    suffixes.contains(String(word))
  }

  package static func isGroup(_ name: some StringProtocol) -> Bool {
    // The shortest of the words has four letters, and all are ASCII: bytes decide.
    name.utf8.split(whereSeparator: { " -/,().".utf8.contains($0) }).contains {
      $0.count >= 4 && groupWords.contains(String(decoding: $0, as: UTF8.self).lowercased())
    }
  }

  private static func words(_ printed: some StringProtocol) -> [String] {
    String(printed).utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
  }

  /// `Xiu-Bao Ren`, `J E Goodnight Jr`, `Jan van der Alpha`: given names first.
  package static func fullName(_ printed: some StringProtocol) -> Author {
    var words = Self.words(printed)
    if isGroup(printed) || words.isEmpty { return Author(collectiveName: String(printed)) }
    var suffix: String?
    if words.count > 1, let last = words.last, suffixes.contains(last) {
      suffix = last
      words.removeLast()
    }
    var start = words.count - 1
    while start > 0 {
      let word = words[start - 1]
      // A capitalised particle may be a given name, so one stays in front of it.
      guard particles.contains(word) || (start > 1 && capitalParticles.contains(word)) else {
        break
      }
      start -= 1
    }
    let foreName = words[..<start].joined(separator: " ")
    return Author(
      lastName: words[start...].joined(separator: " "),
      foreName: foreName.isEmpty ? nil : foreName,
      initials: foreName.isEmpty ? nil : initials(of: foreName), suffix: suffix)
  }

  /// `Rosenberg S`, `Goodnight JE Jr`, `Mahdavi Sharif P`: initials behind the surname.
  package static func shortName(_ printed: some StringProtocol) -> Author {
    var words = Self.words(printed)
    var suffix: String?
    if words.count > 2, let last = words.last, suffixes.contains(last) {
      suffix = last
      words.removeLast()
    }
    if words.count > 1, let last = words.last, isInitials(last) {
      words.removeLast()
      return Author(
        lastName: words.joined(separator: " "), initials: last, suffix: suffix)
    }
    if isGroup(printed) || words.count > 3 { return Author(collectiveName: String(printed)) }
    return Author(lastName: words.joined(separator: " "), suffix: suffix)
  }

  /// A short run of capitals, perhaps with dashes in it: `S`, `JP`, `J-P`.
  package static func isInitials(_ word: some StringProtocol) -> Bool {
    var letters = 0
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in word.utf8 where byte != UInt8(ascii: "-") && byte != UInt8(ascii: ".") {
        guard byte.isUpper else { return false }
        letters += 1
      }
      return (1...4).contains(letters)
    }
    for character in word {
      if character == "-" || character == "." { continue }
      guard character.isUppercase else { return false }
      letters += 1
    }
    return (1...4).contains(letters)
  }

  /// The first letters of the given names and of their dashed parts, as MEDLINE forms them.
  private static func initials(of foreName: String) -> String? {
    var initials = ""
    for name in foreName.split(separator: " " as Character) {
      if name.count <= 4, isInitials(name), !name.contains("-") {
        initials += name.filter(\.isUppercase)
        continue
      }
      for (index, part) in name.split(separator: "-" as Character).enumerated() {
        guard let letter = part.first, letter.isLetter, letter.isUppercase || index > 0 else {
          continue
        }
        initials += letter.uppercased()
      }
    }
    return initials.isEmpty ? nil : initials
  }
}
