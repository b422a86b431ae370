internal import Foundation
internal import PageFormats

/// How fast PubMed's own exports become values on one core, and how fast the program imports them.
enum ExportMeasurement {
  /// Bytes parsed at a time, as an import does.
  private static let window = 1 << 20

  /// Prints a line for each measurement of each export in a folder; says where there is none.
  static func run(_ folder: String, _ place: Workplace) throws(BenchmarkFailure) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".gz") || $0.hasSuffix(".xml") || $0.hasSuffix(".nbib") }.sorted()
    if names.isEmpty { print("No exports of PubMed in \(folder).\n") }
    // All imports first: the system counts what this program held when it started another one.
    var imports: [ChildProcess] = []
    var sizes: [Int] = []
    for name in names {
      imports.append(
        try place.run(["import", "--library", place.library, folder + "/" + name], expecting: 0))
      sizes.append(place.libraryBytes())
      place.removeLibrary()
    }
    for (index, name) in names.enumerated() {
      try run(name, folder + "/" + name, place, imports[index], libraryBytes: sizes[index])
    }
  }

  private static func run(
    _ name: String, _ path: String, _ place: Workplace, _ run: ChildProcess, libraryBytes: Int
  ) throws(BenchmarkFailure) {
    let bytes = try content(path, place)
    guard let format = FormatDetector.stream(ofHead: Array(bytes.prefix(FormatDetector.headLength)))
    else { throw BenchmarkFailure("\(path) is none of PubMed's exports") }
    let chunks = chunks(of: bytes, format)
    var records = 0
    let parse = Stopwatch.repeated(5) {
      records = chunks.reduce(0) { sum, chunk in
        sum + format.parse(chunk).entries.count { !$0.isStub }
      }
    }
    let megabytes = Double(bytes.count) / 1e6
    print("\(name): \(records) records, \(Int(megabytes)) MB")
    let median = Figure(parse.values).median / 1_000
    print("  parse, one core, in memory   \(Int(megabytes / median)) MB/s (median of 5)")
    print(
      "  import, searchable           \(Int(Double(records) / run.milliseconds * 1_000)) records/s")
    print("  import, peak memory          \(Int(run.peakMegabytes)) MB")
    print("  library                      \(libraryBytes / max(1, records)) bytes/record\n")
  }

  private static func chunks(of bytes: [UInt8], _ format: StreamFormat) -> [Chunk] {
    var chunks: [Chunk] = []
    var pending: [UInt8] = []
    var (next, offset) = (0, 0)
    while next < bytes.count {
      pending += bytes[next..<min(bytes.count, next + window)]
      next += window
      let end = next < bytes.count ? format.lastEnd(pending) : pending.count
      guard let end, end > 0 else { continue }
      chunks.append(Chunk(Array(pending[..<end]), offset: offset))
      offset += end
      pending.removeFirst(end)
    }
    return chunks
  }

  /// What a file holds, inflated by the system's own program.
  private static func content(_ path: String, _ place: Workplace) throws(BenchmarkFailure)
    -> [UInt8]
  {
    let output = place.folder.appending(path: "export").path()
    let isPacked = path.hasSuffix(".gz")
    let child = try ChildProcess.run(
      isPacked ? "/bin/gzip" : "/bin/cat", isPacked ? ["-dc", path] : [path],
      environment: ["PATH=/usr/bin:/bin"], outputPath: output)
    guard child.exitCode == 0, let data = FileManager.default.contents(atPath: output) else {
      throw BenchmarkFailure("cannot read \(path)")
    }
    return Array(data)
  }
}
