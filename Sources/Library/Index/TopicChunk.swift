internal import Literature

/// A descriptor of a record, or one of its descriptors with a qualifier, in one number.
///
/// 21 bits descriptor, 9 bits qualifier (0: the descriptor itself), 2 bits star. Both are numbered
/// by the library as they come: MeSH has 30,000 descriptors and 76 qualifiers.
struct TopicEntry: Hashable {
  enum Star: UInt32 { case notStated, minor, major }

  static let descriptors = 1 << 21
  static let qualifiers = 1 << 9

  let bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  /// Nil beyond what the bits hold, which no vocabulary reaches.
  init?(descriptor: Int, qualifier: Int, star: Stated<Bool>) {
    let mark: Star =
      switch star {
      case .value(true): .major
      case .value(false), .empty: .minor
      case .notStated: .notStated
      }
    self.init(descriptor: descriptor, qualifier: qualifier, starBits: mark.rawValue)
  }

  init?(descriptor: Int, qualifier: Int, starBits: UInt32) {
    guard descriptor < Self.descriptors, qualifier < Self.qualifiers else { return nil }
    bits = UInt32(descriptor) << 11 | UInt32(qualifier) << 2 | starBits
  }

  var descriptor: Int { Int(bits >> 11) }
  var qualifier: Int { Int(bits >> 2 & 511) }
}

/// The topics of 4096 documents as they are stored: how many each has, 16 bits each, then their
/// entries, 32 bits each, low bytes first.
struct TopicChunk {
  static let documents = OrderChunk.documents

  /// Entries of each document in turn.
  private(set) var counts: [UInt16]
  private(set) var entries: [UInt32]
  private var changed: [Int: [UInt32]] = [:]

  init() {
    counts = [UInt16](repeating: 0, count: Self.documents)
    entries = []
  }

  init(_ bytes: UnsafeRawBufferPointer) {
    self.init()
    guard bytes.count >= Self.documents * 2 else { return }
    var total = 0
    for index in 0..<Self.documents {
      counts[index] = UInt16(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
      total += Int(counts[index])
    }
    let start = Self.documents * 2
    guard bytes.count >= start + total * 4 else {
      self.init()
      return
    }
    entries = [UInt32](unsafeUninitializedCapacity: total) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: bytes[start..<start + total * 4]))
      count = total
    }
    if UInt32(littleEndian: 1) != 1 { entries = entries.map { UInt32(littleEndian: $0) } }
  }

  /// Kept aside until `bytes` or `merge` puts it in its place.
  mutating func set(_ topics: [UInt32], at index: Int) {
    changed[index] = topics.count > Int(UInt16.max) ? Array(topics[0..<Int(UInt16.max)]) : topics
  }

  mutating func merge() {
    guard !changed.isEmpty else { return }
    var all: [UInt32] = []
    all.reserveCapacity(entries.count + changed.count * 16)
    var start = 0
    for index in 0..<Self.documents {
      let end = start + Int(counts[index])
      if let topics = changed[index] {
        all.append(contentsOf: topics)
        counts[index] = UInt16(topics.count)
      } else {
        all.append(contentsOf: entries[start..<end])
      }
      start = end
    }
    entries = all
    changed = [:]
  }

  var isEmpty: Bool { entries.isEmpty && changed.isEmpty }

  /// After `merge`.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.documents * 2 + entries.count * 4)
    for count in counts { withUnsafeBytes(of: count.littleEndian) { bytes.append(contentsOf: $0) } }
    for entry in entries {
      withUnsafeBytes(of: entry.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
