import Foundation
import Literature
import PageFormats
import Testing

/// What holds for every format of many records: how it is cut changes nothing, and any bytes parse.
@Suite struct StreamTests {
  static let fixtures = StreamFixtures.all.map(\.text)

  /// A file cut as an import cuts it: whole records of at most so many bytes read at a time.
  private func pieces(_ bytes: [UInt8], _ format: StreamFormat, window: Int) -> ParsedPage {
    var whole = ParsedPage(format: format.format)
    var pending: [UInt8] = []
    var (offset, line, next) = (0, 1, 0)
    let head = FormatDetector.firstLine(of: bytes)
    func take(_ end: Int) {
      let page = format.parse(
        Chunk(Array(pending[..<end]), offset: offset, line: line, head: head))
      whole.links += page.links.map {
        .init(citing: $0.citing + whole.entries.count, cited: $0.cited + whole.entries.count)
      }
      whole.mentions += page.mentions.map {
        .init(citing: $0.citing + whole.entries.count, cited: $0.cited)
      }
      whole.entries += page.entries
      whole.deletions += page.deletions
      whole.diagnostics += page.diagnostics
      whole.broken += page.broken
      offset += end
      line += pending[..<end].count { $0 == 0x0A }
      pending.removeFirst(end)
    }
    while next < bytes.count {
      pending += bytes[next..<min(bytes.count, next + window)]
      next += window
      if next < bytes.count, let end = format.lastEnd(pending), end > 0 { take(end) }
    }
    let lines = pending.count { $0 == 0x0A }
    let finding = FileEnd(format, head: bytes).finding(
      tail: pending, line: line + lines, offset: offset + pending.count)
    if !pending.isEmpty { take(pending.count) }
    if let finding { whole.diagnostics.append(finding) }
    return whole
  }

  @Test(arguments: fixtures.indices)
  func everyWindowGivesTheUnsplitResult(index: Int) throws {
    let bytes = Array(Self.fixtures[index].utf8)
    let format = try #require(FormatDetector.stream(ofHead: bytes))
    let whole = PageParser.parse(bytes)
    let isLong = MutationTests.isLong
    for window in 1...bytes.count where isLong || window < 200 || window % 61 == 0 {
      let cut = pieces(bytes, format, window: window)
      guard cut == whole else {
        Issue.record("a window of \(window) bytes gives another result")
        return
      }
    }
  }

  /// The places of a page lie in its file.
  private func check(_ bytes: [UInt8]) {
    let page = PageParser.parse(bytes)
    guard page.entries.allSatisfy({ $0.range.upperBound <= bytes.count }),
      page.broken.allSatisfy({ $0.range.upperBound <= bytes.count && !$0.bytes.isEmpty }),
      page.links.allSatisfy({ max($0.citing, $0.cited) < page.entries.count }),
      page.mentions.allSatisfy({ $0.citing < page.entries.count }),
      page.deletions.allSatisfy({ $0.range.upperBound <= bytes.count }),
      page.diagnostics.allSatisfy({ (0...bytes.count).contains($0.offset) && $0.line >= 0 })
    else {
      Issue.record("a place outside of \(String(decoding: bytes, as: UTF8.self))")
      return
    }
  }

  @Test(arguments: fixtures.indices) func everyPrefixParses(index: Int) {
    let bytes = Array(Self.fixtures[index].utf8)
    for end in 0...bytes.count { check(Array(bytes[..<end])) }
  }

  @Test(arguments: fixtures.indices) func everyByteRemovedDoubledOrReplacedParses(index: Int) {
    let bytes = Array(Self.fixtures[index].utf8)
    let telling: [UInt8] = [0, 10, 32, 34, 38, 47, 60, 62, 45, 0xFF]
    let values = MutationTests.isLong ? Array(UInt8.min...UInt8.max) : telling
    for place in bytes.indices {
      var changed = bytes
      changed.remove(at: place)
      check(changed)
      changed = bytes
      changed.insert(bytes[place], at: place)
      check(changed)
      changed = bytes
      // One of them in turn, and all in the long run.
      for value in MutationTests.isLong ? values : [values[place % values.count]] {
        changed[place] = value
        check(changed)
      }
    }
  }
}
