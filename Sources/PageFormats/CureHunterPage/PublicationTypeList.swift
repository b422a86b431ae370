internal import Literature

/// Splits a list of publication types whose names may hold commas themselves.
enum PublicationTypeList {
  /// `Clinical Trial, Phase I, Journal Article, Research Support, Non-U.S. Gov't` is three types: at
  /// each place the longest name of the vocabulary wins, and what it does not know ends at a comma.
  static func parse(_ list: Bytes) -> [String] {
    let parts = list.commaParts
    var types: [String] = []
    var index = 0
    while index < parts.count {
      var length = 1
      if PublicationTypeVocabulary.headsBeforeComma.contains(parts[index].text) {
        length = min(PublicationTypeVocabulary.mostCommas + 1, parts.count - index)
      }
      while length > 1, !PublicationTypeVocabulary.contains(joined(parts, index, length)) {
        length -= 1
      }
      types.append(joined(parts, index, length))
      index += length
    }
    return types
  }

  private static func joined(_ parts: [Bytes], _ start: Int, _ length: Int) -> String {
    parts[start..<(start + length)].map(\.text).joined(separator: ", ")
  }
}
