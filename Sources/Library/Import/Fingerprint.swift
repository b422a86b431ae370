/// 128 bits of a file's content, to know it again. No defence against those who forge one.
struct Fingerprint: Hashable {
  let bytes: [UInt8]

  init(of content: [UInt8]) {
    var writer: [UInt8] = []
    for seed: UInt64 in [0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344] {
      withUnsafeBytes(of: Self.hash(content, seed: seed).littleEndian) {
        writer.append(contentsOf: $0)
      }
    }
    bytes = writer
  }

  /// Of a file that could not be read to its end, or that ended too early: no file has it, so that
  /// the next import reads the file again.
  static let unfinished = Fingerprint(of: [])

  /// Eight bytes at a time, multiplied to 128 bits and folded; the length goes in last.
  static func hash(_ content: [UInt8], seed: UInt64 = 0) -> UInt64 {
    func mixed(_ state: UInt64, _ word: UInt64) -> UInt64 {
      let product = (state ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return product.high ^ product.low &+ word
    }
    return content.withUnsafeBytes { raw in
      var state = seed ^ 0xA409_3822_299F_31D0
      var offset = 0
      while offset + 8 <= raw.count {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        state = mixed(state, UInt64(littleEndian: word))
        offset += 8
      }
      var last: UInt64 = 0
      while offset < raw.count {
        last = last << 8 | UInt64(raw[offset])
        offset += 1
      }
      state = mixed(state, last)
      return mixed(state, UInt64(raw.count))
    }
  }

  /// The same for content that comes in pieces, whatever their sizes.
  struct Sum {
    private static let block = 1 << 16
    private var words: [UInt8] = []
    private var pending: [UInt8] = []
    private var count = 0

    mutating func add(_ piece: ArraySlice<UInt8>) {
      count += piece.count
      pending += piece
      var start = 0
      while pending.count - start >= Self.block {
        fold(Array(pending[start..<start + Self.block]))
        start += Self.block
      }
      if start > 0 { pending.removeFirst(start) }
    }

    /// Of all that was added.
    var fingerprint: Fingerprint {
      var whole = self
      whole.fold(whole.pending)
      withUnsafeBytes(of: count.littleEndian) { whole.words.append(contentsOf: $0) }
      return Fingerprint(of: whole.words)
    }

    private mutating func fold(_ block: [UInt8]) {
      words += Fingerprint(of: block).bytes
      // 16 bytes for each block, folded in their turn.
      if words.count >= Self.block { words = Fingerprint(of: words).bytes }
    }
  }
}
