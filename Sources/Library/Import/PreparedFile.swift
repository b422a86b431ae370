internal import Literature
internal import PageFormats

/// What was read of a file or of a part of it, with all that can be worked out before the library is
/// asked.
struct PreparedPart: Sendable {
  struct Entry: Sendable {
    var record: Record
    var isStub: Bool
    var range: Range<Int>
    /// Nil for a stub that states its PMID and no more, as most references are.
    var content: [UInt8]?
    var anchor: Identity
    var keys: [Identity]

    init(_ entry: ParsedPage.Entry) {
      record = entry.record
      isStub = entry.isStub
      range = entry.range
      (anchor, keys) = Identity.keys(of: entry.record)
      let isBare =
        isStub && record.pmid != nil && keys.isEmpty && record.unmapped.isEmpty
        && !RecordField.all.contains { $0.name != "pmid" && $0.isStated(entry.record) }
      content = isBare ? nil : entry.record.encoded()
    }
  }

  var entries: [Entry]
  var links: [ParsedPage.Link]

  init(_ page: ParsedPage) {
    entries = page.entries.map { Entry($0) }
    links = page.links.filter {
      page.entries.indices.contains($0.citing) && page.entries.indices.contains($0.cited)
    }
  }
}

/// A file that is being written: what its row says.
struct FileHead: Sendable {
  var path: String
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  var format: PageFormat
}

/// A file read and parsed whole.
struct PreparedFile: Sendable {
  var head: FileHead
  var fingerprint: Fingerprint
  var part: PreparedPart
}
