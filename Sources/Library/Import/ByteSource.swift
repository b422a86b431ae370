internal import CCompression
internal import Glibc

/// The bytes of a file, a pipe or standard input, inflated where they are gzip's (RFC 1952), piece by
/// piece. Nothing of what was given out is kept.
final class ByteSource {
  private let descriptor: Int32
  private var raw: [UInt8]
  private var rawRange = 0..<0
  private var isRawAtEnd = false
  private var inflater: OpaquePointer?
  private var isInsideMember = false
  /// The compressed bytes are damaged, or end inside a member; what came before was given out.
  private(set) var isBroken = false
  /// What stands behind the last member is no other (RFC 1952, section 2.2), nor zeros, with which
  /// tapes and disks fill a block.
  private(set) var hasTrailingBytes = false
  /// Why reading stopped before the end.
  private(set) var failure: String?
  /// Bytes of the file that were read.
  private(set) var rawCount = 0
  private(set) var fingerprint = Fingerprint.Sum()

  private static let rawPiece = 1 << 18
  /// What is appended to make room: copied at once, where single zeros would be counted out.
  private static let room = [UInt8](repeating: 0, count: 1 << 20)

  init(_ file: FoundFile, inflates: Bool = true) throws(FoundFile.Reason) {
    descriptor =
      switch file.kind {
      case .standardInput: dup(0)
      case .spooled(let spool): dup(spool)
      case .file, .missing, .emptyFolder, .unreadable: open(file.path, O_RDONLY | O_CLOEXEC)
      }
    if case .spooled = file.kind { lseek(descriptor, 0, SEEK_SET) }
    guard descriptor >= 0 else { throw FoundFile.Reason(text: String(cString: strerror(errno))) }
    raw = [UInt8](repeating: 0, count: Self.rawPiece)
    fill()
    if let failure { throw FoundFile.Reason(text: failure) }
    if inflates, raw[rawRange].starts(with: [0x1F, 0x8B]) {
      inflater = cc_inflater_new()
      if inflater == nil { throw FoundFile.Reason(text: String(cString: strerror(ENOMEM))) }
    }
  }

  deinit {
    cc_inflater_free(inflater)
    close(descriptor)
  }

  var isCompressed: Bool { inflater != nil }

  /// Appends at most `count` bytes; false where there are none left.
  func read(into bytes: inout [UInt8], atMost count: Int) -> Bool {
    let start = bytes.count
    while bytes.count < start + count, !isBroken, failure == nil {
      if rawRange.isEmpty {
        if isRawAtEnd { break }
        fill()
        continue
      }
      if inflater == nil {
        let taken = raw[rawRange].prefix(start + count - bytes.count)
        bytes.append(contentsOf: taken)
        rawRange = taken.endIndex..<rawRange.upperBound
      } else if isBehindMember, raw[rawRange.lowerBound] != 0x1F {
        passOverRest()
      } else {
        inflate(into: &bytes, atMost: min(Self.room.count, start + count - bytes.count))
      }
    }
    if isRawAtEnd, rawRange.isEmpty, isInsideMember { isBroken = true }
    return bytes.count > start
  }

  /// All of it; false where that would be more than `limit` bytes.
  func readAll(into bytes: inout [UInt8], limit: Int) -> Bool {
    while bytes.count <= limit {
      if !read(into: &bytes, atMost: 1 << 20) { return true }
    }
    return false
  }

  private func inflate(into bytes: inout [UInt8], atMost count: Int) {
    let start = bytes.count
    bytes.append(contentsOf: Self.room[..<count])
    var (used, made) = (0, 0)
    let state = bytes.withUnsafeMutableBufferPointer { output in
      raw.withUnsafeBufferPointer { input in
        cc_inflate(
          inflater, input.baseAddress.map { $0 + rawRange.lowerBound }, rawRange.count,
          output.baseAddress.map { $0 + start }, count, &used, &made)
      }
    }
    bytes.removeLast(count - made)
    rawRange = rawRange.lowerBound + used..<rawRange.upperBound
    isInsideMember = state == CC_MORE
    if state == CC_BROKEN {
      // A head that is none, behind a whole member, is the beginning of something else.
      if isBehindMember, made == 0 {
        rawRange = rawRange.lowerBound - used..<rawRange.upperBound
        passOverRest()
      } else {
        isBroken = true
      }
    }
    isBehindMember = state == CC_ENDED
  }

  private var isBehindMember = false

  /// To the end of the file, for its fingerprint and for what it is.
  private func passOverRest() {
    while true {
      if raw[rawRange].contains(where: { $0 != 0 }) { hasTrailingBytes = true }
      rawRange = rawRange.upperBound..<rawRange.upperBound
      if isRawAtEnd { return }
      fill()
    }
  }

  private func fill() {
    let count = raw.withUnsafeMutableBytes { buffer -> Int in
      while true {
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    if count < 0 { failure = String(cString: strerror(errno)) }
    if count <= 0 { isRawAtEnd = true }
    rawRange = 0..<max(0, count)
    rawCount += rawRange.count
    fingerprint.add(raw[rawRange])
  }
}
