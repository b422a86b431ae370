/// The charset that an HTML file declares within its first bytes.
enum HTMLCharset {
  /// The Standard looks at 1,024 bytes; saved pages have comments before.
  private static let reach = 8_192

  /// Labels that mean something else than they say (Encoding Standard, section 4.2).
  private static let labels: [String: String] = [
    "utf-8": "UTF-8", "utf8": "UTF-8", "unicode-1-1-utf-8": "UTF-8",
    // Bytes in which this can be read are not UTF-16.
    "utf-16": "UTF-8", "utf-16le": "UTF-8", "utf-16be": "UTF-8", "unicode": "UTF-8",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
    "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
    "ascii": "windows-1252", "us-ascii": "windows-1252", "windows-1252": "windows-1252",
    "cp1252": "windows-1252", "x-cp1252": "windows-1252", "ansi": "windows-1252",
    "gb2312": "GB18030", "gbk": "GB18030", "x-gbk": "GB18030",
    "shift_jis": "CP932", "x-sjis": "CP932", "sjis": "CP932",
    "euc-kr": "CP949", "ks_c_5601-1987": "CP949",
  ]

  /// The name for `iconv`; nil where none is declared.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(reach).map { (65...90).contains($0) ? $0 + 32 : $0 }
    guard let label = label(in: head) else { return nil }
    if let charset = labels[label] { return charset }
    // UTF-7 hides markup from whoever reads the bytes, and browsers have dropped it.
    return label == "utf-7" ? nil : label
  }

  private static func label(in head: [UInt8]) -> String? {
    var index = 0
    while let tag = head[index...].firstIndex(of: UInt8(ascii: "<")) {
      if head[tag...].starts(with: "<!--".utf8) {
        index = end(of: "-->", in: head, from: tag + 4)
        continue
      }
      let close = end(of: ">", in: head, from: tag)
      let inside = head[tag..<close]
      if inside.starts(with: "<meta".utf8), let label = value(of: "charset", in: inside) {
        return label
      }
      if inside.starts(with: "<?xml".utf8), let label = value(of: "encoding", in: inside) {
        return label
      }
      index = close
    }
    return nil
  }

  /// The index behind the next occurrence, or the end.
  private static func end(of mark: StaticString, in head: [UInt8], from start: Int) -> Int {
    let mark = Array("\(mark)".utf8)
    var index = min(start, head.count)
    while index + mark.count <= head.count {
      if head[index...].starts(with: mark) { return index + mark.count }
      index += 1
    }
    return head.count
  }

  /// `name = "value"`, quoted or not; both forms of `<meta>` hold it.
  private static func value(of name: StaticString, in tag: ArraySlice<UInt8>) -> String? {
    let name = Array("\(name)".utf8)
    var rest = tag
    while !rest.starts(with: name) {
      guard rest.popFirst() != nil else { return nil }
    }
    rest = rest.dropFirst(name.count).drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().drop {
      $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
    }
    let value = rest.prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "."): true
      default: false
      }
    }
    return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
  }
}
