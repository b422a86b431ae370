/// Pages of both styles, as small as they can be.
enum PageText {
  static func cureHunter(
    _ pmid: Int, title: String, abstract: String = "", date: String = "Apr 2007",
    topics: [String] = [], substances: [String] = []
  ) -> String {
    var text = "\(title)\n\n"
    if !abstract.isEmpty { text += "Abstract\(abstract)\n" }
    text += "AuthorsAda Alpha, Ben Beta\n"
    text += "JournalJournal of trials (J Trials) Vol. 2 Issue 1 Pg. 10-19 (\(date))\n"
    text += "PMID\(pmid) (Publication Type: Journal Article)\n"
    if !substances.isEmpty {
      text += "Chemical References\n" + substances.map { "  • \($0)\n" }.joined()
    }
    if !topics.isEmpty { text += "Topics\n" + topics.map { "  • \($0)\n" }.joined() }
    return text
  }

  /// - Parameter citing: PMIDs and titles of the entries that cite the page's record.
  static func article(
    _ pmid: Int, title: String, citations: Int? = nil, citing: [(Int, String)] = [],
    references: [(Int, String)] = []
  ) -> String {
    var text = "» Articles » PMID: \(pmid)\n\n\(title)\n\nOverview\nJournal J Trials\n"
    text += "Date 2001 Feb 3\nPMID \(pmid)\n"
    if let citations { text += "Citations \(citations)\n" }
    text += "Authors\nAffiliations\nSoon will be listed here.\n"
    for (heading, entries) in [("Citing Articles", citing), ("References", references)]
    where !entries.isEmpty {
      text += "\n\(heading)\n"
      for (pmid, title) in entries {
        text += "\n\(title).\n\nGamma C, Delta D J Trials. 2020; 4(2):5-9.\n\nPMID: \(pmid).\n\n"
      }
    }
    return text
  }
}
