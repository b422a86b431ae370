internal import PageFormats

/// A file that is read whole, or the reason why it is not.
enum SmallFile {
  case whole([UInt8], Fingerprint)
  /// Too large, compressed, or a pipe: to be read piece by piece.
  case large
  case failed(Diagnostic)

  static func read(_ file: FoundFile) -> SmallFile {
    func failed(_ code: DiagnosticCode, _ message: String) -> SmallFile {
      .failed(Diagnostic(code, message, line: 0, offset: 0))
    }
    switch file.kind {
    case .missing: return failed(.missingFile, "there is no such file or folder")
    case .emptyFolder: return failed(.emptyFolder, "there are no files in this folder")
    case .unreadable(let reason): return failed(.unreadableFile, "cannot be read: \(reason)")
    case .standardInput: return .large
    case .file, .spooled: break
    }
    if file.size > LargeFile.threshold { return .large }
    let source: ByteSource
    do {
      source = try ByteSource(file)
    } catch {
      return failed(.unreadableFile, "cannot be read: \(error.text)")
    }
    if source.isCompressed { return .large }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(file.size + 1)
    guard source.readAll(into: &bytes, limit: 2 * LargeFile.threshold) else { return .large }
    if let failure = source.failure {
      return failed(.unreadableFile, "cannot be read: \(failure)")
    }
    return .whole(bytes, source.fingerprint.fingerprint)
  }
}
