internal import Literature

/// What ordering needs of a record, in one number: greater comes first in a list.
///
/// From the top: there is such a record; it has a page of its own; `yyyymmdd`; the PMID.
struct OrderKey: Hashable {
  var bits: UInt64

  static let none = OrderKey(bits: 0)

  init(bits: UInt64) { self.bits = bits }

  init(isStub: Bool, date: UInt32, pmid: PMID?) {
    bits = 1 << 63
    if !isStub { bits |= 1 << 62 }
    bits |= UInt64(min(date, 1 << 27 - 1)) << 27
    bits |= UInt64(pmid?.number ?? 0)
  }

  var isPresent: Bool { bits >> 63 == 1 }
  var isPage: Bool { bits >> 62 & 1 == 1 }
  /// Date and PMID: stubs and pages stand in one order.
  var rank: UInt64 { bits & (1 << Self.rankBits - 1) }
  static let rankBits: UInt64 = 54
}

/// The order keys of 4096 documents as they are stored: eight bytes each, low byte first.
struct OrderChunk {
  static let documents = 4096

  var keys: [UInt64]

  init() { keys = [UInt64](repeating: 0, count: Self.documents) }

  init(_ bytes: UnsafeRawBufferPointer) {
    self.init()
    for index in 0..<min(Self.documents, bytes.count / 8) {
      keys[index] = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(keys.count * 8)
    let used = (keys.lastIndex { $0 != 0 } ?? -1) + 1
    for key in keys[0..<used] {
      withUnsafeBytes(of: key.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }
}
