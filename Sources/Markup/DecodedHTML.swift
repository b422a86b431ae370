internal import CMarkup

/// The text of an HTML file as UTF-8, by the charset that it declares or shows.
///
/// In this order, as browsers do (HTML Standard, section 13.2.3.2): a byte-order mark, a `<meta>` or
/// XML declaration near the beginning; else UTF-8 if it is, else Windows-1252.
struct DecodedHTML {
  private(set) var text: [UInt8]
  private(set) var charset: String
  private(set) var isDoubtful = false

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: bytes[3...])
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(bytes[2...], charset: "UTF-16LE")
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(bytes[2...], charset: "UTF-16BE")
    } else {
      switch HTMLCharset.declared(in: bytes) {
      case nil where Windows1252.isUTF8(bytes[...]): self.init(utf8: bytes[...])
      case nil:
        self.init(windows1252: bytes[...])
        isDoubtful = true
      case "UTF-8": self.init(utf8: bytes[...])
      case "windows-1252": self.init(windows1252: bytes[...])
      case let charset?: self.init(bytes[...], charset: charset)
      }
    }
    // An end of text to the parser, and nothing to a browser.
    if text.contains(0) { text.removeAll { $0 == 0 } }
  }

  /// Bytes between that are not UTF-8 are read as Windows-1252, which is what they mostly are.
  private init(utf8 bytes: ArraySlice<UInt8>) {
    charset = "UTF-8"
    isDoubtful = !Windows1252.isUTF8(bytes)
    text = isDoubtful ? Windows1252.mended(bytes) : Array(bytes)
  }

  private init(windows1252 bytes: ArraySlice<UInt8>) {
    charset = "windows-1252"
    text = Windows1252.decoded(bytes)
  }

  private init(_ bytes: ArraySlice<UInt8>, charset: String) {
    var text: [UInt8] = []
    let isKnown = bytes.withUnsafeBufferPointer { bytes in
      let count = cm_decode(charset, bytes.baseAddress, bytes.count, nil, 0)
      guard count >= 0 else { return false }
      text = Array(unsafeUninitializedCapacity: count) { room, used in
        used = max(
          0, min(count, cm_decode(charset, bytes.baseAddress, bytes.count, room.baseAddress, count))
        )
      }
      return true
    }
    guard isKnown else {
      self.charset = "UTF-8"
      self.text = Windows1252.mended(bytes)
      isDoubtful = true
      return
    }
    self.charset = charset
    self.text = text
    isDoubtful = text.contains(sequence: [0xEF, 0xBF, 0xBD])
  }
}

extension [UInt8] {
  fileprivate func contains(sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    var index = startIndex
    while let found = self[index...].firstIndex(of: first) {
      if self[found...].starts(with: sequence) { return true }
      index = found + 1
    }
    return false
  }
}
