internal import PageFormats

/// How fast pages become values, on one core, with the bytes in memory.
enum ParseMeasurement {
  static func run(_ corpus: CorpusFiles, into table: inout FigureTable) throws(BenchmarkFailure) {
    for style in CorpusFiles.Style.allCases {
      let pages = try corpus.pages(of: style, atMostBytes: 32 << 20)
      let bytes = pages.reduce(0) { $0 + $1.count }
      var entries = 0
      let milliseconds = Stopwatch.repeated(5) {
        entries = 0
        for page in pages { entries += PageParser.parse(page).entries.count }
      }
      guard entries >= pages.count else {
        throw BenchmarkFailure(
          "\(pages.count) pages of the \(style.rawValue) style gave only \(entries) records")
      }
      let seconds = milliseconds.values.map { $0 / 1_000 }
      let megabytes = Double(bytes) / 1e6
      let name = "parse \(style.rawValue) pages"
      table.add(
        name + ", size", "bytes/page", Figure(Double(bytes) / Double(max(1, pages.count))),
        size: corpus.records)
      table.add(
        name, "pages/s", Figure(seconds.map { Double(pages.count) / $0 }), size: corpus.records)
      table.add(
        name + ", speed", "MB/s", Figure(seconds.map { megabytes / $0 }), size: corpus.records)
    }
  }
}
