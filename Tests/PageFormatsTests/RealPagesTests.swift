import Foundation
import Literature
import PageFormats
import Testing

/// The two pages beside the project, field by field. Their prose is the publishers', so long text is
/// compared by its length and its ends.
@Suite struct RealPagesTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/pages").standardizedFileURL
  static let isThere = FileManager.default.fileExists(atPath: folder.path)

  private func page(_ name: String) throws -> ParsedPage {
    PageParser.parse(Array(try Data(contentsOf: Self.folder.appending(path: name))))
  }

  @Test(.enabled(if: isThere, "the folder of real pages is not there"))
  func cureHunterPageComesOutFieldByField() throws {
    let page = try page("curehunter-17600469.txt")
    #expect(page.format == .curehunter)
    #expect(page.diagnostics.isEmpty, "\(page.diagnostics)")
    #expect(page.links.isEmpty)
    let entry = try #require(page.entries.first)
    #expect(page.entries.count == 1 && !entry.isStub && entry.range == 0..<3416)
    let record = entry.record
    #expect(record.pmid == PMID(17_600_469))
    let title = try #require(record.title.value)
    #expect(
      title.hasPrefix("Antitumor effect of large doses IL-2-activated")
        && title.hasSuffix("treatment."))
    let sections = try #require(record.abstract.value)
    #expect(sections.map(\.label) == ["OBJECTIVE", "METHODS", "RESULTS", "CONCLUSIONS"])
    #expect(sections.allSatisfy { $0.text.hasSuffix(".") })
    #expect(sections[2].text.contains("5.6 x 10(10) of"))
    let authors = try #require(record.authors.value)
    #expect(
      authors.authors.map(\.shortName) == [
        "Ren XB", "Yu JP", "Cao S", "Ren BZ", "Li H", "Liu H", "Min WP", "Hao XS",
      ])
    #expect(authors.authors.first?.foreName == "Xiu-Bao" && !authors.isIncomplete)
    #expect(record.journal.title == .value("Cancer biotherapy & radiopharmaceuticals"))
    #expect(record.journal.abbreviation == .value("Cancer Biother Radiopharm"))
    #expect(record.journal.issn == .value("1084-9785"))
    #expect(record.journal.issnMedium == .value("Print"))
    #expect(record.journal.country == .value("United States"))
    #expect(record.volume == .value("22") && record.issue == .value("2"))
    #expect(record.pages == .value("223-34"))
    #expect(record.date == .value(PartialDate(year: 2007, month: 4, text: "Apr 2007")))
    #expect(
      record.publicationTypes
        == .value(["Clinical Trial", "Journal Article", "Research Support, Non-U.S. Gov't"]))
    #expect(record.substances == .value([Substance("HLA Antigens"), Substance("Interleukin-2")]))
    let headings = try #require(record.headings.value)
    #expect(headings.count == 20)
    #expect(headings[5].descriptor == "HLA Antigens")
    #expect(headings[5].qualifiers.map(\.name) == ["genetics", "immunology"])
    #expect(headings[7].qualifiers.map(\.name) == ["drug effects", "immunology"])
    #expect(headings[18].descriptor == "Tomography, X-Ray Computed")
    #expect(headings[19].descriptor == "Treatment Outcome")
    #expect(headings.allSatisfy { !$0.isMajorTopic.isStated })
    #expect(!record.citationsStated.isStated && record.unmapped.isEmpty)
  }

  @Test(.enabled(if: isThere, "the folder of real pages is not there"))
  func articlePageComesOutFieldByField() throws {
    let page = try page("article-3493432.txt")
    #expect(page.format == .article)
    let record = try #require(page.entries.first).record
    #expect(record.pmid == PMID(3_493_432))
    let title = try #require(record.title.value)
    #expect(
      title.hasPrefix("A Progress Report on the Treatment of 157") && title.hasSuffix("Alone"))
    #expect(record.journal.abbreviation == .value("N Engl J Med"))
    #expect(record.specialty == .value("General Medicine"))
    #expect(record.date == .value(PartialDate(year: 1987, month: 4, day: 9, text: "1987 Apr 9")))
    #expect(record.citationsStated == .value(596))
    #expect(!record.authors.isStated && !record.affiliations.isStated)
    let sections = try #require(record.abstract.value)
    #expect(
      sections.count == 1 && sections[0].label == nil && sections[0].text.hasSuffix("complexity."))
    #expect(record.unmapped.isEmpty)

    struct Row: Equatable {
      var pmid: Int, pmcid: Int, doi: String, authors: [String], journal: String
      var volume: String?, issue: String?, pages: String?
    }
    let rows = page.entries.dropFirst().map { entry in
      let record = entry.record
      return Row(
        pmid: Int(record.pmid?.number ?? 0), pmcid: Int(record.pmcid?.number ?? 0),
        doi: record.doi?.text ?? "", authors: record.authors.value?.authors.map(\.shortName) ?? [],
        journal: record.journal.abbreviation.value ?? "", volume: record.volume.value,
        issue: record.issue.value, pages: record.pages.value)
    }
    #expect(
      rows == [
        Row(
          pmid: 39_796_666, pmcid: 11_718_842, doi: "10.3390/cancers17010035",
          authors: ["Erickson S", "Manning B", "Kumar A", "Patel M"], journal: "Cancers (Basel)",
          volume: "17", issue: "1", pages: nil),
        Row(
          pmid: 39_767_654, pmcid: 11_726_767, doi: "10.3390/biomedicines12122746",
          authors: ["Devaraja K", "Singh M", "Sharan K", "Aggarwal S"], journal: "Biomedicines",
          volume: "12", issue: "12", pages: nil),
        Row(
          pmid: 39_682_724, pmcid: 11_640_743, doi: "10.3390/cells13231976",
          authors: ["Qiao W", "Dong P", "Chen H", "Zhang J"], journal: "Cells", volume: "13",
          issue: "23", pages: nil),
        Row(
          pmid: 39_251_669, pmcid: 11_385_932, doi: "10.1038/s41598-024-70958-7",
          authors: [
            "Mohseni R", "Mahdavi Sharif P", "Behfar M", "Shojaei S", "Shoae-Hassani A", "Jafari L",
          ], journal: "Sci Rep", volume: "14", issue: "1", pages: "20971"),
        Row(
          pmid: 39_224_695, pmcid: 11_368_152, doi: "10.2147/OTT.S480787",
          authors: ["Prodi E", "Neri D", "De Luca R"], journal: "Onco Targets Ther", volume: "17",
          issue: nil, pages: "697-715"),
      ])
    #expect(page.entries.dropFirst().allSatisfy { $0.isStub && $0.record.title.isStated })
    #expect(page.entries[4].record.authors.value?.isIncomplete == true)
    #expect(page.entries[1].record.authors.value?.isIncomplete == false)
    #expect(page.links == (1...5).map { ParsedPage.Link(citing: $0, cited: 0) })
    #expect(page.diagnostics.map(\.code) == [.cutOffCitation, .cutOffCitation, .cutOffCitation])
    #expect(page.diagnostics.first?.line == 22 && page.diagnostics.first?.pmid == PMID(39_796_666))
  }

  @Test(.enabled(if: isThere, "the folder of other pages is not there"))
  func pagesOfOtherSitesAreRefusedInOneLine() throws {
    let folder = Self.folder.appending(path: "../data/other-pages")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".txt") }
    #expect(names.count == 7)
    for name in names {
      let page = PageParser.parse(Array(try Data(contentsOf: folder.appending(path: name))))
      #expect(page.format == nil && page.entries.isEmpty, "\(name)")
      #expect(page.diagnostics.map(\.code) == [.unknownFormat], "\(name)")
    }
  }
}
