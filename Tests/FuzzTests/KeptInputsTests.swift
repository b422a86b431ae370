import Foundation
import Literature
import ParserOracle
import Testing

/// The inputs that `scripts/fuzz` starts from, and those with which it once broke a parser.
enum KeptInputs {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static func of(_ format: PageFormat) -> [(name: String, bytes: [UInt8])] {
    let folder = folder.appending(path: format.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }
}

@Suite struct KeptInputsTests {
  @Test(arguments: ParserOracle.all.map(\.format))
  func everyFormatHasInputsToStartFrom(format: PageFormat) {
    #expect(
      !KeptInputs.of(format).isEmpty, "put one into Tests/FuzzTests/Corpus/\(format.rawValue)")
  }

  @Test(arguments: ParserOracle.all.map(\.format))
  func everyKeptInputIsReadAsItShould(format: PageFormat) throws {
    let oracle = try #require(ParserOracle.all.first { $0.format == format })
    for input in KeptInputs.of(format) {
      if let violation = oracle.violation(input.bytes) {
        Issue.record("\(input.name): \(violation)")
      }
    }
  }
}
