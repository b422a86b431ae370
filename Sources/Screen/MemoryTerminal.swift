/// A terminal for tests: keeps what is shown, and has its events written down beforehand.
package struct MemoryTerminal: Terminal {
  package private(set) var size: Size
  /// Every screen shown, the oldest first.
  package private(set) var shown: [Screen] = []
  package private(set) var invalidations = 0
  package private(set) var suspensions = 0
  package private(set) var isClosed = false
  /// Events not yet taken; `nextEvent` gives them one at a time, then says that time is over.
  package var script: [TerminalEvent]

  package init(size: Size, script: [TerminalEvent] = []) {
    self.size = size
    self.script = script
  }

  /// The last screen shown, as text.
  package var picture: String { shown.last?.picture ?? "" }

  package mutating func show(_ screen: Screen) { shown.append(screen) }
  package mutating func invalidate() { invalidations += 1 }
  package mutating func suspend() { suspensions += 1 }
  package mutating func close() { isClosed = true }

  package mutating func nextEvent(timeout: Int?) -> TerminalEvent? {
    guard !script.isEmpty else { return nil }
    let event = script.removeFirst()
    if case .resized(let size) = event { self.size = size }
    return event
  }

  package mutating func pendingEvents() -> [TerminalEvent] { [] }
}
