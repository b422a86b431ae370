import Foundation
import Literature
import PageFormats
import Testing

@Suite struct PubMedAbstractsTests {
  private func page(_ text: String) -> ParsedPage { PageParser.parse(Array(text.utf8)) }

  @Test func theCitationLineIsTakenApart() throws {
    let page = page(NumberedFixtures.abstracts)
    let record = try #require(page.entries.first).record
    #expect(page.format == .abstractText && page.entries.count == 5)
    #expect(record.journal.abbreviation == .value("J Alpha (Beta)"))
    #expect(record.date.value?.text == "2007 Apr-May" && record.date.value?.endMonth == 5)
    #expect(record.volume == .value("22 Suppl 2") && record.issue == .value("2 Pt A"))
    #expect(record.pages == .value("223-34.e1"))
    #expect(record.electronicDate.value?.text == "2007 Mar 1")
    #expect(record.pmid == PMID(11) && record.pmcid == PMCID("PMC5"))
    #expect(record.doi == DOI("10.1/alpha.2") && record.status == .value("MEDLINE"))
    #expect(
      record.title
        == .value(
          "[On alpha and beta, in lines that are as long as those which the source wraps at "
            + "the right]."))
    #expect(record.languages == .value(["ger", "fre"]) && record.unmapped.isEmpty)
  }

  @Test func namesHaveTheAffiliationsThatTheirNumbersName() throws {
    let record = try #require(page(NumberedFixtures.abstracts).entries.first).record
    let first =
      "Institute of Alpha (1), Town, in a line that is just about as long as others, Land."
    var alpha = Author(lastName: "Alpha", initials: "AB")
    alpha.affiliations = [first]
    alpha.isEqualContributor = true
    var beta = Author(lastName: "De Beta", initials: "C")
    beta.affiliations = [first, "Institute of Beta."]
    var epsilon = Author(lastName: "Epsilon", initials: "E")
    epsilon.affiliations = ["Institute of Gamma."]
    #expect(
      record.authors
        == .value(
          AuthorList([
            alpha, beta, Author(lastName: "Gamma", initials: "D", suffix: "Jr"),
            Author(collectiveName: "Delta Group, and Others"), epsilon,
          ])))
    #expect(record.investigators.value?.map(\.shortName) == ["Zeta Z", "Eta E"])
    #expect(!record.affiliations.isStated)
  }

  @Test func partsOfTheAbstractAreToldApart() throws {
    let record = try #require(page(NumberedFixtures.abstracts).entries.first).record
    #expect(
      record.abstract
        == .value([
          AbstractSection(
            label: "AIM AND SCOPE",
            text:
              "One text of which the line is as long as the lines of the source are: it goes on."),
          AbstractSection(
            label: "Main results",
            text: "Another, p = 0.1 ( 1. of 2). 2. No record but a part of the first."),
        ]))
    #expect(record.copyright == .value("© 2007 Alpha."))
    #expect(
      record.otherAbstracts
        == .value([
          OtherAbstract(
            language: "ger", type: "Publisher",
            sections: [AbstractSection(text: "ZIEL: 文字文字文字文字 Anderes.")])
        ]))
    #expect(record.conflictStatement == .value("None, in two lines."))
    #expect(
      record.commentsCorrections
        == .value([
          CommentCorrection(type: "CommentIn", citation: "J Beta. 2008 Jan;1(1):5."),
          CommentCorrection(
            type: "CommentIn",
            citation:
              "J Gamma. 2008;2:6. Alpha, A [corrected to Alpha, B, in a line which is long, "
              + "and goes on]."),
          CommentCorrection(type: "ErratumIn", citation: "J Alpha. 2009;3:7."),
        ]))
  }

  @Test func recordsWithFewPartsComeOut() throws {
    let page = page(NumberedFixtures.abstracts)
    try #require(page.entries.count == 5)
    let second = page.entries[1].record
    #expect(second.title == .value("Two: a title?") && second.status == .value("In-Process"))
    #expect(
      second.issue == .value("3") && !second.volume.isStated && second.pii == .value("S1(07)1"))
    #expect(second.affiliations == .value(["Institute of Alpha."]))
    #expect(second.abstract == .value([AbstractSection(text: "No label: a text.")]))
    #expect(
      second.unmapped == [UnmappedField(tag: "CitationNote", value: "[Epub ahead of print]")])
    let book = page.entries[2].record
    #expect(book.title == .value("Book of alpha.") && book.date.value?.text == "2010 Feb 5")
    #expect(book.authors.value?.authors.map(\.shortName) == ["Beta B"])
    #expect(book.unmapped.map(\.tag) == ["Book", "text"])
    let fourth = page.entries[3].record
    // Where an issue gathers what came out before, the line begins with the electronic date.
    #expect(fourth.date.value?.text == "2011" && fourth.electronicDate.value?.text == "2010 Jan 9")
    #expect(fourth.authors == .empty && fourth.abstract == .empty)
    #expect(fourth.unmapped == [UnmappedField(tag: "DOI", value: "alpha")])
    #expect(
      page.diagnostics.map(\.code) == [
        .unmappedText, .missingPMID, .missingPMID, .missingTitle, .badPMID,
      ])
    #expect(page.diagnostics.map(\.line) == [69, 72, 81, 81, 83])
  }

  @Test(arguments: ["\r\n", "\r"]) func lineEndsAreNoPartOfValues(end: String) {
    let text = "\u{FEFF}" + NumberedFixtures.abstracts.replacing("\n", with: end)
    let expected = page(NumberedFixtures.abstracts).entries.map(\.record)
    #expect(page(text).entries.map(\.record) == expected)
  }

  @Test func mailMayStandBeforeTheRecords() {
    let page = page(NumberedFixtures.mail)
    #expect(page.format == .abstractText)
    #expect(page.entries.map(\.record.pmid) == [PMID(11), PMID(12)])
    #expect(page.entries.first?.record.abstract.value?.map(\.text) == ["1. A part of the first."])
    #expect(page.diagnostics.map(\.code) == [.unmappedText])
  }

  @Test(arguments: ["1. J Alpha. 2007.\n\nOne.", "1. one\n2. two", "1 J Alpha. 2007.\n\nPMID: 5"])
  func numberedTextWithoutPMIDIsNone(text: String) {
    #expect(page(text).diagnostics.map(\.code) == [.unknownFormat])
  }
}
