internal import Literature

/// Authors in the forms in which the sources give them.
enum PersonalName {
  private static let suffixes: Set<String> = ["Jr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV"]

  /// `Goodnight, J E Jr`: surname, fore name or initials, suffix. Without a comma it is a group.
  static func medline(_ text: String) -> Author {
    guard let comma = text.firstRange(of: ", ") else { return Author(collectiveName: text) }
    var given = text[comma.upperBound...].split(separator: " ").map(String.init)
    let suffix =
      given.count > 1 && suffixes.contains(given[given.count - 1]) ? given.removeLast() : nil
    let foreName = given.joined(separator: " ")
    return Author(
      lastName: String(text[..<comma.lowerBound]), foreName: foreName,
      initials: initials(foreName), suffix: suffix)
  }

  /// The first letter of each part of a fore name, parts being set off by blanks and hyphens.
  static func initials(_ foreName: String) -> String {
    String(foreName.split { $0 == " " || $0 == "-" || $0 == "." }.compactMap(\.first)).uppercased()
  }

  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ten",
    "ter", "zu", "af",
  ]

  /// `hendrickson fr` as PubMed lists it, `Hendrickson FR`; nil where the capitals cannot be known.
  ///
  /// Surname words and their parts behind a hyphen or an apostrophe begin in a capital, and so does
  /// what follows `Mc`; particles before a surname stay small; the last word, of one to three
  /// letters, is the initials. `mac…` may or may not hold an inner capital, a surname of several
  /// words without a particle may be a group, and a lone word has lost its initials: nil for these.
  static func restored(_ text: String) -> Author? {
    var words = text.split(separator: " ").map(String.init)
    guard words.count >= 2, let initials = words.popLast(), (1...3).contains(initials.count),
      initials.allSatisfy(\.isLetter)
    else { return nil }
    let lead = words.prefix { particles.contains($0) }
    let surname = words.dropFirst(lead.count)
    guard surname.count == 1, let name = surname.first, !name.hasPrefix("mac"),
      let restored = capitalised(name)
    else { return nil }
    return Author(
      lastName: (lead + [restored]).joined(separator: " "), initials: initials.uppercased())
  }

  private static func capitalised(_ name: String) -> String? {
    var capital = true
    var result = ""
    for letter in name {
      guard letter.isLetter || letter == "-" || letter == "'" else { return nil }
      result += capital ? letter.uppercased() : String(letter)
      capital = !letter.isLetter || result == "Mc"
    }
    return result
  }
}
