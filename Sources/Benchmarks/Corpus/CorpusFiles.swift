internal import Foundation
internal import Literature
internal import PageFormats

/// A generated corpus as files in a folder, as a person would have saved them.
struct CorpusFiles {
  enum Style: String, CaseIterable {
    case curehunter = "CureHunter"
    case article
  }

  let generator: CorpusGenerator
  let folder: URL
  private(set) var files = 0
  private(set) var bytes = 0

  var records: Int { generator.count }
  var path: String { folder.path() }

  /// Writes the corpus, a thousand records to a folder.
  init(_ generator: CorpusGenerator, folder: URL) throws(BenchmarkFailure) {
    self.generator = generator
    self.folder = folder
    do {
      for index in 0..<generator.count {
        if index % 1_000 == 0 {
          try FileManager.default.createDirectory(
            at: Self.shelf(index, in: folder), withIntermediateDirectories: true)
        }
        for style in Style.allCases where style == .curehunter || generator.hasArticlePage(index) {
          let page = Data(Self.page(index, style, generator).utf8)
          try page.write(to: Self.file(index, style, in: folder))
          files += 1
          bytes += page.count
        }
      }
    } catch {
      throw BenchmarkFailure("cannot write the corpus: \(error.localizedDescription)")
    }
  }

  /// The first pages of one style, up to so many bytes altogether.
  func pages(of style: Style, atMostBytes limit: Int) throws(BenchmarkFailure) -> [[UInt8]] {
    var pages: [[UInt8]] = []
    var size = 0
    for index in 0..<records where style == .curehunter || generator.hasArticlePage(index) {
      if size >= limit { break }
      guard let data = try? Data(contentsOf: Self.file(index, style, in: folder)) else {
        throw BenchmarkFailure("a page of the corpus is gone from \(folder.path())")
      }
      pages.append([UInt8](data))
      size += data.count
    }
    return pages
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  private static func shelf(_ index: Int, in folder: URL) -> URL {
    folder.appending(path: String(index / 1_000))
  }

  private static func file(_ index: Int, _ style: Style, in folder: URL) -> URL {
    shelf(index, in: folder).appending(path: "\(style.rawValue.lowercased())-\(index).txt")
  }

  private static func page(_ index: Int, _ style: Style, _ generator: CorpusGenerator) -> String {
    let record = generator.record(index)
    switch style {
    case .curehunter: return CureHunterPageWriter.page(record)
    case .article:
      return ArticlePageWriter.page(
        record, citing: generator.citing(index).map(generator.citation),
        cited: generator.references(index).map(generator.citation))
    }
  }
}
