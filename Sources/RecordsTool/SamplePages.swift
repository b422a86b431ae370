internal import Literature
internal import PageFormats

/// The pages of the sample library, by file name.
struct SamplePages {
  private(set) var files: [String: String] = [:]
  /// Pages that are not read back as they were written.
  private(set) var faults: [String] = []

  init(facts: Facts, summaries: [PMID: String]) {
    for (name, page) in facts.pages {
      let pmid = page.pmid
      files[name] = page.text(summary: summaries[pmid])
    }
    for pmid in Choice.records(of: facts) {
      guard let record = facts.records[pmid] else { continue }
      add(record, pmid, facts: facts, summary: summaries[pmid])
    }
  }

  private mutating func add(_ record: Record, _ pmid: PMID, facts: Facts, summary: String?) {
    var record = record
    record.abstract = summary.map { .value([AbstractSection(text: $0)]) } ?? .notStated
    record.copyright = .notStated

    let citing = facts.citing(pmid)
    let cited = (facts.references[pmid] ?? []).map(facts.entry)
    var article = record
    // Of a record without a journal of its own, what a list of references says of it.
    if let citation = facts.citations[pmid], !record.journal.abbreviation.isStated {
      article.journal = citation.journal
      article.date = citation.date
    }

    var onCureHunter = record
    if !Self.readsBack(record) { onCureHunter.authors = .notStated }
    // The journal line begins with the journal's title, and there is none without.
    if !record.journal.title.isStated { onCureHunter.date = .notStated }
    article.abstract = .notStated
    write(
      CureHunterPageWriter.page(onCureHunter), "\(pmid)-curehunter.txt",
      expecting: [PageField.kept(of: onCureHunter, on: .cureHunter)])
    let isArticleNeeded =
      !citing.isEmpty || !cited.isEmpty || !record.journal.title.isStated
      || onCureHunter.authors != record.authors
    if isArticleNeeded {
      write(
        ArticlePageWriter.page(article, citing: citing, cited: cited), "\(pmid)-article.txt",
        expecting: [PageField.kept(of: article, on: .article)]
          + (citing + cited).map { PageField.kept(of: $0, on: .entry) })
    }
  }

  /// Whether a CureHunter page can say which part of each name is the surname: it prints full names,
  /// and a surname of several words is only known by its particles.
  private static func readsBack(_ record: Record) -> Bool {
    record.authors.value?.authors.allSatisfy { author in
      guard let lastName = author.lastName else { return false }
      return lastName.split(separator: " ").dropLast().allSatisfy {
        PersonalName.particles.contains(String($0))
      }
    } ?? true
  }

  private mutating func write(_ text: String, _ name: String, expecting records: [Record]) {
    files[name] = text
    let page = PageParser.parse(Array(text.utf8))
    let read = page.entries.map(\.record)
    if read != records {
      let place = zip(read, records).enumerated().first { $1.0 != $1.1 }
      faults.append(
        "\(name): \(read.count) of \(records.count) records; "
          + (place.map { "entry \($0.offset): read \($0.element.0), wrote \($0.element.1)" } ?? ""))
    }
    for diagnostic in page.diagnostics where diagnostic.severity != .note {
      faults.append("\(name):\(diagnostic.line): \(diagnostic.code.rawValue) \(diagnostic.message)")
    }
  }
}
