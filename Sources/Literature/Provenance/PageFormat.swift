/// The formats in which records arrive, best source first: the order is the rank of merging
/// (page formats, section 4). A stub ranks behind every page, whatever page it stands on.
package enum PageFormat: String, CaseIterable, Sendable {
  case jsonLines = "jsonl"
  case pubmedXML = "pubmed_xml"
  case medline
  case curehunter
  case abstractText = "abstract_text"
  case article
  case ris
  case csv
  case summaryText = "summary_text"
  case openCitations = "open_citations"
  case pmidList = "pmid_list"

  /// 0 is the best.
  package var rank: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
