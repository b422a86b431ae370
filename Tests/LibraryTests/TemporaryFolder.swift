import Foundation
import Literature
import Query
import Testing

@testable import Library

/// A folder of a test's own, gone with it, and the library in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "immunolit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var library: String { "\(path)/library.immunolit" }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    let file = "\(path)/\(name)"
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  @discardableResult
  func importing(
    _ paths: [String], dry: Bool = false, tell: (ImportEvent) -> Void = { _ in }
  ) throws -> ImportReport {
    var options = Importer.Options()
    options.isDryRun = dry
    return try Importer(libraryPath: library, options: options).run(paths, tell: tell)
  }

  func reader() throws -> LibraryReader { try LibraryReader(path: library) }
}

extension LibraryReader {
  /// The PMIDs that a selection finds, in the order of the list.
  func pmids(_ selection: Selection) throws -> [UInt32] {
    let documents = try documents(selection)
    return try rows(of: documents, 0..<documents.count).map { $0.pmid?.number ?? 0 }
  }

  func pmids(_ text: String) throws -> [UInt32] {
    try pmids(Selection(text: text, query: QueryParser.parse(text).query))
  }

  func detail(pmid: Int) throws -> RecordDetail? {
    guard let pmid = PMID(pmid), let document = try document(pmid) else { return nil }
    return try detail(document)
  }
}
