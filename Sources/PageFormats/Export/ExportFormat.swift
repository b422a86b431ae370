package import Literature

/// A format in which records leave the library.
package enum ExportFormat: String, CaseIterable, Sendable {
  case jsonLines = "jsonl"

  /// As what it is read again.
  package var format: PageFormat {
    switch self {
    case .jsonLines: .jsonLines
    }
  }

  /// What stands before the first record and behind the last.
  package var head: String {
    switch self {
    case .jsonLines: ""
    }
  }

  package var tail: String {
    switch self {
    case .jsonLines: ""
    }
  }

  package func write(_ line: LinkedRecord, to bytes: inout [UInt8]) {
    switch self {
    case .jsonLines:
      bytes.append(contentsOf: RecordLine.object(line).line)
      bytes.append(0x0A)
    }
  }
}
