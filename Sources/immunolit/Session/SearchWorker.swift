internal import Browser
internal import Glibc
internal import Library
internal import Literature
internal import Query
internal import Synchronization

/// A thread with a reader of its own for the effects that may take long.
///
/// Effects go in and messages come out of one locked box; `wake` tells the loop that there are some.
/// A stopped effect is interrupted and its answer dropped.
final class SearchWorker: Sendable {
  private struct Box {
    var effects: [Effect] = []
    var answers: [Message] = []
    /// Raised by `stop`: what was asked before is of no interest.
    var epoch = 0
    var isBusy = false
    var isFinished = false
    var interrupt: (@Sendable () -> Void)?
  }

  private let library: String
  private let wake: @Sendable () -> Void
  private let box = Mutex(Box())
  /// A byte for each effect, so that the thread sleeps until there is one; closing it ends the thread.
  private let signal: (read: Int32, write: Int32)
  /// A byte for each answer, for `waitBriefly`.
  private let answered: (read: Int32, write: Int32)

  init(library: String, wake: @escaping @Sendable () -> Void) {
    self.library = library
    self.wake = wake
    signal = Self.makePipe()
    answered = Self.makePipe()
    let pointer = Unmanaged.passRetained(self).toOpaque()
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { pointer in
        if let pointer { Unmanaged<SearchWorker>.fromOpaque(pointer).takeRetainedValue().work() }
        return nil
      }, pointer)
    if code == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<SearchWorker>.fromOpaque(pointer).release()
    }
  }

  private static func makePipe() -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  // MARK: From the loop

  func add(_ effect: Effect) {
    box.withLock { $0.effects.append(effect) }
    Self.send(1, to: signal.write)
  }

  func answers() -> [Message] {
    box.withLock { box in
      defer { box.answers = [] }
      return box.answers
    }
  }

  /// Until the first answer, at most a twentieth of a second.
  func waitBriefly() {
    var entry = pollfd(fd: answered.read, events: Int16(POLLIN), revents: 0)
    _ = poll(&entry, 1, 50)
  }

  func stop() {
    let interrupt = box.withLock { box in
      box.epoch += 1
      box.effects = []
      box.answers = []
      return box.isBusy ? box.interrupt : nil
    }
    interrupt?()
  }

  func finish() {
    box.withLock { $0.isFinished = true }
    stop()
    Self.send(0, to: signal.write)
  }

  // MARK: On the thread

  private func work() {
    // Signals are the loop's; this thread gets none.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    var reader: LibraryReader?
    while true {
      var byte: UInt8 = 0
      let count = read(signal.read, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1, !box.withLock({ $0.isFinished }) else { return }
      guard let (effect, epoch) = next() else { continue }
      var messages: [Message] = []
      do throws(LibraryError) {
        if reader == nil {
          let new = try LibraryReader(path: library)
          let interrupt = new.interrupter
          box.withLock { $0.interrupt = interrupt }
          reader = new
        }
        if let reader, let message = try answer(effect, reader, epoch) { messages.append(message) }
      } catch .interrupted {
        // Nobody waits for it any more.
      } catch {
        messages.append(
          .failed(Trouble.library(error).message, generation: effect.searchGeneration))
      }
      deliver(messages, epoch)
    }
  }

  private func next() -> (Effect, Int)? {
    box.withLock { box in
      guard !box.effects.isEmpty else { return nil }
      box.isBusy = true
      return (box.effects.removeFirst(), box.epoch)
    }
  }

  private func deliver(_ messages: [Message], _ epoch: Int) {
    let isWanted = box.withLock { box in
      box.isBusy = false
      guard box.epoch == epoch, !messages.isEmpty else { return false }
      box.answers += messages
      return true
    }
    guard isWanted else { return }
    Self.send(1, to: answered.write)
    wake()
  }

  private func isStopped(_ epoch: Int) -> Bool { box.withLock { $0.epoch != epoch } }

  private func answer(
    _ effect: Effect, _ reader: LibraryReader, _ epoch: Int
  ) throws(LibraryError) -> Message? {
    switch effect {
    case .select(let selection, let within, let generation):
      var documents = try reader.documents(selection)
      if let within { documents = documents.intersection(within) }
      return .selectionFinished(
        documents, stubs: try reader.stubCount(in: documents), generation: generation)
    case .countTopics(let documents, let generation):
      return .topicsCounted(try reader.topics(in: documents), generation: generation)
    case .find(let request):
      return .found(at: try place(request, reader, epoch), generation: request.generation)
    case .listLinks, .loadRows, .loadRecord, .loadSources, .lookUp, .stop, .suspend, .redraw, .quit:
      return nil
    }
  }

  /// The place of a row, looked for in blocks from where the search starts and round the end.
  private func place(
    _ request: FindRequest, _ reader: LibraryReader, _ epoch: Int
  ) throws(LibraryError) -> Int? {
    switch request.target {
    case .document(let document): return try reader.place(of: document, in: request.documents)
    case .text(let text):
      let matcher = RowMatcher(text)
      let count = request.documents.count
      guard count > 0 else { return nil }
      let start = min(max(0, request.start), count - 1)
      let (first, second) =
        request.isBackward
        ? (0..<start + 1, start + 1..<count) : (start..<count, 0..<start)
      for range in [first, second] {
        var rest = range
        while !rest.isEmpty {
          if isStopped(epoch) { throw .interrupted(path: library) }
          let size = min(512, rest.count)
          let block =
            request.isBackward
            ? rest.upperBound - size..<rest.upperBound : rest.lowerBound..<rest.lowerBound + size
          let rows = try reader.rows(of: request.documents, block)
          let found =
            request.isBackward
            ? rows.lastIndex(where: matcher.matches) : rows.firstIndex(where: matcher.matches)
          if let found { return block.lowerBound + found }
          rest =
            request.isBackward
            ? rest.lowerBound..<block.lowerBound : block.upperBound..<rest.upperBound
        }
      }
      return nil
    }
  }

  private static func send(_ byte: UInt8, to end: Int32) {
    var byte = byte
    while write(end, &byte, 1) < 0, errno == EINTR {}
  }
}

extension Effect {
  fileprivate var searchGeneration: Int? {
    switch self {
    case .select(_, _, let generation): generation
    case .find(let request): request.generation
    case .countTopics, .listLinks, .loadRows, .loadRecord, .loadSources, .lookUp, .stop, .suspend,
      .redraw, .quit:
      nil
    }
  }
}
