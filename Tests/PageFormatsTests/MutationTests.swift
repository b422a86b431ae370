import Foundation
import PageFormats
import Testing

/// Any bytes give a page: no trap, and every place it names lies in the file.
@Suite struct MutationTests {
  /// Line ends, NUL, escape, blanks, brackets, marks of lists, digits, and bytes that are no UTF-8.
  static let telling: [UInt8] = [
    0, 9, 10, 13, 27, 32, 40, 41, 44, 46, 58, 59, 48, 65, 60, 0xC3, 0xFF,
  ]
  static let isLong = ProcessInfo.processInfo.environment["IMMUNOLIT_LONG_TESTS"] != nil

  private func check(_ bytes: [UInt8]) {
    let page = PageParser.parse(bytes)
    for entry in page.entries {
      guard entry.range.upperBound <= bytes.count else {
        Issue.record("an entry beyond the end of \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
    guard page.links.allSatisfy({ max($0.citing, $0.cited) < page.entries.count }),
      page.diagnostics.allSatisfy({ (0...bytes.count).contains($0.offset) && $0.line >= 0 })
    else {
      Issue.record("a place outside of \(String(decoding: bytes, as: UTF8.self))")
      return
    }
  }

  @Test(arguments: Fixtures.all.indices)
  func everyPrefixParses(index: Int) {
    let bytes = Array(Fixtures.all[index].utf8)
    for end in 0...bytes.count { check(Array(bytes[..<end])) }
  }

  @Test(arguments: Fixtures.all.indices)
  func everyByteRemovedDoubledOrReplacedParses(index: Int) {
    let bytes = Array(Fixtures.all[index].utf8)
    let values = Self.isLong ? Array(UInt8.min...UInt8.max) : Self.telling
    for place in bytes.indices {
      var changed = bytes
      changed.remove(at: place)
      check(changed)
      changed = bytes
      changed.insert(bytes[place], at: place)
      check(changed)
      changed = bytes
      for value in values where value != bytes[place] {
        changed[place] = value
        check(changed)
      }
    }
  }

  @Test func longNumbersNamesAndLinesParse() {
    for text in [
      String(repeating: "9", count: 100_000), "PMID" + String(repeating: "1", count: 50_000),
      "JournalX Vol. " + String(repeating: "(", count: 20_000),
      "JournalX Vol. 1 " + String(repeating: ")", count: 20_000),
      "Overview\nDate " + String(repeating: "1-", count: 20_000),
      "Citing Articles\n\n" + String(repeating: "A, ", count: 20_000) + "J. 2001; 1",
      "Topics\n• A (" + String(repeating: "genetics, ", count: 5_000) + ")",
    ] {
      check(Array(text.utf8))
    }
  }
}
