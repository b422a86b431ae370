/// Why a benchmark cannot go on, in one sentence for the person who started it.
struct BenchmarkFailure: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}
