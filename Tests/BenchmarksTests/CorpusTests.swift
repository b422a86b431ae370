internal import Foundation
internal import Literature
internal import Testing

@testable internal import Benchmarks

struct CorpusTests {
  private static let seeds: [Record] = {
    var first = Record()
    first.title = .value("Alpha therapy of beta tumours in gamma patients.")
    first.abstract = .value([
      AbstractSection(text: "Summary: The alpha therapy helps some. It harms few of them.")
    ])
    first.authors = .value(AuthorList([Author(lastName: "Alpha", foreName: "Beta", initials: "B")]))
    first.journal.title = .value("Journal of Alpha")
    first.journal.abbreviation = .value("J Alpha")
    first.publicationTypes = .value(["Journal Article"])
    first.substances = .value([Substance("Interleukin-2"), Substance("Antigens")])
    first.headings = .value([
      MeshHeading("Humans"),
      MeshHeading("Neoplasms", qualifiers: [MeshQualifier("therapy"), MeshQualifier("genetics")]),
    ])
    var second = first
    second.headings = .value([MeshHeading("Humans"), MeshHeading("Melanoma")])
    return [first, second]
  }()

  private func generator(seed: UInt64, count: Int = 200) throws -> CorpusGenerator {
    let vocabulary = try #require(CorpusVocabulary(seeds: Self.seeds, mesh: nil, seed: seed))
    return CorpusGenerator(vocabulary: vocabulary, seed: seed, count: count)
  }

  @Test func sameSeedMakesTheSameRecords() throws {
    let first = try generator(seed: 7)
    let again = try generator(seed: 7)
    let other = try generator(seed: 8)
    #expect((0..<50).map(first.record) == (0..<50).map(again.record))
    #expect((0..<50).map(first.record) != (0..<50).map(other.record))
  }

  @Test func anEntryOfAListSaysWhatTheRecordItselfSays() throws {
    let generator = try generator(seed: 1)
    let record = generator.record(17)
    let entry = generator.citation(17)
    #expect(entry.title == record.title)
    #expect(entry.pmid == record.pmid)
    #expect(entry.authors == record.authors)
    #expect(entry.headings == .notStated)
  }

  @Test func noRecordCitesItself() throws {
    let generator = try generator(seed: 3)
    for index in 0..<200 {
      #expect(!generator.references(index).contains(index))
      #expect(!generator.citing(index).contains(index))
    }
  }

  @Test func descriptorsComeByFrequencyAndThoseOfMeshBehindThem() throws {
    let generator = try generator(seed: 1)
    #expect(generator.vocabulary.descriptors.elements == ["Humans", "Neoplasms", "Melanoma"])
  }

  @Test func seedsWithoutHeadingsMakeNoVocabulary() {
    var bare = Self.seeds[0]
    bare.headings = .notStated
    #expect(CorpusVocabulary(seeds: [bare], mesh: nil, seed: 1) == nil)
  }

  @Test func everyRecordHasAPageAndOneInFourASecondOfTheOtherStyle() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "corpus-test-\(ProcessInfo.processInfo.processIdentifier)")
    let corpus = try CorpusFiles(try generator(seed: 1), folder: folder)
    defer { corpus.remove() }
    #expect(corpus.files == 250)
    let pages = try corpus.pages(of: .curehunter, atMostBytes: .max)
    #expect(pages.count == 200)
    #expect(try corpus.pages(of: .article, atMostBytes: .max).count == 50)
    #expect(String(decoding: pages[3], as: UTF8.self).contains("PMID60000003 (Publication Type: "))
  }

  @Test func sentencesOfASummaryLoseItsMarkAndTheirFullStops() {
    #expect(
      CorpusVocabulary.sentences(of: "Summary: The alpha helps. It harms few.")
        == ["The alpha helps", "It harms few"])
  }

  @Test func aHigherRankIsDrawnMoreOften() {
    let zipf = Zipf(count: 4)
    var random = SeededRandom(seed: 1)
    var drawn = [0, 0, 0, 0]
    for _ in 0..<12_000 { drawn[zipf.draw(&random)] += 1 }
    #expect(drawn == drawn.sorted(by: >))
    #expect(drawn.allSatisfy { $0 > 0 })
  }
}
