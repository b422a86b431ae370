import Testing

@testable import immunolit

@Suite struct PlacesTests {
  @Test(arguments: [
    (nil, ["HOME": "/h"], "/h/.local/share/immunolit/library.immunolit"),
    (nil, ["HOME": "/h", "XDG_DATA_HOME": "/d"], "/d/immunolit/library.immunolit"),
    (
      nil, ["HOME": "/h", "XDG_DATA_HOME": "relative"],
      "/h/.local/share/immunolit/library.immunolit"
    ),
    (nil, ["HOME": "/h", "IMMUNOLIT_LIBRARY": "/l"], "/l"),
    ("/o", ["HOME": "/h", "IMMUNOLIT_LIBRARY": "/l"], "/o"),
  ])
  func theNarrowerWishWins(
    _ option: String?, _ environment: [String: String], _ path: String
  ) throws {
    #expect(try Places { environment[$0] }.library(option) == path)
  }

  @Test func withoutAHomeThereIsNoPlace() {
    #expect(throws: Trouble.noHome) { try Places { _ in nil }.library(nil) }
    #expect(throws: Trouble.noHome) { try Places { _ in nil }.cache() }
  }
}
