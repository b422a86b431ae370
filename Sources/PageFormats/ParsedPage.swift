package import Literature

/// What came out of one file: records, the links between them, and what there was to say.
///
/// Any bytes give a page; one of no known format has no records and one diagnostic.
package struct ParsedPage: Hashable, Sendable {
  /// A record as one stretch of the file states it.
  package struct Entry: Hashable, Sendable {
    package var record: Record
    package var isStub: Bool
    /// Bytes of the file.
    package var range: Range<Int>

    package init(record: Record, isStub: Bool, range: Range<Int>) {
      self.record = record
      self.isStub = isStub
      self.range = range
    }
  }

  /// `records[citing]` cites `records[cited]`.
  package struct Link: Hashable, Sendable {
    package var citing: Int
    package var cited: Int

    package init(citing: Int, cited: Int) {
      self.citing = citing
      self.cited = cited
    }
  }

  package var format: PageFormat?
  package var entries: [Entry] = []
  package var links: [Link] = []
  /// Records that the file says are gone, in its order.
  package var deletions: [PMID] = []
  package var diagnostics: [Diagnostic] = []

  package init(format: PageFormat?) { self.format = format }
}
