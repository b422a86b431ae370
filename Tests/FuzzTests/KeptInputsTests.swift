import Foundation
import ParserOracle
import Testing

/// The inputs that `scripts/fuzz` starts from, and those with which it once broke a parser.
enum KeptInputs {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

  static func of(_ oracle: String) -> [(name: String, bytes: [UInt8])] {
    let folder = folder.appending(path: oracle)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }
}

@Suite struct KeptInputsTests {
  @Test(arguments: ParserOracle.all.map(\.name))
  func everyFormatHasInputsToStartFrom(name: String) {
    #expect(
      !KeptInputs.of(name).isEmpty, "put one into Tests/FuzzTests/Corpus/\(name)")
  }

  @Test(arguments: ParserOracle.all.map(\.name))
  func everyKeptInputIsReadAsItShould(name: String) throws {
    let oracle = try #require(ParserOracle.all.first { $0.name == name })
    for input in KeptInputs.of(name) {
      if let violation = oracle.violation(input.bytes) {
        Issue.record("\(input.name): \(violation)")
      }
    }
  }
}
