internal import Literature

/// The values of MEDLINE text that have parts.
enum MedlineList {
  /// `Metals, Heavy/metabolism/*toxicity`: a star marks a major topic, of the heading or a qualifier.
  static func heading(_ value: String) -> MeshHeading {
    var parts = value.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .map { Substring($0) }[...]
    let (name, isMajor) = starred(parts.popFirst() ?? "")
    return MeshHeading(
      name, isMajorTopic: .value(isMajor),
      qualifiers: parts.map { part in
        let (name, isMajor) = starred(part)
        return MeshQualifier(name, isMajorTopic: .value(isMajor))
      })
  }

  private static func starred(_ text: Substring) -> (name: String, isMajor: Bool) {
    guard text.utf8.first == UInt8(ascii: "*") else { return (String(text), false) }
    return (String(Substring(text.utf8.dropFirst().drop { $0 == 0x20 })), true)
  }

  static func keyword(_ value: String, owner: String?) -> Keyword {
    let (text, isMajor) = starred(value[...])
    return Keyword(text, owner: owner, isMajorTopic: .value(isMajor))
  }

  /// `R01-LM008912/LM/NLM NIH HHS/United States`; the letters may be missing, and the number may hold
  /// slashes itself.
  static func grant(_ value: String) -> Grant {
    var parts = value.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3 else {
      return parts.count == 2
        ? Grant(agency: stated(parts[0]), country: stated(parts[1])) : Grant(agency: value)
    }
    let country = parts.removeLast()
    let agency = parts.removeLast()
    var acronym: String?
    if parts.count > 1, let last = parts.last, isAcronym(last) {
      acronym = last
      parts.removeLast()
    }
    return Grant(
      number: stated(parts.joined(separator: "/")), acronym: acronym, agency: stated(agency),
      country: stated(country))
  }

  /// Some numbers end in a blank.
  private static func stated(_ part: String) -> String? { part.plain }

  private static func isAcronym(_ text: String) -> Bool {
    (2...5).contains(text.utf8.count)
      && text.utf8.allSatisfy { $0.isUpper || $0.isDigit || $0 == UInt8(ascii: "_") }
      && text.utf8.first?.isUpper == true
  }

  /// `J Alpha. 2022 Aug;159:110944. PMID: 35605441`.
  static func correction(_ type: String, _ value: String) -> CommentCorrection {
    guard let place = value.ranges(of: "PMID:").last,
      let pmid = PMID(String(value[place.upperBound...].drop { $0 == " " }))
    else { return CommentCorrection(type: type, citation: value) }
    var citation = value[..<place.lowerBound]
    while citation.last == " " { citation = citation.dropLast() }
    return CommentCorrection(
      type: type, citation: citation.isEmpty ? nil : String(citation), pmid: pmid)
  }

  /// A value and what stands in brackets behind it.
  static func bracketed(
    _ value: String, _ open: Unicode.Scalar = "(", _ close: Unicode.Scalar = ")"
  ) -> (text: String, inner: String?) {
    let bytes = value.utf8
    guard bytes.last == UInt8(ascii: close),
      let place = bytes.lastIndex(of: UInt8(ascii: open))
    else { return (value, nil) }
    let inner = bytes[bytes.index(after: place)...].dropLast()
    var text = bytes[..<place]
    while text.last == 0x20 { text = text.dropLast() }
    return (String(Substring(text)), String(Substring(inner)))
  }
}

/// Names of MEDLINE text.
enum MedlineName {
  /// `Tabari, Masoud`: the surname, and all given names behind the comma.
  static func full(_ value: String) -> Author {
    let bytes = value.utf8
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else {
      return Author(lastName: value)
    }
    let fore = bytes[bytes.index(after: comma)...].drop { $0 == 0x20 }
    return Author(
      lastName: String(Substring(bytes[..<comma])),
      foreName: fore.isEmpty ? nil : String(Substring(fore)))
  }

  /// `Tabari M`, `Alpha JA Jr`: the short form of the name that came before it in full, or a name of
  /// its own where there was none.
  static func take(short value: String, _ persons: inout [Author]) {
    guard var person = persons.last, person.initials == nil, person.collectiveName == nil,
      let surname = person.lastName, value.hasPrefix(surname)
    else {
      persons.append(PersonalName.shortName(value))
      return
    }
    let rest = value.utf8.dropFirst(surname.utf8.count).drop { $0 == 0x20 }
    let (initials, suffix) = parts(ofShort: Substring(rest))
    person.initials = initials
    if let suffix { setSuffix(suffix, &person) }
    persons[persons.count - 1] = person
  }

  /// What stands behind the surname: initials, of which a particle may be one (`Gde M`), and a suffix.
  static func parts(ofShort rest: Substring) -> (initials: String?, suffix: String?) {
    // Nearly always one word.
    if !rest.utf8.contains(0x20) { return (rest.isEmpty ? nil : String(rest), nil) }
    var words = rest.utf8.split(separator: 0x20).map { Substring($0) }
    var suffix: String?
    if words.count > 1, let last = words.last, PersonalName.isSuffix(Array(last.utf8)[...]) {
      suffix = String(last)
      words.removeLast()
    }
    return (words.isEmpty ? nil : words.joined(separator: " "), suffix)
  }

  /// Of the person named last; false where there is none.
  static func add(affiliation value: String, to persons: inout [Author]) -> Bool {
    guard !persons.isEmpty else { return false }
    persons[persons.count - 1].affiliations.append(value)
    return true
  }

  /// The suffix ends the given names of the full form.
  private static func setSuffix(_ suffix: String, _ person: inout Author) {
    person.suffix = suffix
    if let fore = person.foreName, fore.hasSuffix(" " + suffix) {
      person.foreName = String(fore.dropLast(suffix.count + 1))
    }
  }
}

/// Dates of MEDLINE text.
enum MedlineDate {
  /// `20100322` as a date of a record.
  static func day(_ value: String) -> PartialDate? {
    let bytes = Array(value.utf8)
    guard bytes.count == 8, let year = bytes[..<4].number, let month = bytes[4..<6].number,
      let day = bytes[6..<8].number, (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    return PartialDate(
      year: year, month: month, day: day,
      text: PrintedDates.text(year: year, month: month, day: day))
  }

  /// `20100113`, `2009/12/17`, `2009/12/17 06:00`; midnight is what NLM writes where it knows no time.
  static func iso(_ value: String) -> String? {
    let bytes = Array(value.utf8)
    func digits(_ range: Range<Int>) -> Bytes? {
      bytes[range].allSatisfy(\.isDigit) ? bytes[range] : nil
    }
    let isWide = bytes.count == 10 || bytes.count == 16
    guard isWide || bytes.count == 8, let year = digits(0..<4),
      let month = digits(isWide ? 5..<7 : 4..<6), let day = digits(isWide ? 8..<10 : 6..<8)
    else { return nil }
    var text: [UInt8] = []
    text.reserveCapacity(16)
    text += year
    text.append(UInt8(ascii: "-"))
    text += month
    text.append(UInt8(ascii: "-"))
    text += day
    if bytes.count == 16 {
      guard let hour = digits(11..<13), let minute = digits(14..<16) else { return nil }
      if hour.contains(where: { $0 != 0x30 }) || minute.contains(where: { $0 != 0x30 }) {
        text.append(UInt8(ascii: "T"))
        text += hour
        text.append(UInt8(ascii: ":"))
        text += minute
      }
    }
    return text[...].text
  }
}
