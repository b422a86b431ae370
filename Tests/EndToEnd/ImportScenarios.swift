import Foundation
import Testing

/// Imports that are killed, repeated, or given what is no page.
@Suite struct ImportScenarios {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// What the library answers, without the places of the files.
  private func content() throws -> String {
    try sandbox.run(
      "$PROGRAM search --limit 0 --format json 'a*' | sort; $PROGRAM info --format json"
    )
    .output.replacing(/"bytes":\d+/, with: "")
  }

  @Test func aKilledImportGoesOnAndComesToTheSame() throws {
    let killed = try sandbox.run(
      """
      $PROGRAM import "$RECORDS" >/dev/null 2>"$FOLDER/progress" &
      id=$!
      until grep -q '^[0-9]* of ' "$FOLDER/progress" || ! kill -0 $id 2>/dev/null; do :; done
      kill -9 $id
      wait $id
      $PROGRAM info
      """)
    // 1 where nothing was committed yet: the library opens and is empty.
    #expect(killed.code == 0 || killed.code == 1, "\(killed.errors)")
    #expect(killed.output.contains("records"))
    let rest = try sandbox.run("$PROGRAM import \"$RECORDS\"")
    #expect(rest.code == 0, "\(rest.output) \(rest.errors)")
    let resumed = try content()
    let whole = try sandbox.run("rm -f \"$IMMUNOLIT_LIBRARY\"*; $PROGRAM import \"$RECORDS\"")
    #expect(whole.code == 0)
    #expect(try content() == resumed)
  }

  @Test func theSameFilesAgainChangeNothing() throws {
    let first = try sandbox.run("$PROGRAM import \"$RECORDS\" --format json | tail -n 1")
    #expect(
      first.output.contains(#""files":{"read":491,"unchanged":0,"failed":0}"#), "\(first.output)")
    let again = try sandbox.run("$PROGRAM import \"$RECORDS\" --format json | tail -n 1")
    #expect(
      again.output.contains(#""files":{"read":0,"unchanged":491,"failed":0}"#), "\(again.output)")
  }

  @Test func aDryRunWritesNothing() throws {
    let dry = try sandbox.run("$PROGRAM import --dry-run \"$RECORDS\"; ls \"$FOLDER\"")
    #expect(dry.output.contains("491 read"))
    #expect(!dry.output.contains("library.immunolit"))
  }

  @Test func whatIsNoPageIsNamedAndTheRestComesIn() throws {
    try sandbox.write("", to: "empty.txt")
    try sandbox.write("A letter about alpha.\n", to: "letter.txt")
    let result = try sandbox.run(
      """
      mkdir "$FOLDER/hollow"
      $PROGRAM import "$FOLDER/empty.txt" "$FOLDER/letter.txt" "$FOLDER/hollow" "$FOLDER/missing" \
        "$RECORDS/17600469-curehunter.txt"
      """)
    #expect(result.code == 3)
    for wanted in [
      "empty.txt", "the file is empty", "letter.txt", "none of the formats that are read here",
      "hollow",
      "no files in this folder", "missing", "no such file", "1 read", "4 failed",
    ] {
      #expect(result.output.contains(wanted), "\(wanted) in \(result.output)")
    }
    #expect(try sandbox.run("$PROGRAM show 17600469").code == 0)
  }

  @Test func aFileThatIsNoLibraryIsLeftAsItIs() throws {
    try sandbox.write("These are not the bytes of a library.", to: "library.immunolit")
    let result = try sandbox.run(
      "$PROGRAM import \"$RECORDS\"; code=$?; cat \"$IMMUNOLIT_LIBRARY\"; exit $code")
    #expect(result.code == 3)
    #expect(result.errors.contains("no immunolit library"))
    #expect(result.output.contains("These are not the bytes"))
  }

  @Test func aLibraryCutOffIsDamagedAndSaid() throws {
    let result = try sandbox.run(
      """
      $PROGRAM import "$RECORDS" >/dev/null 2>&1
      truncate -s 40000 "$IMMUNOLIT_LIBRARY"; rm -f "$IMMUNOLIT_LIBRARY"-wal
      $PROGRAM search a
      """)
    #expect(result.code == 3)
    #expect(result.errors.contains("damaged"), "\(result.errors)")
  }

  @Test func twoImportsAtOnceAreOneTooMany() throws {
    let result = try sandbox.run(
      """
      mkfifo "$FOLDER/pipe"
      $PROGRAM import "$FOLDER/pipe" >/dev/null 2>&1 &
      until [ -e "$IMMUNOLIT_LIBRARY" ]; do :; done
      $PROGRAM import "$RECORDS"
      code=$?
      cat "$RECORDS/17600469-curehunter.txt" > "$FOLDER/pipe"
      wait
      exit $code
      """)
    #expect(result.code == 3)
    #expect(result.errors.contains("another immunolit is importing"), "\(result.errors)")
    #expect(try sandbox.run("$PROGRAM show 17600469").code == 0)
  }

  @Test func aDiskThatIsFullLosesNothing() throws {
    let result = try sandbox.run(
      """
      $PROGRAM import "$RECORDS/17600469-curehunter.txt" >/dev/null 2>&1
      (trap '' XFSZ; ulimit -f 300; $PROGRAM import "$RECORDS")
      code=$?
      $PROGRAM show 17600469 >/dev/null || exit 9
      exit $code
      """)
    #expect(result.code == 3, "\(result.code)")
    #expect(result.errors.contains("immunolit: "), "\(result.errors)")
    #expect(try sandbox.run("$PROGRAM import \"$RECORDS\"").code == 0)
  }

  @Test func everyLineOfMachineOutputIsAnObject() throws {
    let output = try sandbox.run(
      """
      $PROGRAM import "$RECORDS" --format json
      $PROGRAM search interleukin --format json
      $PROGRAM show 3493432 17600469 39251669 --format json
      $PROGRAM topics --qualifiers --format json
      $PROGRAM cited-by 3493432 --format json
      $PROGRAM references 410773 --format json
      $PROGRAM info --format json
      $PROGRAM search --count interleukin --format json
      """
    ).output
    let lines = output.split(separator: "\n")
    #expect(lines.count > 500)
    for line in lines {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["schema"] as? Int == 1 && object?["kind"] is String, "\(line.prefix(200))")
    }
  }
}
