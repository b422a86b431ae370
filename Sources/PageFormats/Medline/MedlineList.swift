internal import Literature

/// The values of MEDLINE text that have parts, each from a text of its own.
enum MedlineList {
  private static func read<Value>(
    _ value: String, _ read: (MedlineBytes, Range<Int>) -> Value
  ) -> Value {
    let bytes = MedlineBytes(value)
    return read(bytes, bytes.all)
  }

  static func heading(_ value: String) -> MeshHeading { read(value) { $0.heading($1) } }

  static func keyword(_ value: String, owner: String?) -> Keyword {
    read(value) { $0.keyword($1, owner: owner) }
  }

  static func grant(_ value: String) -> Grant { read(value) { $0.grant($1) } }

  static func correction(_ type: String, _ value: String) -> CommentCorrection {
    read(value) { $0.correction(type, $1) }
  }

  static func substance(_ value: String) -> Substance? { read(value) { $0.substance($1) } }

  /// A value and what stands in brackets behind it.
  static func bracketed(
    _ value: String, _ open: Unicode.Scalar = "(", _ close: Unicode.Scalar = ")"
  ) -> (text: String, inner: String?) {
    read(value) { bytes, range in
      let (text, inner) = bytes.bracketed(range, UInt8(ascii: open), UInt8(ascii: close))
      return (bytes.text(text), inner.map { bytes.text($0) })
    }
  }
}

/// Names of MEDLINE text.
enum MedlineName {
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

  /// The suffix ends the given names of the full form.
  static func setSuffix(_ suffix: String, _ person: inout Author) {
    person.suffix = suffix
    if let fore = person.foreName, fore.hasSuffix(" " + suffix) {
      person.foreName = String(fore.dropLast(suffix.count + 1))
    }
  }
}

/// Dates of MEDLINE text.
enum MedlineDate {
  /// `20100322` as a date of a record.
  static func day(_ bytes: MedlineBytes, _ range: Range<Int>) -> PartialDate? {
    let start = range.lowerBound
    guard range.count == 8, let year = bytes.number(start..<start + 4),
      let month = bytes.number(start + 4..<start + 6), (1...12).contains(month),
      let day = bytes.number(start + 6..<start + 8), (1...31).contains(day)
    else { return nil }
    return PartialDate(
      year: year, month: month, day: day,
      text: PrintedDates.text(year: year, month: month, day: day))
  }

  static func day(_ value: String) -> PartialDate? {
    let bytes = MedlineBytes(value)
    return day(bytes, bytes.all)
  }

  /// As ISO 8601 has it; nil for what is no date.
  static func iso(_ value: String) -> String? {
    let bytes = MedlineBytes(value)
    return MedlineMoment(bytes, bytes.all)?.text
  }
}
