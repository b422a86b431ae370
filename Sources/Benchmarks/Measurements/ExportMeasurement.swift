internal import Dispatch
internal import Foundation
internal import Library
internal import Literature
internal import PageFormats
internal import Query
internal import Synchronization

/// How fast PubMed's own exports become values on one core, and how fast the program imports them.
enum ExportMeasurement {
  /// Bytes parsed at a time, as an import does.
  private static let window = 1 << 20

  /// Prints a line for each measurement of each export in a folder; says where there is none.
  ///
  /// - Parameter copies: so many of each XML export are imported at once, with other PMIDs.
  static func run(
    _ folder: String, _ place: Workplace, copies: Int = 0
  ) throws(BenchmarkFailure) {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.hasSuffix(".gz") || $0.hasSuffix(".xml") || $0.hasSuffix(".nbib") }.sorted()
    if names.isEmpty { print("No exports of PubMed in \(folder).\n") }
    // All imports first: the system counts what this program held when it started another one.
    var imports: [[ChildProcess]] = []
    var sizes: [Int] = []
    var shown: [Figure] = []
    for name in names {
      var runs: [ChildProcess] = []
      for _ in 0..<importRuns {
        place.removeLibrary()
        runs.append(
          try place.run(["import", "--library", place.library, folder + "/" + name], expecting: 0))
      }
      imports.append(runs)
      sizes.append(place.libraryBytes())
      shown.append(try showing(place))
      place.removeLibrary()
    }
    for (index, name) in names.enumerated() {
      let path = folder + "/" + name
      let bytes = try content(path, place)
      guard
        let format = FormatDetector.stream(ofHead: Array(bytes.prefix(FormatDetector.headLength)))
      else { throw BenchmarkFailure("\(path) is none of PubMed's exports") }
      let records = parse(name, bytes, format)
      let seconds = Figure(imports[index].map(\.milliseconds)).median / 1_000
      let rate = Double(records) / seconds
      let peak = Figure(imports[index].map(\.peakMegabytes)).median
      print("  import, searchable           \(Int(rate)) records/s (median of \(importRuns))")
      print("  import, peak memory          \(Int(peak)) MB")
      print("  library                      \(sizes[index] / max(1, records)) bytes/record")
      print("  a record read for showing    \(rounded(shown[index].median)) ms (median of 1,000)")
      if copies > 0, format.format == .pubmedXML {
        try importCopies(copies, of: bytes, records, rate: rate, place)
      }
      print()
    }
  }

  private static let importRuns = 3

  /// One core, then all of them.
  ///
  /// - Returns: the records.
  private static func parse(_ name: String, _ bytes: [UInt8], _ format: StreamFormat) -> Int {
    let chunks = chunks(of: bytes, format)
    let counts = Mutex(0)
    @Sendable func parse(_ chunk: Chunk) {
      let records = format.parse(chunk).entries.count { !$0.isStub }
      counts.withLock { $0 += records }
    }
    chunks.forEach(parse)
    let records = counts.withLock { $0 }
    let megabytes = Double(bytes.count) / 1e6
    let one = Stopwatch.repeated(5) { chunks.forEach(parse) }.median / 1_000
    let all =
      Stopwatch.repeated(5) {
        DispatchQueue.concurrentPerform(iterations: chunks.count) { parse(chunks[$0]) }
      }.median / 1_000
    let cores = ProcessInfo.processInfo.activeProcessorCount
    print("\(name): \(records) records, \(Int(megabytes)) MB")
    print("  parse, one core, in memory   \(Int(megabytes / one)) MB/s (median of 5)")
    print(
      "  parse, \(cores) cores, in memory    \(Int(megabytes / all)) MB/s, \(rounded(one / all)) times one core"
    )
    return records
  }

  /// Milliseconds to read all that is shown of a record, for records from all over the library.
  private static func showing(_ place: Workplace) throws(BenchmarkFailure) -> Figure {
    do {
      let reader = try LibraryReader(path: place.library)
      let documents = try reader.documents(Selection(query: .all))
      var numbers: [DocumentNumber] = []
      documents.forEach { numbers.append($0) }
      guard !numbers.isEmpty else { throw BenchmarkFailure("nothing was imported") }
      var values: [Double] = []
      for index in 0..<1_000 {
        let number = numbers[index * 7_919 % numbers.count]
        values.append(try Stopwatch.milliseconds { _ = try reader.detail(number) })
      }
      return Figure(values)
    } catch let failure as BenchmarkFailure {
      throw failure
    } catch {
      throw BenchmarkFailure("\(error)")
    }
  }

  private static func importCopies(
    _ count: Int, of bytes: [UInt8], _ records: Int, rate: Double, _ place: Workplace
  ) throws(BenchmarkFailure) {
    let folder = place.folder.appending(path: "copies")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw BenchmarkFailure("cannot create \(folder.path()): \(error.localizedDescription)")
    }
    _ = try ExportCopies.write(bytes, count: count, into: folder)
    let run = try place.run(["import", "--library", place.library, folder.path()], expecting: 0)
    let all = Double(records * count)
    let copiesRate = all / run.milliseconds * 1_000
    print("  \(count) copies, \(Int(all)) records:")
    print(
      "    import, searchable         \(Int(copiesRate)) records/s, \(rounded(copiesRate / rate)) of one file's rate"
    )
    // No figure of memory: the system counts the export that is held here to the program that is started.
    print("    library                    \(place.libraryBytes() / Int(all)) bytes/record")
    print(
      "    a record read for showing  \(rounded(try showing(place).median)) ms (median of 1,000)")
    place.removeLibrary()
    try? FileManager.default.removeItem(at: folder)
  }

  private static func rounded(_ number: Double) -> String {
    String(format: "%.2f", number)
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
