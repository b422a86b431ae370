internal import PageFormats

/// A file that is read piece by piece: large, compressed, or a pipe.
struct LargeFile {
  /// Files of more bytes than this are not read ahead with others.
  static let threshold = 1 << 20
  /// Pages and what else has no pieces are read up to this.
  static let largestPage = 64 << 20

  enum Content {
    case pieces(ByteSource, StreamFormat, head: [UInt8])
    case page(ParsedPage, Fingerprint)
    case unchanged
    case failed(Diagnostic)
  }

  /// Opens a file and looks at its head.
  static func open(_ file: FoundFile, held: HeldFile?) -> Content {
    func failed(_ code: DiagnosticCode, _ message: String) -> Content {
      .failed(Diagnostic(code, message, line: 0, offset: 0))
    }
    do throws(FoundFile.Reason) {
      if let held, try fingerprint(of: file).bytes == held.fingerprint {
        return .unchanged
      }
      let source = try ByteSource(file)
      var head: [UInt8] = []
      _ = source.read(into: &head, atMost: FormatDetector.headLength)
      if let format = FormatDetector.stream(ofHead: head), !FormatDetector.isUTF16(head) {
        return .pieces(source, format, head: head)
      }
      guard source.readAll(into: &head, limit: largestPage) else {
        return failed(
          .tooLarge, "it is none of the formats of many records, and too large for a page")
      }
      if let failure = source.failure {
        return failed(.unreadableFile, "cannot be read: \(failure)")
      }
      var page = PageParser.parse(head)
      if source.hasTrailingBytes { page.diagnostics.insert(trailingBytes, at: 0) }
      if source.isBroken { page.diagnostics.insert(brokenCompression(head.count), at: 0) }
      return .page(page, source.fingerprint.fingerprint)
    } catch {
      return failed(.unreadableFile, "cannot be read: \(error.text)")
    }
  }

  static func brokenCompression(_ offset: Int) -> Diagnostic {
    Diagnostic(
      .brokenCompression,
      "the compressed file is damaged or ends too early; what came before was read", line: 0,
      offset: offset)
  }

  static var trailingBytes: Diagnostic {
    Diagnostic(
      .trailingBytes, "what stands behind the compressed content was passed over", line: 0,
      offset: 0)
  }

  /// Without inflating: what is compressed is as telling as what it holds.
  private static func fingerprint(of file: FoundFile) throws(FoundFile.Reason) -> Fingerprint {
    let source = try ByteSource(file, inflates: false)
    var piece: [UInt8] = []
    while source.read(into: &piece, atMost: 1 << 20) { piece.removeAll(keepingCapacity: true) }
    return source.fingerprint.fingerprint
  }
}
