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

  /// `records[citing]` cites a record of which the file states nothing but this PMID: most references
  /// are such.
  package struct Mention: Hashable, Sendable {
    package var citing: Int
    package var cited: PMID

    package init(citing: Int, cited: PMID) {
      self.citing = citing
      self.cited = cited
    }
  }

  /// A record that the file says is gone, and the bytes that say so.
  package struct Deletion: Hashable, Sendable {
    package var pmid: PMID
    package var range: Range<Int>
    /// Of NLM's file that said so, where this one is not that file.
    package var fileNumber: Int?

    package init(pmid: PMID, range: Range<Int>, fileNumber: Int? = nil) {
      self.pmid = pmid
      self.range = range
      self.fileNumber = fileNumber
    }
  }

  package var format: PageFormat?
  package var entries: [Entry] = []
  package var links: [Link] = []
  package var mentions: [Mention] = []
  package var deletions: [Deletion] = []
  package var diagnostics: [Diagnostic] = []
  /// What should be a record and was not read; each is also a diagnostic.
  package var broken: [BrokenRecord] = []

  package init(format: PageFormat?) { self.format = format }
}
