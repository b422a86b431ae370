internal import ArgumentParser
internal import Foundation

@main
struct RecordsTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "records-tool",
    abstract: "Writes the sample library, records/, from the facts in ../shared.",
    discussion: """
      Reads the facts in SHARED/data/immunotherapy (articles.jsonl, records-facts.nbib, \
      melanoma-immunotherapy-facts.tsv, links-within.tsv), the two pages in SHARED/pages and the \
      summaries of our own in Sources/RecordsTool/summaries.txt, chooses the records, and writes \
      each as a CureHunter page, an article page or both. Every page is read back by the parser \
      and compared. Running it again changes nothing; pages it no longer writes are removed.
      """)

  @Option(help: "The folder with data/ and pages/.")
  var shared = "../shared"

  @Option(help: "The folder the pages are written into.")
  var records = "records"

  @Option(help: "The summaries: a PMID on a line of its own, its text below, an empty line.")
  var summaries = "Sources/RecordsTool/summaries.txt"

  @Flag(
    help: """
      Compare records/ with what would be written, and write nothing. Exits 1 where they differ, \
      and says that it compared nothing where there is no shared folder.
      """)
  var check = false

  func run() throws {
    guard FileManager.default.fileExists(atPath: shared) else {
      guard check else { throw ValidationError("There is no folder \(shared).") }
      print("\(shared) is not there: nothing was compared.")
      return
    }
    let texts = try String(contentsOfFile: summaries, encoding: .utf8)
    let pages = SamplePages(
      facts: try Facts(sharedFolder: shared), summaries: Summaries.read(texts))
    for fault in pages.faults { print(fault) }

    let folder = URL(filePath: records)
    let differing = try Self.differing(pages.files, in: folder)
    if check {
      for name in differing { print("\(records)/\(name) differs from what the facts give.") }
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in differing {
        let file = folder.appending(path: name)
        if let text = pages.files[name] {
          try Data(text.utf8).write(to: file, options: .atomic)
        } else {
          try FileManager.default.removeItem(at: file)
        }
      }
      print("\(pages.files.count) pages; \(differing.count) written or removed.")
    }
    if !pages.faults.isEmpty || check && !differing.isEmpty { throw ExitCode(1) }
  }

  /// Names of pages that are missing, differ, or should not be there.
  private static func differing(_ files: [String: String], in folder: URL) throws -> [String] {
    var names = Set(files.keys)
    if let present = try? FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      names.formUnion(present.filter { $0.hasSuffix(".txt") })
    }
    return names.sorted().filter { name in
      let present = try? Data(contentsOf: folder.appending(path: name))
      return present.map { Array($0) } != files[name].map { Array($0.utf8) }
    }
  }
}
