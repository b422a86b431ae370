import Foundation
import Testing

/// Files looked at without a library.
@Suite struct CheckScenarios {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test func aCheckCountsAndMakesNoLibrary() throws {
    let result = try sandbox.run("$PROGRAM check \"$RECORDS\"; code=$?; ls \"$FOLDER\"; exit $code")
    #expect(result.code == 0, "\(result.errors)")
    for wanted in [
      "curehunter  282 files, 282 records", "article  209 files", "491 read, 0 failed",
    ] {
      #expect(result.output.contains(wanted), "\(wanted) in \(result.output)")
    }
    #expect(!result.output.contains("library.immunolit"))
  }

  @Test func standardInputIsCheckedAndSummedInMachineOutput() throws {
    let result = try sandbox.run(
      "printf 'PMID- 11\\nTI  - On \\033[31malpha.\\n' | gzip | $PROGRAM check - --format json")
    #expect(result.code == 0 && result.output.split(separator: "\n").count == 1)
    #expect(
      result.output.contains(
        #""records":{"read":1,"deleted":0,"quarantined":0},"stubs":0,"links":0,"diagnostics":0,"formats":["#
          + #"{"format":"medline","files":1,"records":1,"stubs":0,"links":0,"deletions":0,"#
          + #""fields":{"pmid":1,"title":1,"abstract":1},"stub_fields":{}}]"#),
      "\(result.output)")
  }

  @Test func whatIsNotReadIsNamedAndTheProgramEndsWithThree() throws {
    try sandbox.write("A letter about alpha.\n", to: "letter.txt")
    let text = try sandbox.run("$PROGRAM check \"$FOLDER/letter.txt\" \"$FOLDER/missing\"")
    #expect(text.code == 3)
    for wanted in ["error unknown_format (1)", "error missing_file (1)", "0 read, 2 failed"] {
      #expect(text.output.contains(wanted), "\(wanted) in \(text.output)")
    }
    let json = try sandbox.run("$PROGRAM check \"$FOLDER/letter.txt\" --format json")
    #expect(json.code == 3 && json.output.contains(#""code":"unknown_format""#))
    #expect(try sandbox.run("$PROGRAM check").code == 2)
  }

  @Test func formatsAreListedInTextAndInMachineOutput() throws {
    let text = try sandbox.run("$PROGRAM formats")
    #expect(text.code == 0)
    #expect(text.output.contains("medline  MEDLINE text, "))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try sandbox.run("$PROGRAM formats --format json")
    #expect(json.code == 0 && json.output.split(separator: "\n").count == 11)
    #expect(json.output.contains(#""kind":"format","format":"pmid_list","title":"PMID list""#))
    #expect(json.output.contains(#""reads":true,"writes":false,"fields":["pmid"]}"#))
  }
}
