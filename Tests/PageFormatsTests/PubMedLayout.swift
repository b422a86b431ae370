/// Records of MEDLINE text in the layouts of PubMed's CSV and summaries, from the fields as they are
/// written and without the readers under test: the citation is `SO`.
struct PubMedLayout {
  private let records: [[(tag: String, value: String)]]

  init(medline: String) {
    var records: [[(tag: String, value: String)]] = []
    for line in medline.split(whereSeparator: \.isNewline) {
      let value = line.dropFirst(6).trimming(" ")
      if line.hasPrefix("      "), let last = records.last?.last {
        let joined = last.value + " " + value
        records[records.count - 1][records[records.count - 1].count - 1].value = joined
      } else if line.dropFirst(4).hasPrefix("-") {
        let tag = String(line.prefix(4)).trimming(" ")
        if tag == "PMID" { records.append([]) }
        if !records.isEmpty { records[records.count - 1].append((tag, value)) }
      }
    }
    self.records = records
  }

  var csv: String {
    let heads =
      "PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,"
      + "NIHMS ID,DOI"
    let rows = records.map { record in
      func first(_ tag: String) -> String { record.first { $0.tag == tag }?.value ?? "" }
      let authors = authors(record)
      let doi = record.first { $0.tag == "AID" && $0.value.hasSuffix(" [doi]") }?.value.dropLast(6)
      return [
        first("PMID"), first("TI"), authors.isEmpty ? "" : authors + ".", first("SO"), first("AU"),
        first("TA"), String(first("DP").prefix(4)), String(first("CRDT").prefix(10)), first("PMC"),
        first("MID"), doi.map(String.init) ?? "",
      ].map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
    }
    return ([heads] + rows).joined(separator: "\n")
  }

  var summaries: String {
    records.enumerated().map { index, record in
      func first(_ tag: String) -> String { record.first { $0.tag == tag }?.value ?? "" }
      let authors = authors(record)
      return "\(index + 1): \(authors.isEmpty ? "" : authors + ". ")\(first("TI")) \(first("SO")) "
        + "PMID: \(first("PMID"))\(first("PMC").isEmpty ? "" : "; PMCID: " + first("PMC")).\n"
    }.joined(separator: "\n")
  }

  /// A comma before persons, a semicolon before groups.
  private func authors(_ record: [(tag: String, value: String)]) -> String {
    var authors = ""
    for field in record where field.tag == "AU" || field.tag == "CN" {
      if !authors.isEmpty { authors += field.tag == "AU" ? ", " : "; " }
      authors += field.value
    }
    return authors
  }
}

extension StringProtocol {
  fileprivate func trimming(_ character: Character) -> String {
    var text = self[...]
    while text.first == character { text = text.dropFirst() }
    while text.last == character { text = text.dropLast() }
    return String(text)
  }
}
