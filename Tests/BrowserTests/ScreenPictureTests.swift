import Browser
import Screen
import TestSupport
import Testing

/// What people see, as pictures.
@Suite struct ScreenPictureTests {
  static let sizes = [(24, 80), (40, 120), (50, 200)]
  /// A name and the keys that lead there.
  static let views = [
    ("list", ""), ("topics", "tjl"), ("filters", "t<Enter>jjo<Tab>"), ("record", "jj<Enter>"),
    ("stub", "s5000<Enter>"), ("cited-by", "s1001<Enter>c"), ("help", "?"),
    ("empty", "snothing<Enter>"),
    ("prompt", "salpha cells"), ("filter-list", "t<Enter>f"), ("sources", "jj<Enter>d"),
  ]

  @Test(arguments: sizes, views)
  func viewsLookAsTheyDid(size: (Int, Int), view: (String, String)) throws {
    var session = Session(rows: size.0, columns: size.1)
    session.press(view.1)
    try checkGolden(session.picture, "\(view.0)-\(size.1)x\(size.0)")
  }

  @Test func theSmallestScreenIsUsable() throws {
    try checkGolden(Session(rows: 10, columns: 40).picture, "list-40x10")
  }

  @Test func aScreenThatIsTooSmallSaysSo() {
    #expect(Session(rows: 9, columns: 40).picture.contains("too small: 40x10 at least"))
    #expect(Session(rows: 1, columns: 5).screen.lines.first == "too…")
    _ = Session(rows: 0, columns: 0).screen
  }

  @Test func plainLettersWhereTheLocaleHasNoOthers() {
    var session = Session(rows: 40, columns: 120, isASCII: true)
    session.press("tjl")
    let isPlain = session.picture.unicodeScalars.allSatisfy { $0.isASCII }
    #expect(isPlain)
  }
}
