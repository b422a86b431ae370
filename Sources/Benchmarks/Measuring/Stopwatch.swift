/// Times what a closure does, in milliseconds.
enum Stopwatch {
  static func milliseconds<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure)
    -> Double
  {
    let start = ContinuousClock.now
    try work()
    return (ContinuousClock.now - start).milliseconds
  }

  /// As often as it takes for a median to mean something: `times` times, after one that warms up.
  static func repeated<Failure: Error>(
    _ times: Int, _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Figure {
    try work()
    var values: [Double] = []
    for _ in 0..<times { values.append(try milliseconds(work)) }
    return Figure(values)
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1e3 + Double(components.attoseconds) * 1e-15
  }
}
