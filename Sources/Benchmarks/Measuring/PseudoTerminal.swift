internal import Glibc

/// A program in a pseudo-terminal of 50 rows and 160 columns, timed from outside as a person sees it.
final class PseudoTerminal {
  private let master: Int32
  private let pid: pid_t
  private var isRunning = true
  private let started: ContinuousClock.Instant

  /// A repaint is over when nothing was written for so long; the wait is not counted.
  private static let settleMilliseconds: Int32 = 30
  // TIOCSPTLCK and TIOCGPTN, which Glibc's module does not carry over.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(_ program: String, _ arguments: [String], environment: [String])
    throws(BenchmarkFailure)
  {
    // Linux's own way to a pseudo-terminal (pts(4)): unlock it, and ask for its number.
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: UInt32 = 0
    guard master >= 0, ioctl(master, Self.setLock, &unlocked) == 0,
      ioctl(master, Self.getNumber, &number) == 0
    else { throw BenchmarkFailure("no pseudo-terminal to be had") }
    var size = winsize(ws_row: 50, ws_col: 160, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // In a new session, the first terminal that is opened becomes the controlling one.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A mask of blocked signals survives exec, and a program that blocks SIGTERM does not end.
    var noSignals = sigset_t()
    sigemptyset(&noSignals)
    posix_spawnattr_setsigmask(&attributes, &noSignals)
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which Glibc's module does not carry over
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))

    started = .now
    pid = try ChildProcess.spawn(program, arguments, environment, &actions, &attributes)
  }

  deinit { end() }

  /// Milliseconds from the start of the program until it has written `marker`; nil when it does not
  /// come within ten seconds.
  func firstScreen(showing marker: String) -> Double? {
    var written: [UInt8] = []
    let marker = Array(marker.utf8)
    while let chunk = read(within: 10_000) {
      written.append(contentsOf: chunk)
      if written.count >= marker.count, Self.contains(written, marker) {
        let milliseconds = (ContinuousClock.now - started).milliseconds
        while read(within: 300) != nil {}
        return milliseconds
      }
    }
    return nil
  }

  /// Milliseconds from sending a key to the last byte of the repaint, and the bytes of that repaint;
  /// nil when nothing was written within a second.
  func press(_ key: String) -> (milliseconds: Double, bytes: Int)? {
    let start = ContinuousClock.now
    let bytes = Array(key.utf8)
    guard write(master, bytes, bytes.count) == bytes.count else { return nil }
    var last: Double?
    var count = 0
    while let chunk = read(within: last == nil ? 1_000 : Self.settleMilliseconds) {
      last = (ContinuousClock.now - start).milliseconds
      count += chunk.count
    }
    return last.map { ($0, count) }
  }

  /// What the program holds at most since it started, and now, as the system counts it.
  func residentMegabytes() -> (peak: Double, now: Double)? {
    guard let file = fopen("/proc/\(pid)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    var peak: Double?
    var now: Double?
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let words = text.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, let kilobytes = Double(words[1]) else { continue }
      if words[0] == "VmHWM:" { peak = kilobytes / 1024 }
      if words[0] == "VmRSS:" { now = kilobytes / 1024 }
    }
    guard let peak, let now else { return nil }
    return (peak, now)
  }

  func end() {
    guard isRunning else { return }
    isRunning = false
    kill(pid, SIGTERM)
    while read(within: 2_000) != nil {}
    kill(pid, SIGKILL)
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0 && errno == EINTR {}
    close(master)
  }

  /// What the program wrote next; nil when it wrote nothing in this time, or is gone.
  private func read(within milliseconds: Int32) -> [UInt8]? {
    var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &chunk, chunk.count)
    return count > 0 ? Array(chunk.prefix(count)) : nil
  }

  private static func contains(_ bytes: [UInt8], _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
    return (0...(bytes.count - wanted.count)).contains { place in
      bytes[place] == first && bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }
  }
}
