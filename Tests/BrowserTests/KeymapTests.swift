import Browser
import Foundation
import Screen
import Testing

/// The table of keys against itself and against the table that the project started from.
@Suite struct KeymapTests {
  @Test func noKeyHasTwoCommandsInOneContext() {
    var seen: [String: Command] = [:]
    for binding in Keymap.bindings {
      for sequence in binding.sequences {
        let key = "\(binding.context) \(sequence.name)"
        #expect(seen[key] == nil, "\(key)")
        seen[key] = binding.command
      }
    }
  }

  @Test func everyCommandHasAKey() {
    let bound = Set(Keymap.bindings.map(\.command))
    #expect(Command.allCases.filter { !bound.contains($0) } == [])
  }

  private static let table = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/spec/keymap.tsv").standardizedFileURL

  /// Keys of ours that the table does not name, and why.
  private static let additions: [String: String] = [
    "Delete": "readline's, beside Backspace", "f": "closes what f opened",
  ]

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: table.path), "the table is not there"))
  func everyKeyStandsInTheProjectsTable() throws {
    var named: Set<String> = []
    for line in try String(contentsOf: Self.table, encoding: .utf8).split(separator: "\n")
      .dropFirst()
    {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard columns.count > 2 else { continue }
      for key in columns[1].split(separator: " ") {
        named.insert(String(key))
        // `z{a,o,t}` stands for za, zo and zt.
        if let open = key.firstIndex(of: "{"), key.last == "}", key != "{" {
          for letter in key[key.index(after: open)...].dropLast().split(separator: ",") {
            named.insert(String(key[..<open] + letter))
          }
        }
      }
    }
    for binding in Keymap.bindings {
      for sequence in binding.sequences where Self.additions[sequence.name] == nil {
        #expect(named.contains(sequence.name), "\(sequence.name), \(binding.command.name)")
      }
    }
  }
}
