import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

/// What an export takes out and an import takes in again.
@Suite struct ExportTests {
  /// The lines of everything that a library holds, without their sources, sorted.
  private func lines(_ reader: LibraryReader) throws -> [String] {
    var lines: [String] = []
    var numbers: [DocumentNumber] = []
    try reader.everyDocument().forEach { numbers.append($0) }
    for number in numbers {
      var line = try #require(try reader.linkedRecord(number))
      line.sources = []
      lines.append(String(decoding: RecordLine.object(line).line, as: UTF8.self))
    }
    return lines.sorted()
  }

  private func again(_ folder: TemporaryFolder) throws -> [String] {
    let lines = try lines(folder.reader())
    let second = try TemporaryFolder()
    try second.write("all.jsonl", lines.joined(separator: "\n") + "\n")
    try second.importing([second.path])
    #expect(try second.reader().info().links == folder.reader().info().links)
    return try self.lines(second.reader())
  }

  @Test func anExportImportedGivesTheSameLines() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "alpha.nbib",
      """
      PMID- 11
      STAT- MEDLINE
      TI  - On alpha.
      MH  - *Neoplasms/therapy
      XYZ - odd

      PMID- 12
      TI  - On beta.
      """)
    try folder.write("list.txt", "12\n13\n")
    try folder.write("links.csv", "citing,referenced\n11,12\n14,11\n")
    try folder.importing([folder.path])
    let first = try lines(folder.reader())
    #expect(first.count == 4)
    #expect(try again(folder) == first)
  }

  /// Entries of an article page that have a DOI, a PMCID, or only what is printed.
  @Test func linksToRecordsWithoutAPMIDComeBackToo() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "page.txt",
      """
      » Articles » PMID: 11

      On alpha

      Citing Articles

      One of beta.

      Alpha S Lancet. 2025; 17.

      DOI: 10.1/beta.

      Two of gamma.

      Beta T Cells. 2024; 3:4.

      PMC: 55.

      Three of delta.

      Gamma U Cells. 2024; 3:7.
      """)
    try folder.importing([folder.path])
    let first = try lines(folder.reader())
    #expect(first.count == 4)
    #expect(first.count { $0.contains("cited_by_without_pmid") } == 1)
    #expect(try again(folder) == first)
  }

  @Test func theSampleLibraryComesBackWhole() throws {
    let records = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "records").path()
    let folder = try TemporaryFolder()
    try folder.importing([records])
    let first = try lines(folder.reader())
    let second = try again(folder)
    #expect(first.count > 283 && second.count == first.count)
    #expect(zip(first, second).count { $0 != $1 } == 0)
  }
}
