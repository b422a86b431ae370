internal import Literature

/// Abstracts of our own, made from the facts of a record and nothing else.
///
/// The file holds blocks set off by empty lines: a PMID on a line of its own, then the text, whose
/// lines are joined by blanks.
enum Summaries {
  static func read(_ text: String) -> [PMID: String] {
    var summaries: [PMID: String] = [:]
    var pmid: PMID?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        pmid = nil
      } else if let current = pmid {
        summaries[current] = summaries[current].map { "\($0) \(line)" } ?? String(line)
      } else {
        pmid = PMID(line)
      }
    }
    return summaries
  }
}
