internal import Glibc
internal import Synchronization

/// Signals that ask a command to stop: noted in the handler, asked for between two files.
enum StopSignals {
  /// The last one that came, or 0.
  private static let received = Atomic<Int32>(0)

  /// A second signal of a kind ends the process at once, as it does without a handler.
  static func watch() {
    // Touched here so that nothing is initialised inside a handler.
    received.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { StopSignals.received.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
      sigaction(number, &action, nil)
    }
  }

  static var current: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
