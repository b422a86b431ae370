/// A day of MEDLINE text, perhaps with a time, as a number: greater where its text is.
struct MedlineMoment {
  /// The digits of the day, and behind them one more than those of the time, if there is one.
  let number: Int

  /// One that was read before.
  init(number: Int) { self.number = number }

  /// `20100113`, `2009/12/17`, `2009/12/17 06:00`; midnight is what NLM writes where it knows no time.
  init?(_ bytes: MedlineBytes, _ range: Range<Int>) {
    guard range.count == 8 || range.count == 10 || range.count == 16 else { return nil }
    let first = Digits(bytes.word(at: range.lowerBound))
    if range.count == 8 {
      guard first.are(0xFFFF_FFFF_FFFF_FFFF) else { return nil }
      number =
        (first.pair(0) * 1_000_000 + first.pair(2) * 10_000 + first.pair(4) * 100 + first.pair(6))
        * Self.dayFactor
      return
    }
    let second = Digits(bytes.word(at: range.lowerBound + 8))
    guard first.are(0x00FF_FF00_FFFF_FFFF), second.are(0xFFFF) else { return nil }
    let day =
      (first.pair(0) * 1_000_000 + first.pair(2) * 10_000 + first.pair(5) * 100 + second.pair(0))
      * Self.dayFactor
    guard range.count == 16 else {
      number = day
      return
    }
    guard second.are(0xFFFF_00FF_FF00_0000) else { return nil }
    let time = second.pair(3) * 100 + second.pair(6)
    number = time > 0 ? day + time + 1 : day
  }

  /// Eight bytes as what they are more than `0`.
  private struct Digits {
    private let word: UInt64

    init(_ word: UInt64) { self.word = word ^ 0x3030_3030_3030_3030 }

    /// Whether all bytes under a mask are digits: less than ten.
    func are(_ mask: UInt64) -> Bool {
      let word = word & mask
      // Six more carry from 10 to 15 into the high half; what is above 15 is there already.
      let carried = (word & 0x0F0F_0F0F_0F0F_0F0F) &+ 0x0606_0606_0606_0606
      return (word | carried) & 0xF0F0_F0F0_F0F0_F0F0 == 0
    }

    /// Two digits as a number.
    func pair(_ place: Int) -> Int {
      let pair = Int(truncatingIfNeeded: word >> UInt64(place * 8))
      return (pair & 0xFF) * 10 + (pair >> 8 & 0xFF)
    }
  }

  private static let dayFactor = 100_000

  /// `2007-04-05`, `2007-04-05T06:00`.
  var text: String {
    let (day, time) = number.quotientAndRemainder(dividingBy: Self.dayFactor)
    var text = InlineArray<16, UInt8>(repeating: UInt8(ascii: "-"))
    func put(_ value: Int, at place: Int) {
      text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value / 10 % 10)
      text[place + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value % 10)
    }
    put(day / 1_000_000, at: 0)
    put(day / 10_000, at: 2)
    put(day / 100, at: 5)
    put(day, at: 8)
    if time > 0 {
      text[10] = UInt8(ascii: "T")
      put((time - 1) / 100, at: 11)
      text[13] = UInt8(ascii: ":")
      put(time - 1, at: 14)
    }
    // Digits and marks are UTF-8.
    let used = text.span.extracting(first: time > 0 ? 16 : 10)
    return String(copying: UTF8Span(unchecked: used, isKnownASCII: true))
  }
}
