import Foundation
import Testing

/// Exports as a person makes them: to a file, to a pipe, where there is something already.
@Suite struct ExportScenarios {
  private let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
    try sandbox.write("PMID- 11\nTI  - On alpha.\n\nPMID- 12\nTI  - On beta.\n", to: "two.nbib")
    try sandbox.write("13\n", to: "list.txt")
    _ = try sandbox.run("$PROGRAM import \"$FOLDER/two.nbib\" \"$FOLDER/list.txt\"")
  }

  @Test func anExportIsTakenInAgain() throws {
    let result = try sandbox.run(
      """
      $PROGRAM export -o "$FOLDER/a.jsonl"
      $PROGRAM import "$FOLDER/a.jsonl" --library "$FOLDER/b.immunolit" | tail -n 6
      $PROGRAM export --library "$FOLDER/b.immunolit" -o "$FOLDER/b.jsonl"
      for name in a b; do sed 's/,"sources":.*//' "$FOLDER/$name.jsonl" | sort > "$FOLDER/$name"; done
      cmp "$FOLDER/a" "$FOLDER/b" && wc -l < "$FOLDER/a"; ls "$FOLDER" | grep part
      """)
    #expect(result.errors.contains("exported 2 records and 1 known only from other pages to "))
    #expect(result.output.contains("records    2 new"))
    #expect(result.output.hasSuffix("\n3\n"), "\(result.output) \(result.errors)")
  }

  @Test func wordsChooseAndStandardOutputIsTheUsualPlace() throws {
    let result = try sandbox.run(
      "$PROGRAM export beta; $PROGRAM export --output - 13; $PROGRAM export zeta")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2 && result.code == 1)
    #expect(lines.first?.hasPrefix(#"{"schema":1,"kind":"record","pmid":12,"stub":false"#) == true)
    #expect(lines.last?.hasPrefix(#"{"schema":1,"kind":"record","pmid":13,"stub":true"#) == true)
    #expect(result.errors.contains("nothing found for: zeta"))
  }

  @Test func aFileThatIsThereIsReplacedOnlyWithForce() throws {
    try sandbox.write("mine", to: "mine.txt")
    let refused = try sandbox.run("$PROGRAM export -o \"$FOLDER/mine.txt\"")
    #expect(refused.code == 3 && refused.errors.contains("--force"))
    #expect(try sandbox.run("cat \"$FOLDER/mine.txt\"").output == "mine")
    let forced = try sandbox.run(
      """
      ln -s mine.txt "$FOLDER/link"
      $PROGRAM export -o "$FOLDER/link" --force && test -L "$FOLDER/link" && wc -l < "$FOLDER/mine.txt"
      """)
    #expect(forced.code == 0 && forced.output == "3\n", "\(forced.errors)")
  }

  @Test func theLibraryIsNeverReplacedAndDevicesAreWrittenInto() throws {
    let library = try sandbox.run("$PROGRAM export -o \"$IMMUNOLIT_LIBRARY\" --force")
    #expect(library.code == 3 && library.errors.contains("this is the library"))
    let device = try sandbox.run(
      "$PROGRAM export -o /dev/null && test -c /dev/null && $PROGRAM info")
    #expect(device.code == 0, "\(device.errors)")
    let missing = try sandbox.run(
      "$PROGRAM export -o \"$FOLDER/no/such/a\"; $PROGRAM export -o \"$FOLDER\"")
    #expect(missing.code == 3 && missing.errors.contains("No such file or directory"))
  }

  @Test func anExportThatCannotBeWrittenLeavesNothing() throws {
    let full = try sandbox.run(
      "$PROGRAM export > /dev/full; echo $?; $PROGRAM export -o /dev/full; echo $?")
    #expect(full.output == "3\n3\n")
  }

  @Test(arguments: ["nbib", "xml"]) func otherFormatsSayWhatTheyLeaveOut(format: String) throws {
    try sandbox.write(
      #"{"schema":1,"kind":"record","pmid":11,"specialty":"Alpha","title":"A\u0001b <&> c."}"#,
      to: "own.jsonl")
    let result = try sandbox.run(
      """
      $PROGRAM import "$FOLDER/own.jsonl" > /dev/null
      $PROGRAM export --format \(format) -o "$FOLDER/other"
      $PROGRAM import "$FOLDER/other" --library "$FOLDER/b.immunolit" > /dev/null
      $PROGRAM show 11 --format json --library "$FOLDER/b.immunolit"
      $PROGRAM export --format \(format) 13 -o "$FOLDER/none"; echo $?; ls "$FOLDER"
      """)
    #expect(result.errors.contains("exported 2 records to "), "\(result.errors)")
    #expect(result.errors.contains("1 known only from other pages left out"))
    #expect(
      result.errors.contains("not whole in 1: title (stated to be empty, or blanks and control"))
    #expect(result.errors.contains("not whole in 1: specialty (only pages state it)"))
    #expect(result.output.contains(#""title":"Ab <&> c.""#))
    #expect(result.output.contains("\n1\n") && !result.output.contains("none"))
  }

  @Test func anExportThatIsStoppedLeavesNothing() throws {
    let result = try sandbox.run(
      """
      $PROGRAM import "$RECORDS" > /dev/null
      $PROGRAM export -o "$FOLDER/whole" &
      id=$!
      until ls "$FOLDER"/whole* > /dev/null 2>&1 || ! kill -0 $id 2>/dev/null; do :; done
      kill -INT $id
      wait $id
      code=$?
      # It may have been done before the signal came.
      if [ $code = 130 ]; then ls "$FOLDER" | grep whole; else test $code = 0 -a -s "$FOLDER/whole"; fi
      echo "$code $?"; ls "$FOLDER" | grep part
      """)
    #expect(["130 1\n", "0 0\n"].contains(result.output), "\(result.output) \(result.errors)")
  }
}
