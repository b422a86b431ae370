internal import Literature

/// The values of MEDLINE text that have parts.
extension MedlineBytes {
  private static let slash = UInt8(ascii: "/")

  // MARK: Topics

  /// `Metals, Heavy/metabolism/*toxicity`: a star marks a major topic, of the heading or a qualifier.
  func heading(_ range: Range<Int>) -> MeshHeading {
    var rest = range
    let (name, isMajor) = starred(nextPart(&rest) ?? range.upperBound..<range.upperBound)
    var qualifiers: [MeshQualifier] = []
    while let part = nextPart(&rest) {
      if qualifiers.isEmpty, !rest.isEmpty { qualifiers.reserveCapacity(4) }
      let (name, isMajor) = starred(part)
      qualifiers.append(MeshQualifier(name, isMajorTopic: .value(isMajor)))
    }
    return MeshHeading(name, isMajorTopic: .value(isMajor), qualifiers: qualifiers)
  }

  /// What stands before the next slash, if it is anything.
  private func nextPart(_ rest: inout Range<Int>) -> Range<Int>? {
    while !rest.isEmpty {
      let end = first(Self.slash, in: rest) ?? rest.upperBound
      let part = rest.lowerBound..<end
      rest = min(end + 1, rest.upperBound)..<rest.upperBound
      if !part.isEmpty { return part }
    }
    return nil
  }

  private func starred(_ range: Range<Int>) -> (name: String, isMajor: Bool) {
    guard !range.isEmpty, self[range.lowerBound] == UInt8(ascii: "*") else {
      return (text(range), false)
    }
    return (text(dropBlanks(range.lowerBound + 1..<range.upperBound)), true)
  }

  func keyword(_ range: Range<Int>, owner: String?) -> Keyword {
    let (text, isMajor) = starred(range)
    return Keyword(text, owner: owner, isMajorTopic: .value(isMajor))
  }

  // MARK: Substances

  /// `0 (Metals, Heavy)`, `EC 3.5.1.9 (Arylformamidase)`; nil for a concept without a number, which is
  /// no chemical: `Phobia, Specific`.
  func substance(_ range: Range<Int>) -> Substance? {
    guard !range.isEmpty, self[range.upperBound - 1] == UInt8(ascii: ")"),
      let open = first(UInt8(ascii: "("), in: range), open > range.lowerBound,
      self[open - 1] == 0x20
    else { return nil }
    return Substance(
      text(open + 1..<range.upperBound - 1), registryNumber: text(range.lowerBound..<open - 1))
  }

  // MARK: Grants and corrections

  /// `R01-LM008912/LM/NLM NIH HHS/United States`; the letters may be missing, and the number may hold
  /// slashes itself.
  func grant(_ range: Range<Int>) -> Grant {
    guard let last = last(Self.slash, in: range) else { return Grant(agency: text(range)) }
    let country = stated(last + 1..<range.upperBound)
    guard let middle = self.last(Self.slash, in: range.lowerBound..<last) else {
      return Grant(agency: stated(range.lowerBound..<last), country: country)
    }
    var number = range.lowerBound..<middle
    var acronym: String?
    if let place = self.last(Self.slash, in: number), isAcronym(place + 1..<middle) {
      acronym = text(place + 1..<middle)
      number = range.lowerBound..<place
    }
    return Grant(
      number: stated(number), acronym: acronym, agency: stated(middle + 1..<last), country: country)
  }

  /// Some numbers end in a blank.
  private func stated(_ range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    let text = text(range)
    return isPlain(range) ? text : text.plain
  }

  /// Nothing to drop, to trim or to collapse; may be false for what is plain all the same.
  private func isPlain(_ range: Range<Int>) -> Bool {
    var last: UInt8 = 0x20
    for index in range {
      let byte = self[index]
      if byte < 0x20 || byte == 0x20 && last == 0x20 || byte == 0xEF { return false }
      last = byte
    }
    return last != 0x20
  }

  private func isAcronym(_ range: Range<Int>) -> Bool {
    guard (2...5).contains(range.count), self[range.lowerBound].isUpper else { return false }
    for index in range {
      let byte = self[index]
      guard byte.isUpper || byte.isDigit || byte == UInt8(ascii: "_") else { return false }
    }
    return true
  }

  /// `J Alpha. 2022 Aug;159:110944. PMID: 35605441`.
  func correction(_ type: String, _ range: Range<Int>) -> CommentCorrection {
    var end = range.upperBound
    while let colon = last(UInt8(ascii: ":"), in: range.lowerBound..<end) {
      end = colon
      let mark = colon - 4
      guard mark >= range.lowerBound, isEqual(mark..<colon, "PMID") else { continue }
      guard let number = number(dropBlanks(colon + 1..<range.upperBound)),
        let pmid = PMID(number)
      else { break }
      let citation = dropLastBlanks(range.lowerBound..<mark)
      return CommentCorrection(
        type: type, citation: citation.isEmpty ? nil : text(citation), pmid: pmid)
    }
    return CommentCorrection(type: type, citation: text(range))
  }

  // MARK: Brackets

  /// A value and what stands in brackets behind it.
  func bracketed(
    _ range: Range<Int>, _ open: UInt8, _ close: UInt8
  ) -> (text: Range<Int>, inner: Range<Int>?) {
    guard !range.isEmpty, self[range.upperBound - 1] == close,
      let place = last(open, in: range)
    else { return (range, nil) }
    return (dropLastBlanks(range.lowerBound..<place), place + 1..<range.upperBound - 1)
  }

  /// `ORCID: 0000-0002-1695-2108`, also as an address.
  func orcid(_ range: Range<Int>) -> String? {
    guard hasPrefix(range, "ORCID:") else { return nil }
    let rest = range.lowerBound + 6..<range.upperBound
    let digits = max(rest.lowerBound, rest.upperBound - 19)..<rest.upperBound
    if digits.count == 19, !goesOn(before: digits.lowerBound) {
      var index = digits.lowerBound
      while index < digits.upperBound, isPlain(self[index], index - digits.lowerBound) {
        index += 1
      }
      if index == digits.upperBound { return text(digits) }
    }
    return ORCID.normal(text(rest))
  }

  /// Whether digits might stand before a place, with blanks or dashes between.
  private func goesOn(before place: Int) -> Bool {
    let byte = self[place - 1]
    if byte == 0x20 { return self[place - 2] != UInt8(ascii: ":") }
    return byte != UInt8(ascii: "/") && byte != UInt8(ascii: ":")
  }

  /// Three groups of four digits with a dash behind each, and a fourth, of which the last may be `X`.
  private func isPlain(_ byte: UInt8, _ place: Int) -> Bool {
    if place % 5 == 4 { return byte == UInt8(ascii: "-") }
    return byte.isDigit || place == 18 && byte == UInt8(ascii: "X")
  }

  // MARK: Names

  /// `Tabari, Masoud`: the surname, and all given names behind the comma.
  func fullName(_ range: Range<Int>) -> (author: Author, surname: Range<Int>) {
    guard let comma = first(UInt8(ascii: ","), in: range) else {
      return (Author(lastName: text(range)), range)
    }
    let surname = range.lowerBound..<comma
    let fore = dropBlanks(comma + 1..<range.upperBound)
    return (
      Author(lastName: text(surname), foreName: fore.isEmpty ? nil : text(fore)), surname
    )
  }

  /// What a short name has behind a surname, where that is one word at most: the initials.
  func initials(_ range: Range<Int>, behind surname: Range<Int>) -> Range<Int>? {
    let end = range.lowerBound + surname.count
    guard end <= range.upperBound, areEqual(surname, range.lowerBound..<end),
      isASCII || end == range.upperBound || self[end] == 0x20
    else { return nil }
    let rest = dropBlanks(end..<range.upperBound)
    return first(0x20, in: rest) == nil ? rest : nil
  }

  /// A name of its own, `Alpha JA`.
  func shortName(_ range: Range<Int>) -> Author {
    if let blank = first(0x20, in: range), blank > range.lowerBound,
      isInitials(blank + 1..<range.upperBound)
    {
      return Author(
        lastName: text(range.lowerBound..<blank), initials: text(blank + 1..<range.upperBound))
    }
    return PersonalName.shortName(slice(range))
  }

  /// One to four capitals: what `PersonalName` takes for initials of the usual form.
  private func isInitials(_ range: Range<Int>) -> Bool {
    guard (1...4).contains(range.count) else { return false }
    for index in range where !self[index].isUpper { return false }
    return true
  }
}
