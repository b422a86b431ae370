internal import Glibc
internal import ParserOracle

/// What libFuzzer calls with each input; `scripts/fuzz` builds and runs it. The format is the one that
/// the environment names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: size))
  if let violation = oracle.violation(bytes) { fatalError(violation) }
  return 0
}

private let oracle: ParserOracle = {
  let name = getenv("IMMUNOLIT_FUZZ").map { String(cString: $0) } ?? ""
  guard let oracle = ParserOracle.all.first(where: { $0.name == name }) else {
    fatalError("no format \(name)")
  }
  return oracle
}()
