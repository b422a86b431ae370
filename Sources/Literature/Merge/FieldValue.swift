/// A value that a field can hold, with its form in bytes.
protocol FieldValue: Hashable, Sendable {
  func write(to writer: inout ByteWriter)
  static func read(from reader: inout ByteReader) -> Self?
}

extension String: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  static func read(from reader: inout ByteReader) -> String? { reader.readText() }
}

extension Int: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(self) }
  static func read(from reader: inout ByteReader) -> Int? { reader.readInt() }
}

extension Bool: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(UInt8(self ? 1 : 0)) }
  static func read(from reader: inout ByteReader) -> Bool? { reader.readByte().map { $0 != 0 } }
}

extension Array: FieldValue where Element: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(UInt64(count))
    for element in self { element.write(to: &writer) }
  }

  static func read(from reader: inout ByteReader) -> [Element]? {
    guard let count = reader.readCount() else { return nil }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count {
      guard let element = Element.read(from: &reader) else { return nil }
      elements.append(element)
    }
    return elements
  }
}

extension Stated: FieldValue where Value: FieldValue {
  func write(to writer: inout ByteWriter) {
    switch self {
    case .notStated: writer.write(UInt8(0))
    case .empty: writer.write(UInt8(1))
    case .value(let value):
      writer.write(UInt8(2))
      value.write(to: &writer)
    }
  }

  static func read(from reader: inout ByteReader) -> Stated? {
    switch reader.readByte() {
    case 0: .notStated
    case 1: .empty
    case 2: Value.read(from: &reader).map { .value($0) }
    case _: nil
    }
  }
}

extension PMID: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(UInt64(number)) }
  static func read(from reader: inout ByteReader) -> PMID? {
    reader.readNumber().flatMap { Int(exactly: $0) }.flatMap { PMID($0) }
  }
}

extension PMCID: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(UInt64(number)) }
  static func read(from reader: inout ByteReader) -> PMCID? {
    reader.readNumber().flatMap { PMCID(String($0)) }
  }
}

extension DOI: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(text) }
  static func read(from reader: inout ByteReader) -> DOI? { reader.readText().flatMap { DOI($0) } }
}

extension Author: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      optional: [
        lastName, foreName, initials, suffix, collectiveName, orcid,
        isEqualContributor ? "" : nil, affiliations.isEmpty ? nil : "",
      ])
    if !affiliations.isEmpty { affiliations.write(to: &writer) }
  }

  static func read(from reader: inout ByteReader) -> Author? {
    guard let parts = reader.readOptionalTexts(8) else { return nil }
    var author = Author(collectiveName: "")
    author.lastName = parts[0]
    author.foreName = parts[1]
    author.initials = parts[2]
    author.suffix = parts[3]
    author.collectiveName = parts[4]
    author.orcid = parts[5]
    author.isEqualContributor = parts[6] != nil
    if parts[7] != nil {
      guard let affiliations = [String].read(from: &reader) else { return nil }
      author.affiliations = affiliations
    }
    return author
  }
}

extension AuthorList: FieldValue {
  func write(to writer: inout ByteWriter) {
    isIncomplete.write(to: &writer)
    authors.write(to: &writer)
  }

  static func read(from reader: inout ByteReader) -> AuthorList? {
    guard let isIncomplete = Bool.read(from: &reader), let authors = [Author].read(from: &reader)
    else { return nil }
    return AuthorList(authors, isIncomplete: isIncomplete)
  }
}

extension PartialDate: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(year)
    writer.write(optional: [season?.rawValue])
    for part in [month, day, endYear, endMonth] { Stated(part).write(to: &writer) }
    writer.write(text)
  }

  static func read(from reader: inout ByteReader) -> PartialDate? {
    guard let year = reader.readInt(), let season = reader.readOptionalTexts(1),
      let month = Stated<Int>.read(from: &reader), let day = Stated<Int>.read(from: &reader),
      let endYear = Stated<Int>.read(from: &reader), let endMonth = Stated<Int>.read(from: &reader),
      let text = reader.readText()
    else { return nil }
    return PartialDate(
      year: year, month: month.value, day: day.value,
      season: season[0].flatMap { Season(rawValue: $0) }, endYear: endYear.value,
      endMonth: endMonth.value, text: text)
  }
}
