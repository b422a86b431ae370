// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own functions, for the loops that step a statement directly.
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A room of the program. What it may import is what is listed here, and nothing else.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: excluded(name), swiftSettings: strict)
}

/// Fixtures and golden screens lie beside their tests; they are read through `#filePath`.
func excluded(_ name: String) -> [String] {
  switch name {
  case "FuzzTests": ["Corpus"]
  default: []
  }
}

let package = Package(
  name: "immunolit",
  products: [.executable(name: "immunolit", targets: ["immunolit"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
  ],
  targets: [
    room("Literature"),
    room("Query", ["Literature"]),
    // Debian and Ubuntu keep libxml2's headers in a folder of their own.
    .target(
      name: "CMarkup", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])],
      linkerSettings: [.linkedLibrary("xml2")]),
    room("Markup", ["CMarkup"]),
    room("PageFormats", ["Literature", "Markup"]),
    .target(
      name: "CCompression", linkerSettings: [.linkedLibrary("z"), .linkedLibrary("zstd")]),
    .target(name: "CMemory"),
    room(
      "Library", ["Literature", "Query", "PageFormats", "CCompression", "CMemory", grdb, sqlite]),
    room("Screen"),
    room("Browser", ["Literature", "Query", "Screen"]),
    .target(
      name: "CTerminal",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("NcursesTerminal", ["Screen", "CTerminal"]),
    .executableTarget(
      name: "immunolit",
      dependencies: [
        "Literature", "Query", "PageFormats", "Library", "Screen", "Browser", "NcursesTerminal",
        argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["Literature", "Query", "PageFormats", "Library", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "RecordsTool", dependencies: ["Literature", "PageFormats", argumentParser],
      exclude: ["summaries.txt"], swiftSettings: strict),
    .target(
      name: "CPseudoTerminal", path: "Tests/CPseudoTerminal",
      linkerSettings: [.linkedLibrary("vterm"), .linkedLibrary("util")]),
    // Prints records as Tests/Differential/pubmed_fields.py does; scripts/differential compares them.
    .executableTarget(
      name: "FieldLines", dependencies: ["Literature", "PageFormats"],
      path: "Tests/Differential/FieldLines", swiftSettings: strict),
    .target(
      name: "ParserOracle", dependencies: ["Literature", "PageFormats"],
      path: "Tests/ParserOracle", swiftSettings: strict),
    tests("FuzzTests", ["ParserOracle"]),
    tests("EndToEnd", ["immunolit", "CPseudoTerminal", "Screen"]),
    tests("RecordsTests", ["Literature", "PageFormats"]),
    tests("LiteratureTests", ["Literature"]),
    tests("QueryTests", ["Literature", "Query"]),
    tests("LibraryTests", ["Literature", "Query", "PageFormats", "Library", grdb]),
    tests("MarkupTests", ["Markup"]),
    tests("PageFormatsTests", ["Literature", "Markup", "PageFormats"]),
    .target(
      name: "TestSupport", dependencies: ["Screen"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests("BrowserTests", ["Browser", "Literature", "Query", "Screen", "TestSupport"]),
    tests("ScreenTests", ["Screen"]),
    tests("immunolitTests", ["immunolit", "Literature", "Library", "PageFormats"]),
    tests("BenchmarksTests", ["Benchmarks", "Literature"]),
    tests("DocumentTests", ["immunolit", "Browser"]),
  ]
)

// libFuzzer brings its own main function, so this links only as scripts/fuzz builds it.
if Context.environment["IMMUNOLIT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["ParserOracle"], path: "Tests/Fuzz",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
