/// Values that come again and again, by their bytes: a journal's name, a heading, an affiliation.
///
/// Each has one slot by the sum of its bytes, and drives out what was there.
struct MedlineRepeats<Value> {
  private struct Slot {
    var range = 0..<0
    var value: Value?
  }

  private var slots: [Slot]
  private let mask: UInt64

  /// As many slots as pay for a text of a length.
  init(forBytes count: Int) {
    var size = 16
    while size < 1024, size < count / 512 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = UInt64(size - 1)
  }

  func slot(of range: Range<Int>, in text: MedlineBytes) -> Int {
    Int(text.sum(range) & mask)
  }

  func value(_ slot: Int, of range: Range<Int>, in text: MedlineBytes) -> Value? {
    guard text.areEqual(slots[slot].range, range) else { return nil }
    return slots[slot].value
  }

  mutating func keep(_ value: Value, _ slot: Int, of range: Range<Int>) {
    slots[slot].range = range
    slots[slot].value = value
  }
}
