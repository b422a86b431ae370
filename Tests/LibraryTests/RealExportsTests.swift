import Foundation
import Literature
import PageFormats
import Testing

@testable import Library

/// PubMed's own exports, where they lie beside the project.
@Suite struct RealExportsTests {
  static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("shared/data")

  static let files: [String] = {
    let walk = FileManager.default.enumerator(atPath: data.path)
    return (walk?.compactMap { $0 as? String } ?? []).filter { name in
      ["pubmed-xml/", "medline/", "same-100", "abstract-text/"].contains { name.hasPrefix($0) }
        && [".xml", ".xml.gz", ".nbib", "-set.txt", "_result.txt", ".abstract", ".ris"]
          .contains { name.hasSuffix($0) }
    }.sorted()
  }()

  private func content(_ name: String) throws -> [UInt8] {
    let path = Self.data.appendingPathComponent(name).path
    let source = try ByteSource(FoundFile(path: path))
    var bytes: [UInt8] = []
    #expect(source.readAll(into: &bytes, limit: 1 << 30))
    return bytes
  }

  private func occurrences(of marks: [String], in bytes: [UInt8]) -> Int {
    marks.reduce(0) { sum, mark in
      var count = 0
      var data = Data(bytes)[...]
      while let place = data.firstRange(of: Data(mark.utf8)) {
        count += 1
        data = data[place.upperBound...]
      }
      return sum + count
    }
  }

  @Test(.enabled(if: !files.isEmpty, "the real exports are not beside the project"))
  func asManyRecordsComeOutAsAFileHolds() throws {
    for name in Self.files {
      let bytes = try content(name)
      let page = PageParser.parse(bytes)
      var expected: Int
      switch page.format {
      case .medline: expected = occurrences(of: ["\nPMID- "], in: [0x0A] + bytes)
      case .pubmedXML:
        expected = occurrences(
          of: ["<PubmedArticle>", "<PubmedArticle ", "<PubmedBookArticle>"], in: bytes)
        if expected == 0 { expected = occurrences(of: ["<MedlineCitation "], in: bytes) }
      case .abstractText: expected = occurrences(of: ["\nPMID: "], in: bytes)
      case .ris: expected = occurrences(of: ["TY  -"], in: bytes)
      case nil, .some: continue
      }
      let broken = page.diagnostics.count { $0.code == .brokenRecord }
      let read = page.entries.count { !$0.isStub }
      #expect(read + broken == expected, "\(name): \(read) read, \(broken) broken")
    }
  }

  /// What the table of formats says they can state, against all that they do state.
  @Test(.enabled(if: !files.isEmpty, "the real exports are not beside the project"))
  func noFileStatesAFieldThatItsFormatCannotState() {
    let folders = ["abstract-text", "medline", "pubmed-xml", "same-100-records-two-formats"]
    var check = FileCheck(
      folders.map { Self.data.appendingPathComponent($0).path }, besides: nil)
    let report = check.run(tell: { _ in }, isStopped: { false })
    #expect(!report.formats.isEmpty)
    for (format, tally) in report.formats {
      let fields = FormatProfile.all[format.rank].fields + ["unmapped"]
      for field in tally.recordFields + tally.stubFields {
        #expect(fields.contains(field.name), "\(format) states \(field.name)")
      }
    }
  }

  /// What one record says in both formats; UIs, the ISO abbreviation and the version are XML's alone.
  @Test(.enabled(if: !files.isEmpty, "the real exports are not beside the project"))
  func theSameRecordInTwoFormatsIsTheSame() throws {
    let folder = "pubmed-xml/one-record-every-format/20000000"
    let xml = PageParser.parse(try content(folder + ".xml")).entries.first?.record
    let medline = PageParser.parse(try content(folder + ".medline")).entries.first?.record
    var (one, other) = (try #require(xml), try #require(medline))
    one.journal.isoAbbreviation = .notStated
    one.publicationTypes = Stated(one.publicationTypes.value?.map { PublicationType($0.name) })
    one.substances = Stated(
      one.substances.value?.map { Substance($0.name, registryNumber: $0.registryNumber) })
    one.headings = Stated(
      one.headings.value?.map { heading in
        MeshHeading(
          heading.descriptor, isMajorTopic: heading.isMajorTopic,
          qualifiers: heading.qualifiers.map {
            MeshQualifier($0.name, isMajorTopic: $0.isMajorTopic)
          })
      })
    for field in RecordField.all {
      #expect(field.isSame(one, other), "\(field.name) differs")
    }
    other.unmapped = one.unmapped
    #expect(one == other)
  }
}
