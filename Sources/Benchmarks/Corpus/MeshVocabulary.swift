internal import Foundation

/// The descriptors and qualifiers of MeSH, from NLM's tables where they lie beside the repository.
struct MeshVocabulary {
  var descriptors: [String]
  var qualifiers: [String]

  /// Nil where the tables are not there or cannot be read.
  init?(folder: URL) {
    guard
      let descriptorTable = Self.inflated(folder.appending(path: "descriptors-2022.tsv.gz")),
      let qualifierTable = try? String(
        contentsOf: folder.appending(path: "qualifiers.tsv"), encoding: .utf8)
    else { return nil }
    descriptors = Self.secondColumn(of: descriptorTable)
    qualifiers = Self.secondColumn(of: qualifierTable)
    if descriptors.isEmpty || qualifiers.isEmpty { return nil }
  }

  /// The name stands in the second column, behind the UI; the first line heads the columns.
  private static func secondColumn(of table: String) -> [String] {
    table.split(separator: "\n").dropFirst().compactMap { line in
      let columns = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
      return columns.count > 1 ? String(columns[1]) : nil
    }
  }

  private static func inflated(_ file: URL) -> String? {
    guard FileManager.default.isReadableFile(atPath: file.path()) else { return nil }
    let gzip = Process()
    let output = Pipe()
    gzip.executableURL = URL(filePath: "/bin/gzip")
    gzip.arguments = ["-dc", file.path()]
    gzip.standardOutput = output
    guard (try? gzip.run()) != nil,
      let data = try? output.fileHandleForReading.readToEnd()
    else { return nil }
    gzip.waitUntilExit()
    return gzip.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
