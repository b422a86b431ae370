internal import Literature
internal import PageFormats

/// A file read and parsed, with all that can be worked out before the library is asked.
struct PreparedFile: Sendable {
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

  var path: String
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int
  var fingerprint: Fingerprint
  var format: PageFormat
  var entries: [Entry]
  var links: [ParsedPage.Link]

  init(
    path: String, size: Int, modified: Int, fingerprint: Fingerprint, format: PageFormat,
    page: ParsedPage
  ) {
    self.path = path
    self.size = size
    self.modified = modified
    self.fingerprint = fingerprint
    self.format = format
    entries = page.entries.map { Entry($0) }
    links = page.links.filter {
      page.entries.indices.contains($0.citing) && page.entries.indices.contains($0.cited)
    }
  }
}
