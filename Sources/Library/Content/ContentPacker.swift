internal import CCompression
internal import Literature

/// A dictionary of what many contents share; any thread may use it.
final class ContentDictionary: @unchecked Sendable {
  /// Its number in the library, from 1.
  let number: Int
  let bytes: [UInt8]
  fileprivate let handle: OpaquePointer

  /// Nil where the bytes are no dictionary.
  init?(number: Int, _ bytes: [UInt8]) {
    guard let handle = cc_dictionary_new(bytes, bytes.count) else { return nil }
    self.number = number
    self.bytes = bytes
    self.handle = handle
  }

  deinit { cc_dictionary_free(handle) }

  /// Nil where the samples are too few or too much alike to make one.
  static func trained(on samples: [UInt8], lengths: [Int], number: Int) -> ContentDictionary? {
    var bytes = [UInt8](repeating: 0, count: size)
    let length = cc_dictionary_train(
      samples, lengths, UInt32(clamping: lengths.count), &bytes, bytes.count)
    return length == 0 ? nil : ContentDictionary(number: number, Array(bytes[..<length]))
  }

  /// Larger ones gain little (measured on 30,000 records: 110 kB).
  private static let size = 110 << 10
}

/// Packs the contents of contributions, and unpacks them. For one thread at a time.
///
/// A packed content: the number of the dictionary (0: none) and the length of the content, both as
/// `ByteWriter` writes numbers, then a frame of zstd. Short contents are kept as they are: length 0
/// stands before them.
final class ContentPacker: @unchecked Sendable {
  private let handle: OpaquePointer?
  private var room: [UInt8] = []

  /// Shorter contents do not gain.
  private static let shortest = 64
  /// No record is larger (`StreamFormat.largestRecord` is, as text).
  private static let largest: UInt64 = 1 << 28

  init() { handle = cc_packer_new() }

  deinit { cc_packer_free(handle) }

  func packed(_ content: [UInt8], _ dictionary: ContentDictionary?) -> [UInt8] {
    var writer = ByteWriter()
    if content.count >= Self.shortest, let handle {
      if room.count < content.count { room = [UInt8](repeating: 0, count: content.count * 2) }
      // One huge record is no reason to hold its room ever after.
      defer { if room.count > 1 << 20 { room = [] } }
      let length = cc_pack(
        handle, dictionary?.handle, content, content.count, &room, content.count)
      if length > 0, length < content.count {
        writer.write(UInt64(dictionary?.number ?? 0))
        writer.write(UInt64(content.count))
        return writer.bytes + room[..<length]
      }
    }
    writer.write(0 as UInt64)
    writer.write(0 as UInt64)
    return writer.bytes + content
  }

  /// Nil where the bytes are not what `packed` gives, or their dictionary is missing.
  func unpacked(
    _ packed: [UInt8], _ dictionary: (Int) -> ContentDictionary?
  ) -> [UInt8]? {
    var reader = ByteReader(packed)
    guard let number = reader.readNumber(), let length = reader.readNumber(),
      length < Self.largest
    else { return nil }
    let rest = packed[reader.position...]
    guard length > 0 else { return number == 0 ? Array(rest) : nil }
    var needed: ContentDictionary?
    if number > 0 {
      needed = Int(exactly: number).flatMap(dictionary)
      guard needed != nil else { return nil }
    }
    guard let handle else { return nil }
    let count = Int(length)
    let content = [UInt8](unsafeUninitializedCapacity: count) { buffer, written in
      written = rest.withUnsafeBufferPointer {
        cc_unpack(handle, needed?.handle, $0.baseAddress, $0.count, buffer.baseAddress, count)
      }
    }
    return content.count == count ? content : nil
  }
}
