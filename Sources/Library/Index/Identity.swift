internal import Literature

/// What a record is known by, best first: its PMID, else its PMCID, else its DOI, else what was
/// printed of it (page formats, section 4). In one number, so that the least is the best.
struct Identity: Hashable, Comparable {
  enum Level: Int64 { case pmid, pmcid, doi, printed }

  let number: Int64

  init(number: Int64) { self.number = number }

  private init(_ level: Level, _ value: UInt64) {
    number = level.rawValue << 60 | Int64(bitPattern: value & (1 << 60 - 1))
  }

  init(_ pmid: PMID) { self.init(.pmid, UInt64(pmid.number)) }
  init(_ pmcid: PMCID) { self.init(.pmcid, UInt64(pmcid.number)) }
  init(_ doi: DOI) { self.init(.doi, Fingerprint.hash(Array(doi.folded.utf8))) }

  /// Letters and digits of the title, the year, the first page. A record without a title is known
  /// by all that is stated of it, so that only its own repetition is the same record.
  init(printed record: Record) {
    var writer = ByteWriter()
    if let title = record.title.value, case let folded = Self.folded(title), !folded.isEmpty {
      writer.write(bytes: folded)
      writer.write(record.date.value?.year ?? 0)
      writer.write(String(Self.firstPage(record.pages.value ?? "")))
      self.init(.printed, Fingerprint.hash(writer.bytes))
    } else {
      self.init(.printed, Fingerprint.hash(record.encoded(), seed: 1))
    }
  }

  static func < (left: Identity, right: Identity) -> Bool { left.number < right.number }

  var level: Level { Level(rawValue: number >> 60) ?? .printed }

  var pmid: PMID? { level == .pmid ? PMID(Int(number)) : nil }

  /// What a record states that others may be found by, and the best of it, its anchor.
  static func keys(of record: Record) -> (anchor: Identity, keys: [Identity]) {
    var keys: [Identity] = []
    if let pmcid = record.pmcid { keys.append(Identity(pmcid)) }
    if let doi = record.doi { keys.append(Identity(doi)) }
    // Without a year and a page, equal titles (`Editorial`) say little.
    let isTelling =
      record.title.value != nil && record.date.value != nil && record.pages.value != nil
    let hasIdentifier = record.pmid != nil || !keys.isEmpty
    if isTelling || !hasIdentifier { keys.append(Identity(printed: record)) }
    return (record.pmid.map { Identity($0) } ?? keys[0], keys)
  }

  /// ASCII letters in lower case and digits; bytes beyond ASCII as they are.
  private static func folded(_ title: String) -> [UInt8] {
    var title = title
    return title.withUTF8 { utf8 in
      [UInt8](unsafeUninitializedCapacity: utf8.count) { folded, count in
        for byte in utf8 {
          let kept = Self.foldedBytes[Int(byte)]
          folded[count] = kept
          count += kept == 0 ? 0 : 1
        }
      }
    }
  }

  /// What is kept of each byte; 0 for what is not.
  private static let foldedBytes: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case 0x80...: byte
    case _: 0
    }
  }

  /// `223` of `223-34` and of `223, 225`.
  private static func firstPage(_ pages: String) -> Substring {
    pages.prefix { $0 != "-" && $0 != "," && $0 != " " && $0 != "\u{2013}" }
  }
}
