internal import Foundation

/// Copies of an export of PubMed XML with other PMIDs, so that they are as many records more.
enum ExportCopies {
  /// What stands before a PMID in PubMed's XML: its own, and those of its references.
  private static let marks = ["<PMID Version=\"1\">", "<ArticleId IdType=\"pubmed\">"]
    .map { Array($0.utf8) }
  /// What is added to the PMIDs from one copy to the next.
  private static let step = 1_000_000

  /// Writes so many copies, compressed as NLM's files are, each under a name as NLM gives them.
  ///
  /// - Returns: their paths.
  static func write(_ bytes: [UInt8], count: Int, into folder: URL) throws(BenchmarkFailure)
    -> [String]
  {
    var paths: [String] = []
    for copy in 0..<count {
      let number = String(copy + 1)
      let name = "pubmed20n" + String(repeating: "0", count: 4 - number.count) + number + ".xml"
      let path = folder.appending(path: name).path()
      guard
        FileManager.default.createFile(
          atPath: path, contents: Data(shifted(bytes, by: copy * step)))
      else { throw BenchmarkFailure("cannot write \(path)") }
      let gzip = try ChildProcess.run(
        "/bin/gzip", ["-1", "-f", path], environment: ["PATH=/usr/bin:/bin"],
        outputPath: "/dev/null")
      guard gzip.exitCode == 0 else { throw BenchmarkFailure("cannot compress \(path)") }
      paths.append(path + ".gz")
    }
    return paths
  }

  static func shifted(_ bytes: [UInt8], by shift: Int) -> [UInt8] {
    guard shift > 0 else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 64)
    var index = 0
    var copied = 0
    while let tag = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = tag + 1
      guard let mark = marks.first(where: { bytes[tag...].starts(with: $0) }) else { continue }
      let start = tag + mark.count
      var (end, pmid) = (start, 0)
      while end < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[end]),
        end - start < 8
      {
        pmid = pmid * 10 + Int(bytes[end] - UInt8(ascii: "0"))
        end += 1
      }
      guard end > start else { continue }
      result += bytes[copied..<start]
      result += Array(String(pmid + shift).utf8)
      copied = end
      index = end
    }
    result += bytes[copied...]
    return result
  }
}
