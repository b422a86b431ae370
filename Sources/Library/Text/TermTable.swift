/// Words with a number each, in the order in which they first came: what a dictionary of arrays does, at
/// a fifth of the cost, for this is done for every word of every record.
struct TermTable {
  private var bytes: [UInt8] = []
  /// Where each word begins, and behind the last one.
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  /// Open addressing: one more than the number of a word, 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  var count: Int { hashes.count }

  func word(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  /// The number of a word, a new one where it has not come yet.
  mutating func number(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, word) { return number }
      slot = (slot + 1) & mask
    }
    let number = hashes.count
    slots[slot] = UInt32(number + 1)
    bytes.append(contentsOf: word)
    starts.append(bytes.count)
    hashes.append(hash)
    if number * 2 > slots.count { grow() }
    return number
  }

  /// The numbers in the order of the words' bytes.
  func ordered() -> [Int] {
    // Most words differ in their first eight bytes.
    let heads = (0..<count).map { number in
      let word = word(number)
      var head: UInt64 = 0
      for byte in word.prefix(8) { head = head << 8 | UInt64(byte) }
      return (head << UInt64(8 * max(0, 8 - word.count)), number)
    }
    return heads.sorted { left, right in
      if left.0 != right.0 { return left.0 < right.0 }
      return word(left.1).lexicographicallyPrecedes(word(right.1))
    }.map(\.1)
  }

  private func isEqual(_ number: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  /// The words are the user's own files': nobody gains by many that fall into one slot, and those
  /// that do cost time, nothing else.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 32 &* 0x9E37_79B9_7F4A_7C15
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
