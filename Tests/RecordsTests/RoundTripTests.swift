import Foundation
import Literature
import PageFormats
import Testing

/// What the writers write, the parser reads back exactly, over all that the table says a page holds.
@Suite struct RoundTripTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "records")

  private func pages() throws -> [(name: String, page: ParsedPage)] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path()).sorted().map { name in
      (name, PageParser.parse(Array(try Data(contentsOf: Self.folder.appending(path: name)))))
    }
  }

  private func written(_ page: ParsedPage) -> String {
    let records = page.entries.map(\.record)
    guard page.format == .article else { return CureHunterPageWriter.page(records[0]) }
    return ArticlePageWriter.page(
      records[0], citing: page.links.filter { $0.cited == 0 }.map { records[$0.citing] },
      cited: page.links.filter { $0.citing == 0 }.map { records[$0.cited] })
  }

  @Test func everyPageOfTheSampleLibraryIsReadBackAsItWasWritten() throws {
    for (name, page) in try pages() {
      try #require(!page.entries.isEmpty, "\(name)")
      let again = PageParser.parse(Array(written(page).utf8))
      #expect(again.format == page.format, "\(name)")
      #expect(again.links == page.links, "\(name)")
      #expect(again.entries.map(\.isStub) == page.entries.map(\.isStub), "\(name)")
      for (old, new) in zip(page.entries, again.entries) {
        let place: PagePlace =
          old.isStub ? .entry : page.format == .article ? .article : .cureHunter
        #expect(new.record == PageField.kept(of: old.record, on: place), "\(name)")
      }
    }
  }

  @Test func noPageOfTheSampleLibraryGivesMoreThanANote() throws {
    for (name, page) in try pages() {
      #expect(page.diagnostics.allSatisfy { $0.severity == .note }, "\(name): \(page.diagnostics)")
    }
  }

  @Test func bothEndsOfEveryLinkBetweenRecordsAreThere() throws {
    let pages = try pages()
    let own = Set(pages.compactMap { $0.page.entries.first?.record.pmid })
    var links: Set<[PMID]> = []
    for (_, page) in pages {
      for link in page.links {
        if let citing = page.entries[link.citing].record.pmid,
          let cited = page.entries[link.cited].record.pmid, own.contains(citing),
          own.contains(cited)
        {
          links.insert([citing, cited])
        }
      }
    }
    #expect(links.count >= 95)
  }

  // MARK: Records from a seed

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private static let words = ["alpha", "beta", "gamma", "delta", "cells", "therapy", "antigen"]

  private func record(_ random: inout Seeded) -> Record {
    func words(_ count: ClosedRange<Int>) -> String {
      let text = (0..<Int.random(in: count, using: &random)).map { _ in
        Self.words.randomElement(using: &random) ?? ""
      }
      return text.joined(separator: " ").prefix(1).uppercased()
        + text.joined(separator: " ").dropFirst()
    }
    var record = Record()
    record.pmid = PMID(Int.random(in: 1...99_999_999, using: &random))
    if Bool.random(using: &random) {
      record.doi = DOI("10.1000/a\(Int.random(in: 1...999, using: &random))")
    }
    record.title = .value(words(2...9) + ".")
    record.authors = .value(
      AuthorList(
        (0..<Int.random(in: 1...8, using: &random)).map { _ in
          Author(
            lastName: words(1...1), foreName: "Beta-Gamma", initials: "BG",
            suffix: Bool.random(using: &random) ? "Jr" : nil)
        }))
    record.journal.title = .value("Journal of " + words(1...3).lowercased())
    record.journal.abbreviation = .value("J Beta")
    let month = Int.random(in: 1...12, using: &random)
    record.date = .value(
      PartialDate(
        year: Int.random(in: 1950...2026, using: &random), month: month,
        day: Bool.random(using: &random) ? 9 : nil, text: "any"))
    record.volume = .value("\(Int.random(in: 1...99, using: &random))")
    if Bool.random(using: &random) { record.issue = .value("2") }
    record.pages = .value(["e12", "223-34", "S1-S9"].randomElement(using: &random) ?? "1")
    record.abstract = .value([
      AbstractSection(label: "METHODS", text: words(3...12) + "."),
      AbstractSection(label: "RESULTS", text: words(3...12) + "."),
    ])
    record.publicationTypes = .value(["Clinical Trial, Phase I", "Journal Article"])
    record.substances = .value([Substance("Interleukin-2")])
    record.headings = .value([
      MeshHeading("Neoplasms", qualifiers: [MeshQualifier("therapy"), MeshQualifier("genetics")]),
      MeshHeading("Tomography, X-Ray Computed"),
    ])
    record.citationsStated = .value(Int.random(in: 0...999, using: &random))
    return record
  }

  @Test func recordsOfEveryShapeAreReadBack() throws {
    var random = Seeded(state: 7)
    for _ in 0..<500 {
      let (record, citing, cited) = (record(&random), record(&random), record(&random))
      let curehunter = PageParser.parse(Array(CureHunterPageWriter.page(record).utf8))
      #expect(curehunter.entries.map(\.record) == [PageField.kept(of: record, on: .cureHunter)])
      let page = ArticlePageWriter.page(record, citing: [citing], cited: [cited])
      let article = PageParser.parse(Array(page.utf8))
      #expect(
        article.entries.map(\.record) == [
          PageField.kept(of: record, on: .article), PageField.kept(of: citing, on: .entry),
          PageField.kept(of: cited, on: .entry),
        ])
    }
  }
}
