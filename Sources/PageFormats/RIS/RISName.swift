internal import Literature

/// Names of RIS: `Alpha, Beta C., Jr.`, `Alpha, BC`, `Alpha BC`, or a group's name, which may end in a
/// comma.
enum RISName {
  static func author(_ value: Bytes) -> Author {
    let parts = value.commaParts
    guard parts.count > 1, let last = parts.first, !PersonalName.isGroup(value) else {
      guard value.last != UInt8(ascii: ",") else {
        return Author(collectiveName: value.dropLast().trimmed.text)
      }
      return withoutComma(value)
    }
    var given = parts[1]
    var suffix = parts.count > 2 ? parts[2].text : nil
    // The suffix may stand before the given names.
    if parts.count > 2, PersonalName.isSuffix(given) {
      (given, suffix) = (parts[2], given.text)
    }
    let initials = PersonalName.initials(of: given)
    // `BC` and `B.C.` are no names of their own.
    let isShort = !given.contains(0x20) && PersonalName.isInitials(given)
    return Author(
      lastName: last.text, foreName: isShort ? nil : given.text, initials: initials, suffix: suffix)
  }

  /// `Alpha B C` and `Alpha BC`.
  private static func withoutComma(_ value: Bytes) -> Author {
    let words = value.words
    let initials = words.reversed().prefix { PersonalName.isInitials($0) }.count
    guard initials > 1, initials < words.count else { return PersonalName.shortName(value) }
    let surname = words[words.count - initials - 1].endIndex
    return Author(
      lastName: value[..<surname].text,
      initials: PersonalName.initials(of: value[surname...].trimmed))
  }
}
