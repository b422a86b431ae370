internal import Literature

/// Where in MEDLINE text a value goes that no field of ours holds.
enum MedlineUnmapped {
  private static let tags: [String: String] = {
    var tags = ["Owner": "OWN", "BookTitle": "BTI", "ISSN": "IS", "AUID": "AUID"]
    for (tag, name) in MedlineTag.unmapped { tags[name] = tag }
    return tags
  }()

  /// Kinds of identifiers that a field holds.
  private static let fieldKinds: Set<String> = ["doi", "pii", "pmc"]

  /// The tag and the value of the line; nil where there is none.
  static func line(_ field: UnmappedField) -> (tag: String, value: String)? {
    if let tag = tags[field.tag] { return (tag, field.value) }
    for (name, tag) in [("ArticleId", "AID"), ("ELocationID", "LID")] {
      if field.tag == name { return (tag, field.value) }
      if field.tag.hasPrefix(name + " ") {
        return (tag, "\(field.value) [\(field.tag.dropFirst(name.count + 1))]")
      }
    }
    return isFree(field.tag) ? (field.tag, field.value) : nil
  }

  /// What comes back. Some have a source of their own before the value: `OID - NLM: PMC1`.
  static func held(_ record: Record) -> [UnmappedField] {
    record.unmapped.compactMap { field in
      for name in ["OtherID", "GeneralNote"] where field.tag.hasPrefix(name + " ") {
        let source = field.tag.dropFirst(name.count + 1)
        return UnmappedField(tag: name, value: "\(source): \(field.value)")
      }
      return isHeld(field, record) ? field : nil
    }
  }

  private static func isHeld(_ field: UnmappedField, _ record: Record) -> Bool {
    guard let (tag, value) = line(field) else { return false }
    switch tag {
    case "OWN": return value != "NLM"
    case "AUID":
      let isORCID = value.hasPrefix("ORCID:") && ORCID.normal(String(value.dropFirst(6))) != nil
      return !isORCID || record.authors.value == nil
    case "IS":
      return record.journal.issn.isStated && MedlineList.bracketed(value).inner != "Linking"
    case "AID", "LID":
      let (text, kind) = MedlineList.bracketed(value, "[", "]")
      guard text == field.value else { return false }
      let name = tag == "AID" ? "ArticleId" : "ELocationID"
      guard field.tag == (kind.map { "\(name) \($0)" } ?? name) else { return false }
      return !isTaken(kind, text, record)
    case _: return true
    }
  }

  /// Whether the reader takes it for the record's own.
  private static func isTaken(_ kind: String?, _ text: String, _ record: Record) -> Bool {
    switch kind {
    case "doi": DOI(text).map { record.doi == nil || record.doi == $0 } ?? false
    case "pii": record.pii.value == nil || record.pii.value == text
    case "pmc": PMCID(text).map { record.pmcid == nil || record.pmcid == $0 } ?? false
    case _: false
    }
  }

  /// Four columns of capitals and digits that stand for nothing else.
  private static func isFree(_ tag: String) -> Bool {
    guard (1...4).contains(tag.utf8.count), tag.utf8.first?.isUpper == true,
      tag.utf8.allSatisfy({ $0.isUpper || $0.isDigit })
    else { return false }
    return MedlineTag(rawValue: tag) == nil && MedlineTag.corrections[tag] == nil
      && MedlineTag.unmapped[tag] == nil
  }
}
