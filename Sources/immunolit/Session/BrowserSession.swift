internal import Browser
internal import Library
internal import Literature
internal import NcursesTerminal
internal import Query
internal import Screen

/// The browser on one library, in this terminal: the loop that draws and reads keys.
///
/// One thread draws, reads keys and answers short effects from its own reader; a worker with a
/// reader of its own answers the long ones and wakes the loop. The model never leaves this thread.
final class BrowserSession {
  private var model: Model
  private let terminal: NcursesTerminal
  private let reader: LibraryReader
  private let worker: SearchWorker
  private var status: ExitStatus?

  static func open(library path: String) throws(Trouble) -> ExitStatus {
    let reader = try LibraryDoor.reading { () throws(LibraryError) in try LibraryReader(path: path)
    }
    let totals = try LibraryDoor.reading { () throws(LibraryError) in try reader.totals() }
    let terminal: NcursesTerminal
    do { terminal = try NcursesTerminal() } catch { throw Trouble(error) }
    let session = BrowserSession(terminal, reader, path, recordCount: totals.records)
    return session.run()
  }

  private init(
    _ terminal: NcursesTerminal, _ reader: LibraryReader, _ path: String, recordCount: Int
  ) {
    self.terminal = terminal
    self.reader = reader
    let waker = terminal.waker
    worker = SearchWorker(library: path) { waker.wake() }
    model = Model(
      size: terminal.size, isASCII: !Places.ofThisProcess.isUTF8, recordCount: recordCount)
  }

  // MARK: The loop

  private func run() -> ExitStatus {
    perform(start(&model))
    takeAnswers(waitingForFirst: true)
    terminal.show(view(model))
    while status == nil {
      guard let event = terminal.nextEvent(timeout: nil) else { continue }
      take(event)
      // Everything that is there already makes one repaint.
      for event in terminal.pendingEvents() where status == nil { take(event) }
      takeAnswers(waitingForFirst: false)
      if status == nil { terminal.show(view(model)) }
    }
    worker.finish()
    terminal.close()
    return status ?? .found
  }

  private func take(_ event: TerminalEvent) {
    switch event {
    case .key(let key): send(.key(key))
    case .resized(let size): send(.resized(size))
    case .woken: takeAnswers(waitingForFirst: false)
    case .continued:
      terminal.invalidate()
      send(.resized(terminal.size))
    case .ended(let signal): status = .signal(signal)
    case .hangUp: status = .signal(1)
    }
  }

  private func takeAnswers(waitingForFirst: Bool) {
    // The first set and its counts come within a few milliseconds: one frame instead of three.
    if waitingForFirst { worker.waitBriefly() }
    for message in worker.answers() { send(message) }
  }

  private func send(_ message: Message) { perform(update(&model, message)) }

  // MARK: Effects

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      do { try perform(effect) } catch {
        send(.failed(Trouble.library(error).message, generation: effect.generation))
      }
    }
  }

  private func perform(_ effect: Effect) throws(LibraryError) {
    switch effect {
    case .select, .countTopics, .find: worker.add(effect)
    case .listLinks(let document, let direction, let generation):
      let documents =
        switch direction {
        case .citedBy: try reader.citedBy(document)
        case .references: try reader.references(of: document)
        }
      let stubs = try reader.stubCount(in: documents)
      send(.selectionFinished(documents, stubs: stubs, generation: generation))
    case .loadRows(let documents, let window, let generation):
      let rows = try reader.rows(of: documents, window)
      send(.rowsLoaded(rows, at: window.lowerBound, generation: generation))
    case .loadRecord(let document, let purpose):
      if let detail = try reader.detail(document) {
        send(.recordLoaded(detail, purpose: purpose))
      } else {
        send(.failed("This record is no longer in the library.", generation: nil))
      }
    case .loadSources(let document):
      if let detail = try reader.detail(document), let sources = try reader.sources(of: document) {
        send(.sourcesLoaded(detail, sources))
      } else {
        send(.failed("This record is no longer in the library.", generation: nil))
      }
    case .lookUp(let pmid):
      if let document = try reader.document(pmid), let detail = try reader.detail(document) {
        send(.recordLoaded(detail, purpose: .view))
      } else {
        send(.pmidUnknown(pmid))
      }
    case .stop: worker.stop()
    case .suspend:
      terminal.suspend()
      send(.resized(terminal.size))
    case .redraw: terminal.invalidate()
    case .quit: status = .found
    }
  }
}

extension Effect {
  /// Of the effects whose failure gives something up.
  fileprivate var generation: Int? {
    switch self {
    case .select(_, _, let generation), .listLinks(_, _, let generation): generation
    case .find(let request): request.generation
    case .countTopics, .loadRows, .loadRecord, .loadSources, .lookUp, .stop, .suspend, .redraw,
      .quit:
      nil
    }
  }
}

extension Trouble {
  init(_ error: TerminalError) {
    self =
      switch error {
      case .outputIsNoTerminal, .inputIsNoTerminal: .notATerminal
      case .typeNotSet: .terminalNotSet
      case .typeUnknown(let type): .unknownTerminal(type)
      case .typeTooPlain(let type): .dumbTerminal(type)
      case .busy: .terminalFailed(error.description)
      }
  }
}
