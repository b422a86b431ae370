/// How fast the program imports a folder of pages, and what it needs for that.
enum ImportMeasurement {
  static func run(
    _ corpus: CorpusFiles, _ place: Workplace, into table: inout FigureTable
  ) throws(BenchmarkFailure) {
    let size = corpus.records
    let arguments = ["import", "--library", place.library, corpus.path]
    let first = try place.run(arguments, expecting: 0)
    let seconds = first.milliseconds / 1_000
    table.add("import", "records/s", Figure(Double(size) / seconds), size: size)
    table.add("import, files", "files/s", Figure(Double(corpus.files) / seconds), size: size)
    table.add("import, peak memory", "MB", Figure(first.peakMegabytes), size: size)

    let again = try place.run(arguments, expecting: 0)
    table.add(
      "import again, unchanged", "files/s",
      Figure(Double(corpus.files) / (again.milliseconds / 1_000)), size: size)
    table.add(
      "library size", "bytes/record", Figure(Double(place.libraryBytes()) / Double(size)),
      size: size)
  }
}
