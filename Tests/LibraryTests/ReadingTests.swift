import Literature
import PageFormats
import Query
import Testing

@testable import Library

@Suite struct ReadingTests {
  /// Records 1 to 40 with topics by their divisors, and a stub.
  private func library() throws -> WrittenLibrary {
    let library = try WrittenLibrary()
    for number in 1...40 {
      var record = Record()
      record.pmid = PMID(number)
      record.title = .value("Trial number\(number) of \(number % 2 == 0 ? "even" : "odd") cells")
      record.date = .value(PartialDate(year: 2000 + number % 4, text: ""))
      var headings: [MeshHeading] = []
      for divisor in 2...4 where number % divisor == 0 {
        headings.append(
          MeshHeading(
            "By \(divisor)",
            qualifiers: number % (2 * divisor) == 0 ? [MeshQualifier("twice")] : []))
      }
      record.headings = headings.isEmpty ? .notStated : .value(headings)
      var page = ParsedPage(format: .curehunter)
      page.entries = [.init(record: record, isStub: false, range: 0..<1)]
      if number == 1 {
        var stub = Record()
        stub.pmid = PMID(99)
        stub.title = .value("Stub of cells")
        page.entries.append(.init(record: stub, isStub: true, range: 1..<2))
        page.links = [.init(citing: 1, cited: 0)]
      }
      try library.write("\(number)", page)
    }
    return library
  }

  private func filters(_ topics: (Filter.Operator, Topic)...) -> Selection {
    Selection(filters: topics.map { Filter($0.0, $0.1) })
  }

  @Test func filtersAreTakenFromLeftToRightWithinTheSearch() throws {
    let reader = try library().folder.reader()
    func found(_ selection: Selection) throws -> [UInt32] { try reader.pmids(selection).sorted() }
    let all = (1...40).map { UInt32($0) }
    #expect(try found(Selection()) == all)
    #expect(try found(filters((.and, Topic("By 3")))) == all.filter { $0 % 3 == 0 })
    #expect(
      try found(filters((.and, Topic("By 3")), (.or, Topic("By 4"))))
        == all.filter { $0 % 3 == 0 || $0 % 4 == 0 })
    #expect(
      try found(filters((.and, Topic("By 3")), (.not, Topic("By 2"))))
        == all.filter { $0 % 3 == 0 && $0 % 2 != 0 })
    #expect(try found(filters((.not, Topic("By 2")))) == all.filter { $0 % 2 != 0 })
    #expect(
      try found(filters((.and, Topic("By 3", qualifier: "twice")))) == all.filter { $0 % 6 == 0 })
    #expect(try found(filters((.and, Topic("No such topic")))) == [])
    var odd = filters((.and, Topic("By 2")), (.or, Topic("By 3")))
    odd.query = .word("odd", isPrefix: false)
    #expect(try found(odd) == all.filter { $0 % 2 != 0 && $0 % 3 == 0 })
  }

  @Test func topicCountsAreWhatCountingGives() throws {
    let reader = try library().folder.reader()
    for selection in [
      Selection(), Selection(query: .word("odd", isPrefix: false)),
      filters((.and, Topic("By 4"))),
    ] {
      let documents = try reader.documents(selection)
      let numbers = try reader.pmids(selection).map { Int($0) }
      let expected = (2...4).compactMap { divisor -> TopicCount? in
        let count = numbers.filter { $0 % divisor == 0 }.count
        let twice = numbers.filter { $0 % (2 * divisor) == 0 }.count
        guard count > 0 else { return nil }
        return TopicCount(
          descriptor: "By \(divisor)", count: count,
          qualifiers: twice > 0 ? [.init(name: "twice", count: twice)] : [])
      }.sorted { $0.count != $1.count ? $0.count > $1.count : $0.descriptor < $1.descriptor }
      #expect(try reader.topics(in: documents) == expected)
    }
  }

  @Test func listsAreNewestFirstAndWindowsFitTogether() throws {
    let reader = try library().folder.reader()
    let documents = try reader.documents(Selection())
    let all = try reader.rows(of: documents, 0..<100)
    #expect(all.count == 40)
    let newestFirst = (1...40).sorted { (left: Int, right: Int) -> Bool in
      left % 4 != right % 4 ? left % 4 > right % 4 : left > right
    }
    #expect(all.map { Int($0.pmid?.number ?? 0) } == newestFirst)
    var pieces: [RecordRow] = []
    for start in stride(from: 0, to: 42, by: 7) {
      pieces += try reader.rows(of: documents, start..<start + 7)
    }
    #expect(pieces == all)
    #expect(try reader.rows(of: documents, 100..<120) == [])
    let last = try #require(all.last)
    #expect(try reader.place(of: last.document, in: documents) == 39)
  }

  @Test func wordsFindStubsAndEverythingDoesNot() throws {
    let reader = try library().folder.reader()
    let found = try reader.documents(Selection(query: .word("cells", isPrefix: false)))
    #expect(found.count == 41)
    #expect(try reader.stubCount(in: found) == 1)
    #expect(try reader.pmids("99") == [99])
    #expect(try reader.pmids("number1*").count == 11)
    #expect(try reader.pmids("\"even cells\"").count == 20)
    #expect(try reader.pmids("\"cells even\"") == [])
    #expect(try reader.pmids("CELLS stub") == [99])
  }

  @Test(arguments: [
    "\" OR 1=1 --", "title:cells", "cells AND NEAR(", "{title}: x", "^cells", "a\"b", "\\", "';",
    "*", "cells*cells", "\0", "-", "cells\0odd", "+", ":", "NEAR", "(", "\u{1B}[2J", "é", "\u{301}",
  ])
  func whateverAWordHoldsItIsAWord(text: String) throws {
    let reader = try library().folder.reader()
    for query in [
      Query.word(text, isPrefix: false), .word(text, isPrefix: true), .phrase([text, text]),
      .topic(Topic(text, qualifier: text)),
    ] {
      _ = try reader.documents(Selection(query: query))
    }
    #expect(try reader.totals().records == 40)
  }

  @Test func deepQueriesAreAnswered() throws {
    let reader = try library().folder.reader()
    let text = String(repeating: "cells OR ", count: 900) + "odd"
    #expect(try reader.pmids(text).count == 41)
  }
}
