import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

/// Every record of PubMed's own exports, where they lie beside the project, written and read again.
@Suite struct RealRoundTripTests {
  private static func read(_ name: String) throws -> [Record] {
    let source = try ByteSource(
      FoundFile(path: RealExportsTests.data.appendingPathComponent(name).path))
    var bytes: [UInt8] = []
    #expect(source.readAll(into: &bytes, limit: 1 << 30))
    return PageParser.parse(bytes).entries.filter { !$0.isStub }.map(\.record)
  }

  /// The fields in which what is read is not what the table says is held, and how often each of a
  /// format's own losses comes about.
  private func check(_ records: [Record], _ format: ExportFormat, _ name: String) -> [String: Int] {
    var bytes = Array(format.head.utf8)
    var losses: [String: Int] = [:]
    for record in records {
      for field in format.write(LinkedRecord(record), to: &bytes) { losses[field, default: 0] += 1 }
    }
    bytes.append(contentsOf: format.tail.utf8)
    let page = PageParser.parse(bytes)
    let read = page.entries.filter { !$0.isStub }.map(\.record)
    #expect(page.diagnostics.isEmpty && read.count == records.count, "\(name) as \(format)")
    for (record, read) in zip(records, read) {
      let held = HeldField.reduced(record, for: format)
      guard read == held else {
        let fields = RecordField.all.filter { !$0.isSame(read, held) }.map(\.name)
        let pmid = record.pmid?.description ?? "none"
        Issue.record("\(name) as \(format), PMID \(pmid): \(fields) came back otherwise")
        return losses
      }
    }
    return losses
  }

  @Test(
    .enabled(if: !RealExportsTests.files.isEmpty, "the real exports are not beside the project"),
    arguments: ExportFormat.allCases)
  func everyRealRecordComesBackAsTheTableSays(format: ExportFormat) throws {
    for name in RealExportsTests.files {
      let records = try Self.read(name)
      guard !records.isEmpty else { continue }
      let losses = check(records, format, name)
      // What a format loses of real records is what the table gives a reason for.
      for (field, count) in losses {
        let row = HeldField.all.first { $0.name == field }
        #expect(
          row?.holding(in: format).loss != nil,
          "\(name) as \(format): \(field) of \(count) records, without a reason")
      }
    }
  }
}
