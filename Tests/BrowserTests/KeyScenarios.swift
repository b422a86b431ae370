import Browser
import Literature
import Screen
import Testing

/// Before, keys, after.
@Suite struct KeyScenarios {
  @Test func aTopicIsANDedORedAndNOTed() {
    var session = Session(rows: 40, columns: 120)
    session.press("t/melanoma<Enter><Enter>")
    #expect(session.title.contains("[Melanoma]") && session.title.contains("10 of 40"))
    session.press("<Esc>/neoplasms<Enter>o")
    #expect(
      session.title.contains("[Melanoma]  OR [Neoplasms]") && session.title.contains("40 of 40")
    )
    session.press("x")
    #expect(session.title.contains("NOT [Neoplasms]") && session.title.contains("0 of 40"))
    session.press("x")
    #expect(session.title.contains("[Melanoma]") && session.title.contains("10 of 40"))
  }

  @Test func aTopicThatNoRecordOfTheListBearsIsFoundByTypingAndORed() {
    var session = Session(rows: 40, columns: 120)
    session.press("t/melanoma<Enter><Enter><Esc>")
    #expect(session.title.contains("10 of 40") && !session.picture.contains("Interleukin-2"))
    session.press("/interleukin<Enter>o")
    #expect(session.title.contains("[Melanoma]  OR [Interleukin-2]"))
    #expect(session.title.contains("40 of 40"))
  }

  @Test func countsFollowTheFilterAndClearedFiltersComeBack() {
    var session = Session(rows: 40, columns: 120)
    session.press("t/melanoma<Enter><Enter><Esc>")
    #expect(
      session.picture.contains("Humans") && session.model.list?.topics.counts?.first?.count == 10)
    session.press("F")
    #expect(session.title.contains("all records") && session.title.contains("40 of 40"))
    session.press("F")
    #expect(session.title.contains("[Melanoma]") && session.title.contains("10 of 40"))
  }

  @Test func aPairOfDescriptorAndQualifierFilters() {
    var session = Session(rows: 40, columns: 120)
    session.press("t/neoplasms<Enter>lj<Enter>")
    #expect(session.title.contains("[Neoplasms/") && session.title.contains("20 of 40"))
  }

  @Test func aPMIDOpensItsRecordFromAnywhere() {
    var session = Session()
    session.press("s1001<Enter>")
    #expect(
      session.title.contains("PMID 1001") && session.picture.contains("2 listed of 596 stated"))
  }

  @Test func aStubSaysThatItIsOneAndAnUnknownPMIDThatItIsNotThere() {
    var session = Session()
    session.press("s5000<Enter>")
    #expect(session.title.contains("stub"))
    #expect(session.picture.contains("PMID 1001; no page of its own here yet."))
    session.press("s77<Enter>")
    #expect(session.footer.contains("PMID 77 is not in this library."))
    #expect(session.title.contains("PMID 5000"))
  }

  @Test func aLinkIsFollowedAndBackIsTheSameRowAtTheSamePlace() {
    var session = Session()
    session.press("<Ctrl-f><Ctrl-f>k")
    let (selected, top) = (session.model.list?.selected, session.model.list?.top)
    session.press("<Enter>s1001<Enter>")
    session.press("2<Enter>")
    let followed = session.title
    session.press("HHH")
    #expect(session.model.list?.selected == selected && session.model.list?.top == top)
    session.press("LLL")
    #expect(session.title == followed)
  }

  @Test func citedByListsWhatCitesAndSaysHowManyAreStated() {
    var session = Session()
    session.press("s1001<Enter>c")
    #expect(session.title.contains("citing PMID 1001: 2 listed of 596 stated"))
    #expect(session.picture.contains("stub: A stub that cites"))
    session.press("Hr")
    #expect(session.title.contains("References of PMID 1001: 1 listed"))
  }

  @Test func theSourcesOfARecordAreAViewOfTheirOwn() {
    var session = Session()
    session.press("s1002<Enter>")
    let record = session.picture
    session.press("d")
    #expect(session.title.contains("Sources of PMID 1002"))
    #expect(session.picture.contains("3 sources") && session.picture.contains("at byte 2,210"))
    session.press("<Ctrl-f>")
    #expect(session.picture.contains("Where each field comes from"))
    session.press("d")
    #expect(session.picture == record)
    session.press("L")
    #expect(session.title.contains("Sources of PMID 1002"))
  }

  @Test func theSourcesOfTheSelectedRowOpenFromTheList() {
    var session = Session()
    session.press("jjd")
    #expect(session.title.contains("Sources of PMID 1002"))
    session.send(.resized(Size(rows: 24, columns: 50)))
    #expect(session.picture.contains("kept from (1)") && session.picture.contains("3 sources"))
  }

  @Test func nothingOfALostValueCommandsTheTerminal() {
    var session = Session(rows: 50, columns: 200)
    session.press("s1002<Enter>d")
    #expect(session.picture.contains("␛[31mbeta and gamma"))
    let isPlain = session.picture.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
    }
    #expect(isPlain)
  }

  @Test func wordsAreSearchedRefinedAndLimited() {
    var session = Session()
    session.press("salpha OR zeta<Enter>")
    let all = session.model.list?.count ?? 0
    session.press("Szeta<Enter>")
    #expect(session.title.contains("(alpha OR zeta) AND (zeta)"))
    #expect((session.model.list?.count ?? 0) < all)
    session.press("H\\cells<Enter>")
    #expect((session.model.list?.count ?? 0) < all)
    session.press("<Esc>")
    #expect(session.model.list?.count == all)
  }

  @Test func aSearchThatIsNoneSaysWhereAndLeavesTheView() {
    var session = Session()
    session.press("s(alpha<Enter>")
    #expect(session.footer.contains("not closed (at character 1)"))
    #expect(session.title.contains("all records"))
  }

  @Test func howASearchWasReadIsSaid() {
    var session = Session(rows: 40, columns: 120)
    session.press("salpha or zeta<Enter>")
    #expect(session.footer.contains("did you mean OR?"))
  }

  @Test func findGoesToTheNextMatchAndRoundTheEnd() {
    var session = Session()
    session.press("/theta<Enter>")
    let first = session.model.list?.selected
    session.press("n")
    #expect(session.model.list?.selected != first)
    session.press("N")
    #expect(session.model.list?.selected == first)
  }

  @Test func countsAndEndsJump() {
    var session = Session()
    session.press("12G")
    #expect(session.model.list?.selected == 11)
    session.press("G")
    #expect(session.model.list?.selected == 39)
    session.press("gg5j")
    #expect(session.model.list?.selected == 5)
  }

  @Test func aMoveWithinThePageAsksForOnePreviewAtMost() {
    var session = Session(rows: 40, columns: 120)
    session.press("j")
    #expect(session.effects.count <= 1)
    session.press("p")
    session.press("j")
    #expect(session.effects.isEmpty)
  }

  @Test func aNewSizeKeepsTheSelectedRow() {
    var session = Session()
    session.press("20G")
    session.send(.resized(Size(rows: 50, columns: 200)))
    #expect(session.model.list?.selected == 19)
    let cursor = session.screen.cursor
    #expect(session.screen.lines[cursor.row].contains("part"))
  }

  @Test func qClosesViewsAndThenQuits() {
    var session = Session()
    session.press("<Enter>q")
    #expect(!session.hasQuit)
    session.press("q")
    #expect(session.hasQuit)
  }

  @Test func noKeysAtNoSizeBreakIt() {
    var random = SystemSeed(state: 42)
    let keys =
      Keymap.bindings.flatMap { $0.sequences.flatMap(\.keys) }
      + "0123456789aeo(\"*".map { .character($0) }
      + [
        .mouse(Key.Mouse(.press, row: 5, column: 9)),
        .mouse(Key.Mouse(.scrollDown, row: 9, column: 50)),
      ]
    for round in 0..<40 {
      var session = Session(
        rows: Int.random(in: 1...60, using: &random),
        columns: Int.random(in: 1...220, using: &random))
      for _ in 0..<150 {
        if Int.random(in: 0..<30, using: &random) == 0 {
          session.send(
            .resized(
              Size(
                rows: Int.random(in: 0...60, using: &random),
                columns: Int.random(in: 0...220, using: &random))))
        }
        session.send(.key(keys.randomElement(using: &random) ?? .escape))
        let screen = session.screen
        if screen.size.rows > 0, screen.size.columns > 0 {
          #expect((0..<screen.size.rows).contains(screen.cursor.row), "round \(round)")
          #expect((0..<screen.size.columns).contains(screen.cursor.column), "round \(round)")
        }
        if let list = session.model.list { #expect(list.selected <= max(0, list.count - 1)) }
      }
    }
  }

  private struct SystemSeed: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 31
    }
  }
}
