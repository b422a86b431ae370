internal import CTerminal
package import Screen

/// The terminal that the program runs in, over ncurses. One at a time, used by one thread.
package final class NcursesTerminal: Terminal {
  /// What the terminal shows, as far as we sent it.
  private var shown: Screen?
  private var isOpen = true
  private var bytes: [UInt8] = []

  /// Wakes `nextEvent` from another thread.
  package let waker = Waker()

  /// Takes the terminal. From here on it is given back whatever ends the process.
  package init() throws(TerminalError) {
    let error = ct_open()
    guard error == CT_OPENED else { throw TerminalError(error) }
  }

  deinit {
    if isOpen { ct_close() }
  }

  package var size: Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    ct_size(&rows, &columns)
    return Size(rows: Int(rows), columns: Int(columns))
  }

  /// Draws the rows that are not as they were; ncurses finds out what in them is new. A screen of
  /// another size than the terminal's is cut: it was made before a resize, and the next is on its way.
  package func show(_ screen: Screen) {
    guard isOpen else { return }
    let size = size
    let previous = shown?.size == screen.size ? shown : nil
    for row in 0..<min(size.rows, screen.size.rows) {
      let cells = screen.row(row)
      if let previous, previous.row(row) == cells { continue }
      draw(cells.prefix(size.columns), row: Int32(row))
    }
    ct_show(
      Int32(max(0, min(screen.cursor.row, size.rows - 1))),
      Int32(max(0, min(screen.cursor.column, size.columns - 1))))
    shown = screen
  }

  package func invalidate() {
    shown = nil
    ct_invalidate()
  }

  package func suspend() {
    guard isOpen else { return }
    shown = nil
    ct_suspend()
  }

  package func close() {
    guard isOpen else { return }
    isOpen = false
    ct_close()
  }

  package func nextEvent(timeout: Int?) -> TerminalEvent? {
    while isOpen {
      let event = ct_next(timeout.map { Int32(clamping: max(0, $0)) } ?? -1)
      if event.kind == CT_NOTHING { return nil }
      if event.kind == CT_CONTINUED || event.kind == CT_RESIZED { shown = nil }
      // Keys that we have no name for are not events.
      if let event = TerminalEvent(event) { return event }
    }
    return .hangUp
  }

  /// At most so many that a stuck key does not keep the screen from being shown.
  package func pendingEvents() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    while events.count < 1024, let event = nextEvent(timeout: 0) {
      events.append(event)
      switch event {
      case .key, .resized, .woken: continue
      case .continued, .ended, .hangUp: return events
      }
    }
    return events
  }

  private func draw(_ cells: ArraySlice<Cell>, row: Int32) {
    var start = cells.startIndex
    while start < cells.endIndex {
      let style = cells[start].style
      let end = cells[start...].firstIndex { $0.style != style && $0.width > 0 } ?? cells.endIndex
      draw(run: cells[start..<end], row: row, column: start - cells.startIndex)
      start = end
    }
  }

  /// A run goes out at once where the C library agrees with us about its width, else cell by cell.
  private func draw(run: ArraySlice<Cell>, row: Int32, column: Int) {
    guard let first = run.first else { return }
    if put(run, row: row, column: column) { return }
    if run.count <= max(1, Int(first.width)) {
      ct_put_substitute(
        row, Int32(column), Int32(run.count), first.style.bits, Int32(first.style.color.rawValue))
      return
    }
    var start = run.startIndex
    while start < run.endIndex {
      let end = min(run.endIndex, start + max(1, Int(run[start].width)))
      draw(run: run[start..<end], row: row, column: column + start - run.startIndex)
      start = end
    }
  }

  private func put(_ run: ArraySlice<Cell>, row: Int32, column: Int) -> Bool {
    guard let style = run.first?.style else { return true }
    bytes.removeAll(keepingCapacity: true)
    for cell in run where cell.width > 0 { bytes.append(contentsOf: cell.character.utf8) }
    return bytes.withUnsafeBytes { buffer in
      ct_put(
        row, Int32(column), buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(buffer.count), Int32(run.count), style.bits, Int32(style.color.rawValue)) != 0
    }
  }
}

extension Style {
  fileprivate var bits: UInt32 {
    let table: [(Attributes, ct_attribute)] = [
      (.bold, CT_BOLD), (.dim, CT_DIM), (.reverse, CT_REVERSE), (.underline, CT_UNDERLINE),
      (.italic, CT_ITALIC),
    ]
    return attributes.isEmpty
      ? 0 : table.reduce(0) { attributes.contains($1.0) ? $0 | $1.1.rawValue : $0 }
  }
}

extension TerminalError {
  fileprivate init(_ error: ct_error) {
    let type = ct_type().map { String(cString: $0) } ?? ""
    self =
      switch error {
      case CT_OUTPUT_IS_NO_TERMINAL: .outputIsNoTerminal
      case CT_INPUT_IS_NO_TERMINAL: .inputIsNoTerminal
      case CT_TYPE_NOT_SET: .typeNotSet
      case CT_TYPE_UNKNOWN: .typeUnknown(type)
      case CT_TYPE_TOO_PLAIN: .typeTooPlain(type)
      default: .busy
      }
  }
}
