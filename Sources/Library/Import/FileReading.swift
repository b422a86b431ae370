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
    case page([Diagnostic], PreparedFile?)
  }

  let requests: [Request]
  private let outcomes: Mutex<[Outcome?]>
  private let done = DispatchGroup()

  init(_ requests: [Request]) {
    self.requests = requests
    outcomes = Mutex([Outcome?](repeating: nil, count: requests.count))
    DispatchQueue.global().async(group: done) { [self] in
      DispatchQueue.concurrentPerform(iterations: requests.count) { index in
        let outcome = Self.read(requests[index])
        outcomes.withLock { $0[index] = outcome }
      }
    }
  }

  func finished() -> [Outcome?] {
    done.wait()
    return outcomes.withLock { $0 }
  }

  private static func read(_ request: Request) -> Outcome {
    let file = request.file
    func failed(_ code: DiagnosticCode, _ message: String) -> Outcome {
      .failed(Diagnostic(code, message, line: 0, offset: 0))
    }
    switch file.kind {
    case .missing: return failed(.missingFile, "there is no such file or folder")
    case .emptyFolder: return failed(.emptyFolder, "there are no files in this folder")
    case .unreadable(let reason): return failed(.unreadableFile, "cannot be read: \(reason)")
    case .file, .standardInput: break
    }
    if let held = request.held, file.kind == .file, held.size == file.size,
      held.modified == file.modified
    {
      return .unchanged
    }
    let bytes: [UInt8]
    switch file.content() {
    case .success(let content): bytes = content
    case .failure(let reason): return failed(.unreadableFile, "cannot be read: \(reason.text)")
    }
    let fingerprint = Fingerprint(of: bytes)
    if request.held?.fingerprint == fingerprint.bytes { return .unchanged }
    let page = PageParser.parse(bytes)
    guard let format = page.format, !page.entries.isEmpty || !page.links.isEmpty else {
      return .page(page.diagnostics, nil)
    }
    // What came through a pipe has no name of its own; its content names it.
    let path =
      file.kind == .standardInput
      ? "standard input \(fingerprint.bytes.prefix(6).map { String($0, radix: 16) }.joined())"
      : file.path
    return .page(
      page.diagnostics,
      PreparedFile(
        path: path, size: file.size, modified: file.modified, fingerprint: fingerprint,
        format: format, page: page))
  }
}

/// What a library knows of a file that it has read.
struct HeldFile: Sendable {
  var id: Int64
  var size: Int
  var modified: Int
  var fingerprint: [UInt8]
}
