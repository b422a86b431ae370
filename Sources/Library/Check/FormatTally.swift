internal import Literature
internal import PageFormats

/// What was met in the files of one format.
package struct FormatTally: Hashable, Sendable {
  package var files = 0
  package var records = 0
  package var stubs = 0
  package var links = 0
  package var deletions = 0
  /// Records that could not be read.
  package var broken = 0
  /// How many records, and how many stubs, state each field of `RecordField.all` or keep something that
  /// no field holds.
  private var ofRecords: [Int] = []
  private var ofStubs: [Int] = []

  package init() {}

  init(_ page: ParsedPage) {
    links = page.links.count + page.mentions.count
    deletions = page.deletions.count
    broken = page.broken.count
    for entry in page.entries {
      if entry.isStub {
        stubs += 1
        Self.count(entry.record, &ofStubs)
      } else {
        records += 1
        Self.count(entry.record, &ofRecords)
      }
    }
    guard !page.mentions.isEmpty else { return }
    stubs += page.mentions.count
    if ofStubs.isEmpty { ofStubs = Self.noCounts }
    ofStubs[Self.pmid] += page.mentions.count
  }

  var isEmpty: Bool { records + stubs + links + deletions == 0 }

  mutating func add(_ other: FormatTally) {
    files += other.files
    records += other.records
    stubs += other.stubs
    links += other.links
    deletions += other.deletions
    broken += other.broken
    Self.add(other.ofRecords, to: &ofRecords)
    Self.add(other.ofStubs, to: &ofStubs)
  }

  package struct Field: Hashable, Sendable {
    package var name: String
    package var count: Int
  }

  /// The fields that were met, in the order of the machine output.
  package var recordFields: [Field] { Self.fields(ofRecords) }
  package var stubFields: [Field] { Self.fields(ofStubs) }

  private static let names = RecordField.all.map(\.name) + ["unmapped"]
  private static let noCounts = [Int](repeating: 0, count: names.count)
  /// All that is known of a record that is only mentioned.
  private static let pmid = names.firstIndex(of: "pmid") ?? 0

  private static func fields(_ counts: [Int]) -> [Field] {
    zip(names, counts).compactMap { name, count in
      count > 0 ? Field(name: name, count: count) : nil
    }
  }

  private static func count(_ record: Record, _ counts: inout [Int]) {
    if counts.isEmpty { counts = noCounts }
    for (index, field) in RecordField.all.enumerated() where field.isStated(record) {
      counts[index] += 1
    }
    if !record.unmapped.isEmpty { counts[names.count - 1] += 1 }
  }

  private static func add(_ counts: [Int], to sums: inout [Int]) {
    if sums.isEmpty {
      sums = counts
    } else {
      for (index, count) in counts.enumerated() { sums[index] += count }
    }
  }
}
