import Foundation
import Literature
import PageFormats
import Testing

/// The same record, read from several formats, is the same record: field by field wherever two of them
/// state a field. Where they cannot agree, `RecordDifference.all` says why.
@Suite struct SameRecordTests {
  private static let data = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data").standardizedFileURL
  private static let isThere = FileManager.default.fileExists(atPath: data.path)

  private static let one = "pubmed-xml/one-record-every-format/20000000"
  private static let hundred = "same-100-records-two-formats/"

  private static func content(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: data.appending(path: name)), as: UTF8.self)
  }

  /// The sources of each group of records. PubMed saves the same records as CSV and as summaries, of
  /// which no sample is at hand: those are laid out from the fields of MEDLINE text.
  private static func groups() throws -> [[(name: String, page: ParsedPage)]] {
    try [
      (["\(one).xml", "\(one).medline", "\(one).abstract"], "\(one).medline"),
      (
        ["\(hundred)abstract-butyrylcho-set.txt", "\(hundred)pubmed-butyrylcho-set.txt"],
        "\(hundred)pubmed-butyrylcho-set.txt"
      ),
    ].map { (names: [String], medline: String) in
      var sources = try names.map { ($0, try content($0)) }
      let layout = PubMedLayout(medline: try content(medline))
      sources += [("CSV of \(medline)", layout.csv), ("summaries of \(medline)", layout.summaries)]
      return sources.map { ($0, PageParser.parse(Array($1.utf8))) }
    }
  }

  @Test(.enabled(if: isThere, "the folder of real exports is not there"))
  func formatsAgreeWhereverTwoOfThemStateAField() throws {
    var used: Set<Int> = []
    for group in try Self.groups() {
      let counts = Set(group.map(\.page.entries.count))
      #expect(counts.count == 1, "\(group.map(\.name)) hold different numbers of records")
      for (index, left) in group.enumerated() {
        for right in group[(index + 1)...] { compare(left, right, &used) }
      }
    }
    for (index, row) in RecordDifference.all.enumerated() where !used.contains(index) {
      Issue.record("no record differs in \(row.field) because \(row.reason): take the row out")
    }
  }

  /// Names a field and a PMID, never what the records say.
  private func compare(
    _ left: (name: String, page: ParsedPage), _ right: (name: String, page: ParsedPage),
    _ used: inout Set<Int>
  ) {
    guard let one = left.page.format, let other = right.page.format, one != other else {
      Issue.record("\(left.name) and \(right.name) are not read as two formats")
      return
    }
    var records: [PMID: Record] = [:]
    for entry in right.page.entries {
      if let pmid = entry.record.pmid { records[pmid] = entry.record }
    }
    for record in left.page.entries.map(\.record) {
      guard let pmid = record.pmid, let same = records[pmid] else {
        Issue.record("a record of \(left.name) is not in \(right.name)")
        continue
      }
      for field in RecordField.all where field.isStated(record) && field.isStated(same) {
        guard !field.isSame(record, same) else { continue }
        let row = RecordDifference.all.firstIndex {
          $0.field == field.name && $0.formats(one, other) && $0.isAlike(record, same)
        }
        if let row {
          used.insert(row)
        } else {
          Issue.record("\(field.name) of \(pmid) differs between \(one) and \(other)")
        }
      }
    }
  }
}
