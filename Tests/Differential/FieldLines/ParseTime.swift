internal import Dispatch
internal import Glibc
internal import Literature
internal import PageFormats

/// How long a file of many records takes to parse: in memory, in the pieces of an import, on one core
/// and on all.
enum ParseTime {
  private static let window = 1 << 20

  /// Prints both times in milliseconds, the cores, and what there is of records, authors, headings and
  /// references, so that it can be seen that others read the same.
  static func print(_ bytes: [UInt8]) {
    guard let format = FormatDetector.stream(ofHead: Array(bytes.prefix(FormatDetector.headLength)))
    else { exit(1) }
    let chunks = chunks(of: bytes, format)
    // Once untimed: a program that reads many files has its memory.
    for chunk in chunks { _ = format.parse(chunk) }
    var counts = [0, 0, 0, 0]
    let one = milliseconds {
      for chunk in chunks {
        for entry in format.parse(chunk).entries where !entry.isStub {
          counts[0] += 1
          counts[1] += entry.record.authors.value?.authors.count { $0.collectiveName == nil } ?? 0
          counts[2] += entry.record.headings.value?.count ?? 0
          counts[3] += entry.record.referenceList.value?.count ?? 0
        }
      }
    }
    let all = milliseconds {
      DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
        _ = format.parse(chunks[index])
      }
    }
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    Swift.print(one, all, cores, counts[0], counts[1], counts[2], counts[3])
  }

  private static func milliseconds(_ work: () -> Void) -> Double {
    let start = ContinuousClock.now
    work()
    return (ContinuousClock.now - start) / .milliseconds(1)
  }

  private static func chunks(of bytes: [UInt8], _ format: StreamFormat) -> [Chunk] {
    var chunks: [Chunk] = []
    var pending: [UInt8] = []
    var (next, offset) = (0, 0)
    let head = FormatDetector.firstLine(of: bytes)
    while next < bytes.count {
      pending += bytes[next..<min(bytes.count, next + window)]
      next += window
      let end = next < bytes.count ? format.lastEnd(pending) : pending.count
      guard let end, end > 0 else { continue }
      chunks.append(Chunk(Array(pending[..<end]), offset: offset, head: head))
      offset += end
      pending.removeFirst(end)
    }
    return chunks
  }
}
