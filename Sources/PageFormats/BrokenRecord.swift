/// A stretch of a file that is a record by its marks and was not read, with its bytes as they stand in
/// the file, so that a later version can try again.
package struct BrokenRecord: Hashable, Sendable {
  /// Bytes of the file.
  package var range: Range<Int>
  /// Its beginning, where there are more than `mostBytes`.
  package var bytes: [UInt8]
  /// The file's first line, where the format needs it to read the others.
  package var head: [UInt8] = []
  /// Why it was not read.
  package var diagnostic: Diagnostic

  /// NLM's largest records have 2 MB, nearly all less than a tenth of one.
  package static let mostBytes = 1_000_000

  package init(range: Range<Int>, bytes: some Sequence<UInt8>, diagnostic: Diagnostic) {
    self.range = range
    self.bytes = Array(bytes.prefix(Self.mostBytes))
    self.diagnostic = diagnostic
  }
}

extension ParsedPage {
  /// Notes a stretch of the text that was not read, and says so.
  mutating func addBroken(
    _ range: Range<Int>, of text: ChunkText, _ diagnostic: Diagnostic, head: [UInt8] = []
  ) {
    diagnostics.append(diagnostic)
    var record = BrokenRecord(
      range: text.range(range), bytes: text.fileBytes(range), diagnostic: diagnostic)
    record.head = head
    broken.append(record)
  }
}
