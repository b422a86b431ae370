internal import Glibc

/// A program run to its end, with what the system counted of it.
struct ChildProcess {
  var milliseconds: Double
  /// The most memory it held at once.
  var peakMegabytes: Double
  var exitCode: Int32

  /// Runs a program with nothing on its standard input; what it prints goes to `outputPath`.
  static func run(
    _ program: String, _ arguments: [String], environment: [String], outputPath: String
  ) throws(BenchmarkFailure) -> ChildProcess {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(
      &actions, 1, outputPath, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_adddup2(&actions, 1, 2)

    let start = ContinuousClock.now
    let pid = try spawn(program, arguments, environment, &actions, nil)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    return ChildProcess(
      milliseconds: (ContinuousClock.now - start).milliseconds,
      peakMegabytes: Double(usage.ru_maxrss) / 1024,
      exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F))
  }

  static func spawn(
    _ program: String, _ arguments: [String], _ environment: [String],
    _ actions: inout posix_spawn_file_actions_t,
    _ attributes: UnsafePointer<posix_spawnattr_t>?
  ) throws(BenchmarkFailure) -> pid_t {
    var pid: pid_t = 0
    let code = withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { environment in
        posix_spawn(&pid, program, &actions, attributes, arguments, environment)
      }
    }
    guard code == 0 else {
      throw BenchmarkFailure("cannot start \(program): \(String(cString: strerror(code)))")
    }
    return pid
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }
}
