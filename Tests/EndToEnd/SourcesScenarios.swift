import Foundation
import Testing

/// Where the values of a record come from.
@Suite struct SourcesScenarios {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write(
      "PMID- 11\nTI  - On alpha.\nVI  - 7\nLA  - eng\n", to: "a.nbib")
    try sandbox.write(
      """
      <PubmedArticle><MedlineCitation><PMID>11</PMID><Article><Journal><JournalIssue><Volume>8&#27;[2J</Volume>
      </JournalIssue></Journal></Article></MedlineCitation></PubmedArticle>
      """, to: "b.xml")
  }

  @Test func machineOutputNamesTheFieldsOfEachSourceAndTheConflicts() throws {
    let result = try sandbox.run(
      """
      $PROGRAM import "$FOLDER/a.nbib" "$FOLDER/b.xml" >/dev/null
      $PROGRAM show 11 --sources --format json
      """)
    #expect(result.code == 0, "\(result.errors)")
    let output = result.output.replacing(/"path":"[^"]*\//, with: #""path":""#)
    #expect(
      output.contains(
        #""path":"b.xml","offset":0,"length":175,"fields":["pmid","volume","abstract"]}"#),
      "\(output)")
    #expect(
      output.contains(
        #""path":"a.nbib","offset":0,"length":43,"fields":["title","language"]}]"#), "\(output)")
    #expect(output.contains(#""conflicts":[{"field":"volume","kept":"8\u001b[2J"#), "\(output)")
    #expect(output.contains(#""others":[{"value":"7","source":1}]"#), "\(output)")
    let plain = try sandbox.run("$PROGRAM show 11 --format json")
    #expect(!plain.output.contains("\"fields\"") && !plain.output.contains("\"conflicts\""))
  }

  @Test func textShowsBothSidesAndNothingThatActsOnATerminal() throws {
    let result = try sandbox.run(
      """
      $PROGRAM import "$FOLDER/b.xml" "$FOLDER/a.nbib" >/dev/null
      $PROGRAM show 11 --sources
      """)
    #expect(result.code == 0, "\(result.errors)")
    for wanted in [
      "(1) pubmed_xml", "at byte 0, 175 bytes", "(2) medline", "gave title, language",
      "Conflicts (1)", "kept from (1): 8␛[2J", "lost from (2): 7",
    ] {
      #expect(result.output.contains(wanted), "\(wanted) in \(result.output)")
    }
    #expect(!result.output.utf8.contains(0x1B))
  }
}
