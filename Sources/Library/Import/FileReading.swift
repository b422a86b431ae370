internal import Dispatch
internal import Literature
internal import PageFormats
internal import Synchronization

/// Some files being read and parsed on other threads while the importing one writes the files before
/// them. What came of them is handed over in the order in which they were asked for.
final class FileReading: Sendable {
  struct Request: Sendable {
    var file: FoundFile
    /// What the library knows of the file.
    var held: HeldFile?
  }

  enum Outcome: Sendable {
    case unchanged
    case failed(Diagnostic)
    /// No file to write where the page is of no known format.
    case page([Diagnostic], [BrokenRecord], PageFormat?, PreparedFile?)
    /// Too large to be read ahead, or compressed: to be read piece by piece.
    case large
  }

  let requests: [Request]
  private let outcomes: Mutex<[Outcome?]>
  private let done = DispatchGroup()

  init(_ requests: [Request], _ contents: ContentStore) {
    self.requests = requests
    outcomes = Mutex([Outcome?](repeating: nil, count: requests.count))
    DispatchQueue.global().async(group: done) { [self] in
      DispatchQueue.concurrentPerform(iterations: requests.count) { index in
        let outcome = Self.read(requests[index], contents)
        outcomes.withLock { $0[index] = outcome }
      }
    }
  }

  func finished() -> [Outcome?] {
    done.wait()
    return outcomes.withLock { $0 }
  }

  private static func read(_ request: Request, _ contents: ContentStore) -> Outcome {
    let file = request.file
    if let held = request.held, file.kind == .file, held.isWhole, held.size == file.size,
      held.modified == file.modified
    {
      return .unchanged
    }
    let (bytes, fingerprint): ([UInt8], Fingerprint)
    switch SmallFile.read(file) {
    case .large: return .large
    case .failed(let diagnostic): return .failed(diagnostic)
    case .whole(let content, let print): (bytes, fingerprint) = (content, print)
    }
    if request.held?.fingerprint == fingerprint.bytes { return .unchanged }
    let page = PageParser.parse(bytes)
    return .page(
      page.diagnostics, page.broken, page.format,
      PreparedFile(file, page, fingerprint, contents))
  }
}

extension PreparedFile {
  /// Nil where the page is of no known format, or says nothing.
  init?(
    _ file: FoundFile, _ page: ParsedPage, _ fingerprint: Fingerprint, _ contents: ContentStore
  ) {
    guard let format = page.format, !page.entries.isEmpty || !page.deletions.isEmpty
    else { return nil }
    self.init(
      head: FileHead(
        path: file.path, size: file.size, modified: file.modified, format: format),
      fingerprint: page.endsTooEarly ? .unfinished : fingerprint,
      part: PreparedPart(page, contents))
  }
}

/// What a library knows of a file that it has read.
struct HeldFile: Sendable {
  var id: Int64
  var size: Int
  var modified: Int
  var fingerprint: [UInt8]

  /// A file that was not is never unchanged.
  var isWhole: Bool { fingerprint != Fingerprint.unfinished.bytes }
}

extension ParsedPage {
  /// Whether more should have followed what was read.
  fileprivate var endsTooEarly: Bool {
    diagnostics.contains { $0.code == .brokenCompression || $0.code == .endsTooEarly }
  }
}
