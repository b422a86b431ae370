internal import Glibc
internal import PageFormats

/// usage: FieldLines <FILE
///        FieldLines --time FILE
///
/// Prints what the parser reads of a file: one line of JSON per record, stubs left out, and one per
/// record that it finds broken. What it is compared with is made by `pubmed_fields.py`.
@main
enum FieldLines {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 3, arguments[1] == "--time" {
      return ParseTime.print(content(of: open(arguments[2], O_RDONLY)))
    }
    let bytes = content(of: STDIN_FILENO)
    var lines: [UInt8] = []
    let page = PageParser.parse(bytes)
    for finding in page.diagnostics where finding.code == .brokenRecord {
      lines.append(contentsOf: "{\"broken\":\(finding.line)}\n".utf8)
    }
    for entry in page.entries where !entry.isStub {
      lines.append(contentsOf: RecordFields(record: entry.record).line)
      if lines.count > 1 << 20 { write(&lines) }
    }
    write(&lines)
  }

  private static func content(of descriptor: Int32) -> [UInt8] {
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &block, block.count)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: block[..<count])
    }
  }

  private static func write(_ lines: inout [UInt8]) {
    var written = 0
    while written < lines.count {
      let count = lines.withUnsafeBytes { bytes in
        Glibc.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else { exit(1) }
      written += count
    }
    lines.removeAll(keepingCapacity: true)
  }
}
