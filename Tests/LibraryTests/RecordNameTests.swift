import Literature
import PageFormats
import Testing

@testable import Library

@Suite struct RecordNameTests {
  @Test func namesAreKnownByTheirForm() throws {
    let pmid = RecordName.pmid(try #require(PMID(11)))
    #expect(RecordName("11") == pmid && RecordName("PMID:11") == pmid)
    let pmcid = RecordName.pmcid(try #require(PMCID("PMC12")))
    #expect(RecordName("pmc12") == pmcid && RecordName("pmc:PMC12") == pmcid)
    let doi = RecordName.doi(try #require(DOI("10.1000/a")))
    #expect(RecordName("10.1000/a") == doi && RecordName("doi:10.1000/a") == doi)
    #expect(RecordName("hash:0123456789abcdef") == .printed("hash:0123456789abcdef"))
    for text in ["", "alpha", "hash:12", "pmid:", "123456789", "pmc:"] {
      #expect(RecordName(text) == nil)
    }
  }

  @Test func aRecordWithoutAPMIDIsFoundByWhatStandsInForIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "a.ris",
      """
      TY  - JOUR\nTI  - On alpha\nPY  - 2001\nSP  - 7\nER  - \n
      TY  - JOUR\nTI  - On beta\nPY  - 2002\nDO  - 10.1000/beta\nER  - \n
      TY  - JOUR\nTI  - On gamma\nPY  - 2003\nC2  - PMC77\nER  - \n
      """)
    #expect(try folder.importing([path]).records.new == 3)
    let reader = try folder.reader()
    var names: [String] = []
    for number in 1...3 {
      let document = DocumentNumber(UInt32(number))
      let record = try #require(try reader.detail(document)?.record)
      let name = try #require(RecordIdentity.standIn(for: record))
      names.append(String(name.prefix { $0 != ":" }))
      let found = try reader.document(try #require(RecordName(name)))
      #expect(found == document, "\(name)")
    }
    #expect(names.sorted() == ["doi", "hash", "pmc"])
    #expect(try reader.document(try #require(RecordName("hash:0123456789abcdef"))) == nil)
  }
}
