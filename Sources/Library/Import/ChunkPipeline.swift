internal import Dispatch
internal import PageFormats
internal import Synchronization

/// Reads, inflates and parses a file on other threads while the importing one writes what came before.
/// At most `ahead` chunks are in memory at once, fewer where they are larger than usual; they are handed
/// over in the order of the file.
final class ChunkPipeline<Content: Sendable>: Sendable {
  /// What came of one chunk.
  struct Part: Sendable {
    var diagnostics: [Diagnostic]
    var broken: [BrokenRecord]
    var content: Content
    /// Bytes of the file read by then.
    var rawCount: Int
    /// Bytes of its own, inflated.
    var contentCount: Int
  }

  private struct State {
    var slots: [Slot] = []
    var ending: ChunkReader.Ending?
  }

  private final class Slot: Sendable {
    /// How many usual chunks it takes the room of.
    let size: Int
    let part = Mutex<Part?>(nil)
    let done = DispatchSemaphore(value: 0)

    init(bytes: Int) {
      let window = ChunkReader.usualWindow
      size = min(ChunkPipeline.ahead, max(1, (bytes + window / 2) / window))
    }
  }

  private static var ahead: Int { 8 }
  private let room = DispatchSemaphore(value: ahead)
  private let available = DispatchSemaphore(value: 0)
  private let state = Mutex(State())
  private let isStopped = Atomic(false)

  /// - Parameter prepare: what is made of a parsed chunk, on the thread that parsed it.
  init(
    _ reader: sending ChunkReader, _ format: StreamFormat,
    prepare: @escaping @Sendable (ParsedPage) -> Content
  ) {
    let reader = Transferred(reader)
    DispatchQueue.global().async { [self] in
      while !isStopped.load(ordering: .relaxed), let chunk = reader.value.next() {
        let slot = Slot(bytes: chunk.bytes.count)
        for _ in 0..<slot.size { room.wait() }
        let rawCount = reader.value.rawCount
        state.withLock { $0.slots.append(slot) }
        available.signal()
        DispatchQueue.global().async {
          let page = format.parse(chunk)
          slot.part.withLock {
            $0 = Part(
              diagnostics: page.diagnostics, broken: page.broken, content: prepare(page),
              rawCount: rawCount, contentCount: chunk.bytes.count)
          }
          slot.done.signal()
        }
      }
      if !reader.value.diagnostics.isEmpty {
        let slot = Slot(bytes: 0)
        room.wait()
        slot.part.withLock {
          $0 = Part(
            diagnostics: reader.value.diagnostics, broken: reader.value.broken,
            content: prepare(ParsedPage(format: format.format)),
            rawCount: reader.value.rawCount, contentCount: 0)
        }
        slot.done.signal()
        state.withLock { $0.slots.append(slot) }
        available.signal()
      }
      state.withLock { $0.ending = reader.value.ending }
      available.signal()
    }
  }

  /// The next part, in the order of the file; nil at its end.
  func next() -> Part? {
    available.wait()
    let slot = state.withLock { $0.slots.isEmpty ? nil : $0.slots.removeFirst() }
    guard let slot else {
      // Whoever asks again gets the same answer.
      available.signal()
      return nil
    }
    slot.done.wait()
    for _ in 0..<slot.size { room.signal() }
    return slot.part.withLock { $0 }
  }

  /// How it ended, once `next` has given nil.
  var ending: ChunkReader.Ending? { state.withLock { $0.ending } }

  /// Reads no further. What is under way is taken and forgotten.
  func stop() {
    isStopped.store(true, ordering: .relaxed)
    while next() != nil {}
  }
}

/// A value that one thread gives to another and does not look at again.
private struct Transferred<Value>: @unchecked Sendable {
  let value: Value
  init(_ value: Value) { self.value = value }
}
