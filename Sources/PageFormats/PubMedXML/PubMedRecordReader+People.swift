internal import Literature
internal import Markup

/// Authors, investigators, and persons whom a work is about.
extension PubMedRecordReader {
  mutating func readAuthors() {
    // Books name their editors in the same element.
    if let type = scanner.attributeText(.type), type != "authors" {
      return keep(readPersons(.author), as: type)
    }
    let isIncomplete = scanner.flag(.completeYN) == false
    let authors = readPersons(.author)
    if !authors.isEmpty || isIncomplete {
      // A chapter's authors come behind those of its book, and take their place.
      keep(record.authors.value?.authors ?? [], as: "authors")
      record.authors = .value(AuthorList(authors, isIncomplete: isIncomplete))
    }
  }

  /// Persons whom no field holds, with all that is stated of them.
  private mutating func keep(_ persons: [Author], as tag: String) {
    for person in persons {
      let name = [
        person.collectiveName, person.lastName, person.foreName ?? person.initials, person.suffix,
      ].compactMap { $0 }.joined(separator: " ")
      let parts = [name] + person.affiliations + [person.orcid].compactMap { $0 }
      record.unmapped.append(UnmappedField(tag: tag, value: parts.joined(separator: "; ")))
    }
  }

  /// A name that was printed wrongly stands beside the right one, `ValidYN` says which (NLM, element
  /// descriptions, `Author`); the person is one.
  mutating func readPersons(_ wanted: PubMedElement) -> [Author] {
    var persons: [Author] = []
    while let element = scanner.child() {
      guard element == wanted else {
        keepUnmapped()
        continue
      }
      let tag = scanner.string(scanner.name)
      let isValid = scanner.flag("ValidYN") != false
      let person = readPerson()
      if isValid { persons.append(person) } else { keep([person], as: "\(tag) ValidYN=N") }
    }
    return persons
  }

  private mutating func readPerson() -> Author {
    var person = Author(collectiveName: "")
    person.collectiveName = nil
    person.isEqualContributor = scanner.flag(.equalContrib) == true
    var middleName: String?
    while let part = scanner.child() {
      switch part {
      case .lastName: person.lastName = scanner.readText()
      case .foreName, .firstName: person.foreName = scanner.readText()
      case .middleName: middleName = scanner.readText()
      case .initials: person.initials = scanner.readText()
      case .suffix: person.suffix = scanner.readText()
      case .collectiveName: person.collectiveName = scanner.readText()
      case .identifier: readPersonalIdentifier(&person)
      case .affiliation: addAffiliation(&person)
      case .affiliationInfo:
        while let inner = scanner.child() {
          if inner == .affiliation {
            addAffiliation(&person)
          } else {
            keepUnmapped(scanner.attributeText(.source))
          }
        }
      case _: keepUnmapped()
      }
    }
    // Records before 2001 split the fore name.
    if let middleName { person.foreName = (person.foreName.map { $0 + " " } ?? "") + middleName }
    return person
  }

  private mutating func addAffiliation(_ person: inout Author) {
    if let text = scanner.readText() { person.affiliations.append(text) }
  }

  /// ORCIDs stand as an address, as digits with dashes, or as digits alone.
  private mutating func readPersonalIdentifier(_ person: inout Author) {
    guard scanner.attributeText(.source) == "ORCID" else {
      return keepUnmapped(scanner.attributeText(.source))
    }
    guard let text = scanner.readText() else { return }
    if let orcid = ORCID.normal(text) {
      person.orcid = orcid
    } else {
      record.unmapped.append(UnmappedField(tag: "Identifier ORCID", value: text))
    }
  }
}

/// An author's identifier (ORCID, “Structure of the ORCID identifier”).
enum ORCID {
  /// Sixteen digits in groups of four, the last perhaps an `X`; nil for anything else.
  static func normal(_ printed: String) -> String? {
    var digits: [UInt8] = []
    for byte in printed.utf8.reversed() where byte != UInt8(ascii: "-") && byte != 0x20 {
      guard byte.isDigit || (byte | 0x20 == UInt8(ascii: "x") && digits.isEmpty) else { break }
      digits.append(byte.isDigit ? byte : UInt8(ascii: "X"))
    }
    guard digits.count == 16 else { return nil }
    var text: [UInt8] = []
    for (index, digit) in digits.reversed().enumerated() {
      if index > 0, index % 4 == 0 { text.append(UInt8(ascii: "-")) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
