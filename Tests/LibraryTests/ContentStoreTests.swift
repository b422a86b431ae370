import Literature
import Testing

@testable import Library

@Suite struct ContentStoreTests {
  private let words = ["tumour", "antigen", "receptor", "lymphocyte", "cytokine", "survival"]

  private func text(_ seed: Int, words count: Int) -> [UInt8] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
    return Array(
      (0..<count).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return words[Int(state >> 33) % words.count]
      }.joined(separator: " ").utf8)
  }

  @Test func whatIsPackedComesBack() throws {
    let store = ContentStore()
    for content in [[], [7], text(1, words: 3), text(2, words: 400), [UInt8](0...255)] {
      let packed = try #require(store.packed([content], of: .medline)[0])
      #expect(store.unpacked(packed) == content)
    }
    #expect(store.packed([nil], of: .medline) == [nil])
  }

  @Test func aDictionaryIsLearnedFromTheFirstContentsAndPacksTheNextOnes() throws {
    let store = ContentStore()
    let contents = (0..<3_000).map { text($0, words: 60) }
    let before = try #require(store.packed([contents[0]], of: .medline)[0])
    _ = store.packed(contents, of: .medline)
    #expect(store.count == 1)
    let after = try #require(store.packed([contents[0]], of: .medline)[0])
    #expect(after.count < before.count)
    // Both ways of packing stay readable.
    #expect(store.unpacked(before) == contents[0])
    #expect(store.unpacked(after) == contents[0])
  }

  @Test func eachFormatHasADictionaryOfItsOwn() throws {
    let store = ContentStore()
    for format in [PageFormat.csv, .medline, .csv] {
      _ = store.packed((0..<3_000).map { text($0, words: 60) }, of: format)
    }
    #expect(store.count == 2)
  }

  @Test func brokenBytesAndMissingDictionariesGiveNothing() throws {
    let store = ContentStore()
    _ = store.packed((0..<3_000).map { text($0, words: 60) }, of: .csv)
    let packed = try #require(store.packed([text(1, words: 60)], of: .csv)[0])
    #expect(ContentStore().unpacked(packed) == nil)
    let huge = [UInt8](repeating: 0xFF, count: 9) + [1, 5, 0]
    #expect(store.unpacked(huge) == nil)
    for end in 0..<packed.count {
      #expect(store.unpacked(Array(packed[..<end])) != text(1, words: 60))
    }
    for place in packed.indices {
      var broken = packed
      broken[place] ^= 0x55
      _ = store.unpacked(broken)
    }
  }
}
