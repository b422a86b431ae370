import Foundation
import Testing

/// Records that could not be read, from the shell.
@Suite struct QuarantineScenarios {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func theyAreListedShownAndTriedAgain() throws {
    try sandbox.write(
      """
      <PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>31</PMID></MedlineCitation></PubmedArticle>
      <PubmedArticle><MedlineCitation><PMID>32</PMID><ArticleTitle>On \u{1B}[31malpha\u{202E}
      beta</MedlineCitation></PubmedArticle></PubmedArticleSet>
      """, to: "a.xml")
    let report = try sandbox.run("$PROGRAM import \"$FOLDER/a.xml\"")
    #expect(report.code == 3 && report.output.contains("1 quarantined"), "\(report.output)")
    #expect(report.output.contains("immunolit quarantine lists what could not be read"))
    #expect(try sandbox.run("$PROGRAM info").output.contains("unread    1 in quarantine"))

    let list = try sandbox.run("$PROGRAM quarantine")
    #expect(list.code == 0)
    for wanted in ["1  ", "a.xml:", "pubmed_xml, at byte 100, ", "broken_record: the record with"] {
      #expect(list.output.contains(wanted), "\(wanted) in \(list.output)")
    }
    let json = try sandbox.run("$PROGRAM quarantine --format json")
    #expect(json.output.hasPrefix(#"{"schema":1,"kind":"quarantine","number":1,"path":""#))
    #expect(json.output.contains(#""offset":100,"length":"#) && json.output.contains(#""pmid":32"#))

    let shown = try sandbox.run("$PROGRAM quarantine show 1")
    #expect(shown.code == 0 && shown.output.contains("On ␛[31malpha<U+202E>\nbeta</Medline"))
    #expect(!shown.output.utf8.contains(0x1B))

    let retry = try sandbox.run("$PROGRAM quarantine retry")
    #expect(retry.code == 1 && retry.output.contains("0 read, 1 not read"), "\(retry.output)")
    #expect(try sandbox.run("$PROGRAM quarantine show 2").code == 1)
    #expect(try sandbox.run("$PROGRAM quarantine retry 1 7").code == 1)
    #expect(try sandbox.run("$PROGRAM quarantine show x").code == 2)
  }

  @Test func anEmptyQuarantineSaysSo() throws {
    let result = try sandbox.run(
      "$PROGRAM import \"$RECORDS\" >/dev/null 2>&1; $PROGRAM quarantine; exit $?")
    #expect(result.code == 1 && result.errors.contains("nothing is in quarantine"))
    #expect(try sandbox.run("$PROGRAM quarantine retry").code == 1)
    #expect(try sandbox.run("$PROGRAM --library /nowhere/x quarantine").code != 0)
  }
}
