internal import Literature

/// One item of the topics: a descriptor, perhaps with qualifiers in brackets.
enum TopicItem {
  /// A bracket is qualifiers only when every part of it is a MeSH qualifier: `Benzo(a)pyrene` and
  /// `Receptors, Antigen (T-Cell)` are names. No star is printed, so major is not stated.
  static func heading(_ item: Bytes) -> MeshHeading {
    guard let open = item.openingOfLastBracket, open > item.startIndex, item[open - 1].isBlank
    else {
      return MeshHeading(item.text)
    }
    let parts = item[(open + 1)..<(item.endIndex - 1)].commaParts
    let names = parts.compactMap { QualifierVocabulary.name(for: $0.text) }
    guard !parts.isEmpty, names.count == parts.count else { return MeshHeading(item.text) }
    return MeshHeading(
      item[item.startIndex..<open].trimmed.text, qualifiers: names.map { MeshQualifier($0) })
  }
}
