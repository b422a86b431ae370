/// A day of MEDLINE text, perhaps with a time, as a number: greater where its text is.
struct MedlineMoment {
  /// The digits of the day, and behind them one more than those of the time, if there is one.
  let number: Int

  /// One that was read before.
  init(number: Int) { self.number = number }

  /// `20100113`, `2009/12/17`, `2009/12/17 06:00`; midnight is what NLM writes where it knows no time.
  init?(_ bytes: MedlineBytes, _ range: Range<Int>) {
    func digits(_ start: Int, _ count: Int) -> Int? {
      bytes.number(range.lowerBound + start..<range.lowerBound + start + count)
    }
    if range.count == 8 {
      guard let day = digits(0, 8) else { return nil }
      number = day * Self.dayFactor
      return
    }
    guard range.count == 10 || range.count == 16, let year = digits(0, 4),
      let month = digits(5, 2), let day = digits(8, 2)
    else { return nil }
    var number = (year * 10_000 + month * 100 + day) * Self.dayFactor
    if range.count == 16 {
      guard let hour = digits(11, 2), let minute = digits(14, 2) else { return nil }
      let time = hour * 100 + minute
      if time > 0 { number += time + 1 }
    }
    self.number = number
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
