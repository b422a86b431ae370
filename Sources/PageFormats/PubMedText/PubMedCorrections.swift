internal import Literature

/// Comments and corrections in PubMed's “abstract” text: a line with the kind, and below it, indented,
/// a place a line.
enum PubMedCorrections {
  /// Each kind as PubMed prints it, and its name in XML.
  private static let kinds: [(printed: [UInt8], name: String)] = [
    ("Comment in", "CommentIn"), ("Comment on", "CommentOn"), ("Erratum in", "ErratumIn"),
    ("Erratum for", "ErratumFor"),
    ("Corrected and republished in", "CorrectedandRepublishedIn"),
    ("Corrected and republished from", "CorrectedandRepublishedFrom"),
    ("Expression of concern in", "ExpressionOfConcernIn"),
    ("Expression of concern for", "ExpressionOfConcernFor"),
    ("Partial retraction in", "PartialRetractionIn"),
    ("Partial retraction of", "PartialRetractionOf"), ("Republished in", "RepublishedIn"),
    ("Republished from", "RepublishedFrom"), ("Retraction in", "RetractionIn"),
    ("Retraction of", "RetractionOf"),
    ("Retracted and republished in", "RetractedandRepublishedIn"),
    ("Retracted and republished from", "RetractedandRepublishedFrom"),
    ("Update in", "UpdateIn"), ("Update of", "UpdateOf"),
    ("Summary for patients in", "SummaryForPatientsIn"),
    ("Original report in", "OriginalReportIn"), ("Reprint in", "ReprintIn"),
    ("Reprint of", "ReprintOf"), ("Cites", "Cites"),
  ].map { (Array($0.utf8), $1) }

  private static func kind(_ line: Bytes) -> String? {
    let name = line.last == UInt8(ascii: ":") ? line.dropLast() : line
    return kinds.first { name.isEqual(to: $0.printed) }?.name
  }

  /// Whether a line is the name of a kind and nothing else.
  static func opens(_ line: Bytes) -> Bool { kind(line) != nil }

  static func read(_ paragraph: TextParagraph) -> [CommentCorrection] {
    var list: [CommentCorrection] = []
    var type = ""
    var entry: [Bytes] = []
    func close() {
      if !entry.isEmpty {
        list.append(CommentCorrection(type: type, citation: TextParagraph.joined(entry).text))
      }
      entry = []
    }
    for line in paragraph.lines {
      if !line.isIndented, let name = kind(line.text) {
        close()
        type = name
      } else {
        // The lines on which a place goes on are not indented.
        if line.isIndented { close() }
        entry.append(line.text)
      }
    }
    close()
    return list
  }
}
