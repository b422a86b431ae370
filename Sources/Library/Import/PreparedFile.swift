internal import Literature
internal import PageFormats

/// What was read of a file or of a part of it, with all that can be worked out before the library is
/// asked: the thread that writes gets values it has only to store.
struct PreparedPart: Sendable {
  struct Entry: Sendable {
    var kind: Contribution.Kind
    var range: Range<Int>
    var anchor: Identity
    var keys: [Identity]
    /// Packed; nil for a stub that states its PMID and no more, and for a deletion.
    var content: [UInt8]?
    /// Nil where there is no content. Its topics have the numbers of `topics`.
    var extract: RecordExtract?
    /// Its document in `words`; nil where it has no word.
    var wordsDocument: Int?

    var hasPMID: Bool { anchor.level == .pmid }
  }

  var entries: [Entry]
  var links: [ParsedPage.Link]
  /// Records of which only the PMID is known, and which of the entries cites them.
  var mentions: [ParsedPage.Mention]
  var topics = TopicNames()
  /// The text index of the entries, as `TextBuilder` makes it, and how many documents it tells of.
  var words: [UInt8] = []
  var wordsDocuments = 0

  init(_ page: ParsedPage, _ contents: ContentStore) {
    entries = []
    entries.reserveCapacity(page.entries.count + page.deletions.count)
    var plain: [[UInt8]?] = []
    plain.reserveCapacity(page.entries.count)
    var text = TextBuilder()
    for entry in page.entries {
      let (anchor, keys) = Identity.keys(of: entry.record)
      let content = entry.record.encoded()
      let isBare =
        entry.isStub && entry.record.pmid != nil && keys.isEmpty && content.count < 16
        && content == Self.bare(entry.record.pmid)
      plain.append(isBare ? nil : content)
      let columns = RecordText(entry.record)
      entries.append(
        Entry(
          kind: entry.isStub ? .stub : .page, range: entry.range, anchor: anchor, keys: keys,
          extract: isBare
            ? nil
            : RecordExtract(
              entry.record, topics: topics.entries(of: entry.record.headings.value ?? [])),
          wordsDocument: columns.isEmpty ? nil : Int(text.documents)))
      if !columns.isEmpty { text.add(columns) }
    }
    words = text.block()
    wordsDocuments = Int(text.documents)
    for (index, content) in contents.packed(plain, of: page.format ?? .pmidList).enumerated() {
      entries[index].content = content
    }
    for deletion in page.deletions {
      let record = Deletion.record(deletion.pmid, fileNumber: deletion.fileNumber)
      entries.append(
        Entry(
          kind: .deletion, range: deletion.range, anchor: Identity(deletion.pmid), keys: [],
          content: contents.packed([record?.encoded()], of: .jsonLines)[0]))
    }
    links = page.links.filter {
      page.entries.indices.contains($0.citing) && page.entries.indices.contains($0.cited)
    }
    mentions = page.mentions.filter { page.entries.indices.contains($0.citing) }
  }

  /// The content of a record of which only the PMID is stated.
  private static func bare(_ pmid: PMID?) -> [UInt8] {
    var record = Record()
    record.pmid = pmid
    return record.encoded()
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
