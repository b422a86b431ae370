/// What the last bytes of a file must show, by its beginning: known where the whole file is known, and
/// not to the pieces that it is read in.
package struct FileEnd: Sendable {
  private let format: StreamFormat
  /// Nil where any end will do.
  private let mark: [UInt8]?

  /// - Parameter head: the beginning of the file, or all of it.
  package init(_ format: StreamFormat, head: [UInt8]) {
    self.format = format
    mark = format.closing(head)
  }

  /// What there is to say of a file that ends so.
  ///
  /// - Parameters:
  ///   - tail: what stands behind the last record that is whole, or more of the file.
  ///   - line: where the file ends, as is `offset`.
  package func finding(tail: [UInt8], line: Int, offset: Int) -> Diagnostic? {
    guard let mark, !tail[(format.lastEnd(tail) ?? 0)...].contains(mark) else { return nil }
    return Diagnostic(
      .endsTooEarly,
      "the file ends without “\(mark[...].text)>”; what follows the last record may be missing",
      line: line, offset: offset)
  }
}
