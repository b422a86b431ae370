/// The tags of RIS (Research Information Systems, “RIS Format Specifications”, with what Scopus, Web of
/// Science, EndNote, Zotero, EBSCO, Ovid and Embase write), and what they are read as. Programs use
/// several for one thing; of those in one row the first that a record holds counts.
enum RISTag {
  enum Field: CaseIterable {
    case title, authors, journalTitle, abbreviation, year, day, volume, issue, firstPage, lastPage
    case articleNumber, serialNumber, doi, abstract, keywords, affiliations, language
    case publicationType, accession, address
  }

  /// A tag's field, and its rank among the tags of the field.
  static func row(_ tag: String) -> (field: Field, rank: Int)? { table[tag] }

  private static let table: [String: (field: Field, rank: Int)] = {
    let rows: [(Field, [String])] = [
      (.title, ["TI", "T1", "CT", "BT"]), (.authors, ["AU", "A1"]),
      (.journalTitle, ["JF", "T2", "JT"]), (.abbreviation, ["J2", "JA", "JO", "JI", "J1", "TA"]),
      (.year, ["PY", "Y1"]), (.day, ["DA"]), (.volume, ["VL", "VI"]), (.issue, ["IS", "IP", "CP"]),
      (.firstPage, ["SP", "PG"]), (.lastPage, ["EP"]), (.articleNumber, ["C7"]),
      (.serialNumber, ["SN"]),
      (.doi, ["DO", "L3"]), (.abstract, ["AB", "N2"]), (.keywords, ["KW"]),
      (.affiliations, ["AD"]), (.language, ["LA"]), (.publicationType, ["M3", "PT", "M1"]),
      (.accession, ["AN", "C2", "C3", "C5", "N1"]), (.address, ["UR", "L1", "L2", "LK"]),
    ]
    var table: [String: (field: Field, rank: Int)] = [:]
    for (field, tags) in rows {
      for (rank, tag) in tags.enumerated() { table[tag] = (field, rank) }
    }
    return table
  }()
}
