internal import Foundation
internal import Literature
internal import PageFormats

/// The records of a folder of pages, read as the program itself reads them.
enum SeedRecords {
  static func read(_ folder: URL) throws(BenchmarkFailure) -> [Record] {
    guard
      let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    else { throw BenchmarkFailure("cannot read the folder \(folder.path())") }
    // By name: a folder's own order differs from machine to machine.
    let files = found.compactMap { $0 as? URL }.sorted { $0.path() < $1.path() }
    let records = files.flatMap { file -> [Record] in
      guard let data = try? Data(contentsOf: file) else { return [] }
      return PageParser.parse([UInt8](data)).entries.filter { !$0.isStub }.map(\.record)
    }
    if records.isEmpty { throw BenchmarkFailure("there are no pages in \(folder.path())") }
    return records
  }
}
