internal import Testing

@testable internal import Benchmarks

struct FigureTableTests {
  @Test func tableHasAColumnForEachSizeAndTheGrowthFromTheFirstToTheLast() {
    var table = FigureTable(sizes: [1_000, 100_000])
    table.add("first screen", "ms", Figure([9, 7, 8]), size: 1_000)
    table.add("first screen", "ms", Figure([16, 20, 12]), size: 100_000)
    table.add("files", "", Figure(125_000), size: 100_000)
    #expect(
      table.printed() == """
                      unit  1,000  100,000  values  growth
        first screen  ms     8.00     16.0       3   ×2.00
        files                   –  125,000       1        
        """)
  }

  @Test(arguments: [(0.004, "0.00"), (1.25, "1.25"), (12.34, "12.3"), (1_234.5, "1,235")])
  func figuresHaveThreeDigitsThatCount(value: Double, printed: String) {
    #expect(FigureTable.rounded(value) == printed)
  }

  @Test func medianIsTheMiddleValue() {
    #expect(Figure([5, 1, 9]).median == 5)
  }
}
