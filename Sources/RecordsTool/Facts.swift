internal import Foundation
internal import Literature

/// All that the given files state: records by PMID, and what each article's list of references
/// says of the works it cites.
struct Facts {
  private(set) var records: [PMID: Record] = [:]
  /// In the order of the list; a work that the list names twice stands once.
  private(set) var references: [PMID: [Record]] = [:]
  /// What a list of references says of a record whose own row names no journal.
  private(set) var citations: [PMID: Record] = [:]
  /// Both ends are records that the files describe.
  private(set) var links: [(citing: PMID, cited: PMID)] = []
  /// The pages that were given whole, by the names of their files in the library.
  private(set) var pages: [String: GivenPage] = [:]
  /// The articles of `articles.jsonl` and `records-facts.nbib`, whose journal and dates are known.
  private(set) var articles: Set<PMID> = []

  init(sharedFolder: String) throws {
    let folder = URL(filePath: sharedFolder)
    let data = folder.appending(path: "data/immunotherapy")
    func text(_ name: String) throws -> String {
      try String(contentsOf: data.appending(path: name), encoding: .utf8)
    }

    for record in MelanomaFacts.records(try text("melanoma-immunotherapy-facts.tsv")) {
      add(record)
    }
    for record in MedlineFacts.records(try text("records-facts.nbib")) { addArticle(record) }
    let decoder = JSONDecoder()
    for line in try text("articles.jsonl").split(separator: "\n") {
      let article = try decoder.decode(ArticleFacts.self, from: Data(line.utf8))
      addArticle(article.record)
      if let pmid = article.record.pmid { addReferences(article.references, of: pmid) }
    }
    for row in try text("links-within.tsv").split(separator: "\n").dropFirst() {
      let ends = row.split(separator: "\t").compactMap { PMID($0) }
      if ends.count == 2 { links.append((ends[0], ends[1])) }
    }
    for page in GivenPage.all {
      let text = try String(
        contentsOf: folder.appending(path: "pages/\(page.source)"), encoding: .utf8)
      var page = page
      page.text = text
      pages[page.name] = page
    }
  }

  private mutating func add(_ record: Record) {
    if let pmid = record.pmid { records[pmid] = record }
  }

  private mutating func addArticle(_ record: Record) {
    add(record)
    if let pmid = record.pmid { articles.insert(pmid) }
  }

  private mutating func addReferences(_ list: [ArticleFacts.Reference], of pmid: PMID) {
    var seen: Set<PMID> = []
    for reference in list {
      // Without a PMID nothing but a publisher's text is left of a reference.
      guard let cited = reference.pmid.flatMap({ PMID($0) }), seen.insert(cited).inserted else {
        continue
      }
      var record = PrintedFacts.citation(reference.text) ?? Record()
      record.pmid = cited
      references[pmid, default: []].append(record)
      if record.journal.abbreviation.isStated, citations[cited] == nil { citations[cited] = record }
    }
  }

  /// What an entry on another record's page says of a record: its own facts where we have them.
  func entry(_ listed: Record) -> Record {
    guard let pmid = listed.pmid, let own = records[pmid] else { return listed }
    guard !own.journal.abbreviation.isStated else { return own }
    var entry = listed
    entry.title = own.title
    entry.authors = own.authors
    if !entry.date.isStated { entry.date = own.date }
    return entry
  }

  /// The records that cite this one, oldest PMID first.
  func citing(_ pmid: PMID) -> [Record] {
    let sources = links.filter { $0.cited == pmid }.map(\.citing).sorted()
    return sources.compactMap { records[$0] }
  }
}
