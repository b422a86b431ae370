internal import Markup

/// The bytes of a file as UTF-8 with `\n` at the end of each line.
///
/// Valid UTF-8 without carriage returns is taken as it is. Everything else is rewritten, and what was
/// done is said: bytes that are no UTF-8 are read as Windows-1252, the superset of Latin-1 that old
/// exports are written in; UTF-16 is known by its byte order mark; NUL becomes U+FFFD.
struct DecodedText {
  private(set) var bytes: [UInt8]
  private(set) var shifts = Shifts()
  private(set) var findings: [DiagnosticCode] = []
  let fileLength: Int

  init(_ file: [UInt8]) {
    fileLength = file.count
    bytes = []
    if file.count >= 2, (file[0], file[1]) == (0xFF, 0xFE) || (file[0], file[1]) == (0xFE, 0xFF) {
      decodeUTF16(file, isBigEndian: file[0] == 0xFE)
      return
    }
    let start = file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let kinds = Self.kinds(of: file)
    let isUTF8 = !kinds.beyondASCII || Windows1252.isUTF8(file[start...])
    if !isUTF8 { findings.append(.notUTF8) }
    if start == 0, isUTF8, !kinds.rewritten {
      bytes = file
      return
    }
    rewrite(file, from: start, isUTF8: isUTF8)
  }

  /// A piece of a file, of which each byte means the same wherever the file is cut: line ends and marks
  /// of byte order stay, and only what is no UTF-8 and NUL are rewritten.
  init(piece: [UInt8]) {
    fileLength = piece.count
    bytes = []
    let isUTF8 = Windows1252.isUTF8(piece[...])
    if !isUTF8 { findings.append(.notUTF8) }
    rewrite(piece, from: 0, isUTF8: isUTF8, keepsLineEnds: true)
  }

  /// Whether the file holds bytes beyond ASCII, and some that are rewritten. One pass without a way out,
  /// which the compiler turns into wide instructions.
  private static func kinds(of file: [UInt8]) -> (beyondASCII: Bool, rewritten: Bool) {
    file.withUnsafeBufferPointer { file in
      var all: UInt8 = 0
      var rewritten: UInt8 = 0
      for byte in file {
        all |= byte
        rewritten |= (byte == 0x0D ? 1 : 0) | (byte == 0x0C ? 1 : 0) | (byte == 0 ? 1 : 0)
      }
      return (all >= 0x80, rewritten != 0)
    }
  }

  private mutating func rewrite(
    _ file: [UInt8], from start: Int, isUTF8: Bool, keepsLineEnds: Bool = false
  ) {
    bytes.reserveCapacity(file.count)
    shifts.add(text: 0, file: start)
    var sawNUL = false
    var index = start
    while index < file.count {
      let byte = file[index]
      index += 1
      switch byte {
      case 0x0D where !keepsLineEnds:
        bytes.append(0x0A)
        if index < file.count, file[index] == 0x0A { index += 1 }
        shift(to: index)
      case 0x0C where !keepsLineEnds: bytes.append(0x0A)
      case 0:
        sawNUL = true
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        shift(to: index)
      case 0x80... where !isUTF8:
        // What is UTF-8 all the same stands: pages that were put together hold both.
        let length = Windows1252.sequenceLength(file[...], index - 1)
        if length == 0 {
          bytes.append(contentsOf: Windows1252.decoded(file[index - 1..<index]))
          shift(to: index)
        } else {
          bytes.append(contentsOf: file[index - 1..<index - 1 + length])
          index += length - 1
        }
      default: bytes.append(byte)
      }
    }
    if sawNUL { findings.append(.nulBytes) }
  }

  private mutating func shift(to file: Int) { shifts.add(text: bytes.count, file: file) }

  private mutating func decodeUTF16(_ file: [UInt8], isBigEndian: Bool) {
    findings.append(.utf16)
    var units: [UInt16] = []
    units.reserveCapacity(file.count / 2)
    var index = 2
    while index + 1 < file.count {
      let (first, second) = (UInt16(file[index]), UInt16(file[index + 1]))
      units.append(isBigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var place = 2
    shifts.add(text: 0, file: 2)
    var wasReturn = false
    for scalar in String(decoding: units, as: UTF16.self).unicodeScalars {
      place += scalar.value > 0xFFFF ? 4 : 2
      if !(wasReturn && scalar == "\n") {
        let isBreak = scalar == "\r" || scalar == "\u{C}"
        bytes.append(contentsOf: Array(String(isBreak ? "\n" : scalar).utf8))
      }
      wasReturn = scalar == "\r"
      shift(to: min(place, file.count))
    }
  }
}
