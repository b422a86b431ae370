internal import Literature

/// One of the two pages that were given as they were saved: its facts are kept line by line, and a
/// summary of our own stands where the publisher's abstract stood.
struct GivenPage {
  let pmid: PMID
  let source: String
  let name: String
  /// The line that the abstract begins with, and what the first line behind it begins with.
  let abstract: (start: String, end: String)
  /// What the first line behind the page's own content begins with; the site's menu is one line.
  let tail: String?
  var text = ""

  static let all: [GivenPage] = [
    PMID(17_600_469).map {
      GivenPage(
        pmid: $0, source: "curehunter-17600469.txt", name: "17600469-curehunter.txt",
        abstract: ("AbstractOBJECTIVE:", "Authors"), tail: "Join CureHunter")
    },
    PMID(3_493_432).map {
      GivenPage(
        pmid: $0, source: "article-3493432.txt", name: "3493432-article.txt",
        abstract: ("Abstract", "Citing Articles"), tail: nil)
    },
  ].compactMap { $0 }

  func text(summary: String?) -> String {
    var kept: [Substring] = []
    var isAbstract = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let tail, line.hasPrefix(tail) { break }
      if line.hasPrefix("HOMEPRODUCTS") { continue }
      if line == abstract.start {
        isAbstract = true
        if let summary { kept += replacement(summary) }
      } else if isAbstract, line.hasPrefix(abstract.end) {
        isAbstract = false
      }
      if !isAbstract { kept.append(line) }
    }
    while kept.first == "" { kept.removeFirst() }
    while kept.last == "" { kept.removeLast() }
    return kept.joined(separator: "\n") + "\n"
  }

  private func replacement(_ summary: String) -> [Substring] {
    abstract.start == "Abstract" ? ["Abstract", "", summary[...], ""] : ["Abstract" + summary]
  }
}
