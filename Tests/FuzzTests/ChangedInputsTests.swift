import Foundation
import ParserOracle
import Testing

/// The same inputs changed by chance: so many of them, the same each time.
@Suite struct ChangedInputsTests {
  /// More where `IMMUNOLIT_LONG_TESTS` is set.
  private static let count =
    ProcessInfo.processInfo.environment["IMMUNOLIT_LONG_TESTS"] == nil ? 1_000 : 100_000

  /// SplitMix64.
  private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  /// A stretch removed, repeated, put elsewhere, taken from another input, or made of other bytes.
  private static func change(_ bytes: inout [UInt8], _ other: [UInt8], _ chance: inout Chance) {
    let telling: [UInt8] = [0, 9, 10, 13, 32, 34, 38, 44, 45, 47, 48, 60, 62, 91, 93, 0xC3, 0xFF]
    func stretch(_ bytes: [UInt8]) -> Range<Int> {
      let start = Int.random(in: 0...bytes.count, using: &chance)
      return start..<min(bytes.count, start + Int.random(in: 0...40, using: &chance))
    }
    let place = stretch(bytes)
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: bytes.removeSubrange(place)
    case 1: bytes.insert(contentsOf: bytes[place], at: place.lowerBound)
    case 2: bytes.insert(contentsOf: bytes[stretch(bytes)], at: place.lowerBound)
    case 3: bytes.replaceSubrange(place, with: other[stretch(other)])
    case _:
      for index in place.prefix(2) {
        bytes[index] = telling.randomElement(using: &chance) ?? 0
      }
    }
  }

  @Test(arguments: ParserOracle.all.map(\.name))
  func changedInputsAreReadAsTheyShould(name: String) throws {
    let oracle = try #require(ParserOracle.all.first { $0.name == name })
    let inputs = KeptInputs.of(name).map(\.bytes)
    var chance = Chance(state: 1)
    for _ in 0..<Self.count {
      guard var bytes = inputs.randomElement(using: &chance),
        let other = inputs.randomElement(using: &chance)
      else { return }
      for _ in 0..<Int.random(in: 1...4, using: &chance) { Self.change(&bytes, other, &chance) }
      if let violation = oracle.violation(bytes) {
        Issue.record("\(violation): \(Data(bytes).base64EncodedString())")
        return
      }
    }
  }
}
