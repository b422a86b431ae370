import Literature
import PageFormats
import Query
import Testing

@testable import Library

/// A library into which files come in parts, with indexes written out and transactions taken back in their
/// midst.
private final class PartedLibrary {
  let folder: TemporaryFolder
  let connection: LibraryConnection
  let contents: ContentStore
  var writer: LibraryWriter

  init() throws {
    folder = try TemporaryFolder()
    connection = try LibraryConnection(path: folder.library, for: .importing)
    contents = try ContentStore(connection)
    writer = try LibraryWriter(connection, contents)
  }

  func begin() throws {
    if !connection.isInTransaction { try connection.execute("BEGIN IMMEDIATE") }
  }
  func commit() throws {
    guard connection.isInTransaction else { return }
    try writer.flush()
    try connection.execute("COMMIT")
  }

  func write(
    _ path: String, _ parts: [ParsedPage], _ random: inout Seeded, abort: Bool = false
  ) throws {
    if abort { try commit() }
    try begin()
    let head = FileHead(path: path, size: 0, modified: 0, format: parts[0].format ?? .article)
    let open = try writer.begin(head)
    var report = ImportReport()
    for part in parts {
      try writer.add(PreparedPart(part, contents), to: open, &report)
      if Int.random(in: 0..<3, using: &random) == 0 { try writer.flush() }
    }
    if abort {
      try connection.execute("ROLLBACK")
      writer = try LibraryWriter(connection, contents)
      return
    }
    try writer.finish(open, Fingerprint(of: Array(path.utf8)), &report)
    if Bool.random(using: &random) { try commit() }
    if Int.random(in: 0..<5, using: &random) == 0, !connection.isInTransaction {
      writer = try LibraryWriter(connection, contents)
    }
  }

  func remove(_ path: String) throws {
    try begin()
    try writer.remove(path)
  }

  func content() throws -> [String] {
    try commit()
    var lines = try folder.libraryContent(connection)
    let ids = try connection.number("SELECT count(*) FROM identifier")
    lines.append("identifiers \(ids)")
    lines.append("contributions \(try connection.number("SELECT count(*) FROM contribution"))")
    for sql in [
      "SELECT count(*) FROM link WHERE citing NOT IN (SELECT number FROM document)",
      "SELECT count(*) FROM link WHERE cited NOT IN (SELECT number FROM document)",
      "SELECT count(*) FROM contribution WHERE document NOT IN (SELECT number FROM document)",
    ] {
      #expect(try connection.number(sql) == 0, "\(sql)")
    }
    return lines.sorted()
  }
}

@Suite struct PartedFileTests {
  private func parts(_ random: inout Seeded) -> [ParsedPage] {
    var format: PageFormat?
    return (0..<Int.random(in: 1...4, using: &random)).map { index in
      var page = randomPage(&random)
      if Bool.random(using: &random) {
        var bare = Record()
        bare.pmid = PMID(Int.random(in: 1...8, using: &random))
        page.entries.append(.init(record: bare, isStub: true, range: 50..<51))
        if Bool.random(using: &random) {
          page.links.append(.init(citing: 0, cited: page.entries.count - 1))
        }
      }
      if format == nil { format = page.format }
      page.format = format
      for entry in page.entries.indices {
        let range = page.entries[entry].range
        page.entries[entry].range =
          (range.lowerBound + index * 100)..<(range.upperBound + index * 100)
      }
      for entry in page.deletions.indices {
        let range = page.deletions[entry].range
        page.deletions[entry].range =
          (range.lowerBound + index * 100)..<(range.upperBound + index * 100)
      }
      return page
    }
  }

  @Test(arguments: 0..<40)
  func theOrderOfFilesThatComeInPartsChangesNothing(seed: Int) throws {
    var random = Seeded(state: UInt64(seed) &+ 77_777)
    let files = (0..<Int.random(in: 1...5, using: &random)).map {
      ($0.isMultiple(of: 2) ? "\($0)" : "pubmed20n000\($0).xml", parts(&random))
    }
    var first: [String]?
    for round in 0..<3 {
      let library = try PartedLibrary()
      for (path, page) in files.shuffled(using: &random) {
        if round > 0, Bool.random(using: &random) {
          try library.write(path, parts(&random), &random)
        }
        if round > 0, Int.random(in: 0..<4, using: &random) == 0 {
          try library.write(path, parts(&random), &random, abort: true)
        }
        try library.write(path, page, &random)
      }
      if round > 1 {
        try library.write("gone", parts(&random), &random)
        for (path, page) in files where Bool.random(using: &random) {
          try library.write(path, page, &random)
        }
        try library.remove("gone")
      }
      let content = try library.content()
      if let first {
        #expect(content == first, "seed \(seed)")
      } else {
        first = content
      }
    }
  }
}
