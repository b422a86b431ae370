package import Literature

/// The rows of a list that are in memory: blocks around where the person is, never the whole set.
package struct RowCache: Hashable, Sendable {
  package static let blockSize = 128
  private static let blocksKept = 12

  private var blocks: [Int: [RecordRow]] = [:]
  private var requested: Set<Int> = []

  package init() {}

  package var rowsHeld: Int { blocks.values.reduce(0) { $0 + $1.count } }

  package subscript(index: Int) -> RecordRow? {
    guard index >= 0, let block = blocks[index / Self.blockSize] else { return nil }
    let offset = index % Self.blockSize
    return offset < block.count ? block[offset] : nil
  }

  /// The windows to ask for so that `window` of a list of `count` rows is there; each is one block.
  package mutating func missing(for window: Range<Int>, count: Int) -> [Range<Int>] {
    let window = window.clamped(to: 0..<count)
    guard !window.isEmpty else { return [] }
    var wanted: [Range<Int>] = []
    for block in window.lowerBound / Self.blockSize...(window.upperBound - 1) / Self.blockSize
    where blocks[block] == nil && requested.insert(block).inserted {
      let start = block * Self.blockSize
      wanted.append(start..<min(start + Self.blockSize, count))
    }
    return wanted
  }

  /// Keeps a block that was asked for; those farthest from it go first.
  package mutating func insert(_ rows: [RecordRow], at start: Int) {
    let block = start / Self.blockSize
    requested.remove(block)
    blocks[block] = rows
    while blocks.count > Self.blocksKept,
      let farthest = blocks.keys.max(by: { abs($0 - block) < abs($1 - block) })
    {
      blocks[farthest] = nil
    }
  }
}
