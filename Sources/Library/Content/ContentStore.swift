internal import Literature
internal import Synchronization

/// The dictionaries of a library, and how contents are packed with them. A library learns one for each
/// format, from the first records of it that enter; contents from before are packed without.
final class ContentStore: Sendable {
  /// What is known of the contents of one format.
  private struct Learner {
    var dictionary: ContentDictionary?
    var samples: [UInt8] = []
    var lengths: [Int] = []
  }

  private struct State {
    var dictionaries: [Int: ContentDictionary] = [:]
    var learners: [PageFormat: Learner] = [:]
    /// Made here, and not yet in the library.
    var unstored: [Int: PageFormat] = [:]
  }

  private let state: Mutex<State>
  /// Those that no thread is using.
  private let packers = Mutex<[ContentPacker]>([])

  /// Enough to learn from: about 1,000 records.
  private static let sampleBytes = 1 << 20
  private static let fewestSamples = 64

  init() { state = Mutex(State()) }

  init(_ connection: LibraryConnection) throws(LibraryError) {
    var state = State()
    try connection.statement("SELECT number, format, data FROM dictionary").forEach {
      row throws(LibraryError) in
      guard let dictionary = ContentDictionary(number: row.int(0), row.bytes(2) ?? []) else {
        throw .damaged(path: connection.path, reason: "the dictionary of its contents is broken")
      }
      state.dictionaries[dictionary.number] = dictionary
      if let format = row.text(1).flatMap({ PageFormat(rawValue: $0) }) {
        state.learners[format] = Learner(dictionary: dictionary)
      }
    }
    self.state = Mutex(state)
  }

  /// How many dictionaries there are.
  var count: Int { state.withLock { $0.dictionaries.count } }

  /// Nil stays nil.
  func packed(_ contents: [[UInt8]?], of format: PageFormat) -> [[UInt8]?] {
    let dictionary = dictionary(for: contents.lazy.compactMap { $0 }, of: format)
    return withPacker { packer in contents.map { $0.map { packer.packed($0, dictionary) } } }
  }

  /// Nil where the bytes are broken, or their dictionary is missing.
  func unpacked(_ packed: [UInt8]) -> [UInt8]? {
    withPacker { packer in packer.unpacked(packed) { dictionary($0) } }
  }

  private func withPacker<Value>(_ body: (ContentPacker) -> Value) -> Value {
    let packer = packers.withLock { $0.popLast() } ?? ContentPacker()
    defer { packers.withLock { $0.append(packer) } }
    return body(packer)
  }

  /// The dictionary to pack these contents with, which they may be the ones to make. Whoever comes
  /// meanwhile waits: what is packed without one stays large.
  private func dictionary(
    for contents: some Sequence<[UInt8]>, of format: PageFormat
  ) -> ContentDictionary? {
    state.withLock { state in
      var learner = state.learners.removeValue(forKey: format) ?? Learner()
      defer { state.learners[format] = learner }
      if let dictionary = learner.dictionary { return dictionary }
      for content in contents where learner.samples.count < Self.sampleBytes {
        learner.samples += content
        learner.lengths.append(content.count)
      }
      guard learner.samples.count >= Self.sampleBytes,
        learner.lengths.count >= Self.fewestSamples
      else { return nil }
      let number = (state.dictionaries.keys.max() ?? 0) + 1
      learner.dictionary = .trained(
        on: learner.samples, lengths: learner.lengths, number: number)
      learner.samples = []
      learner.lengths = []
      if let dictionary = learner.dictionary {
        state.dictionaries[number] = dictionary
        state.unstored[number] = format
      }
      return learner.dictionary
    }
  }

  private func dictionary(_ number: Int) -> ContentDictionary? {
    state.withLock { $0.dictionaries[number] }
  }

  /// Puts what was learned into the library, in the transaction of the first contents that need it.
  func flush(into connection: LibraryConnection) throws(LibraryError) {
    let unstored = state.withLock { state in
      state.unstored.compactMap { number, format in
        state.dictionaries[number].map { ($0, format) }
      }
    }
    for (dictionary, format) in unstored {
      let insert = try connection.statement(
        "INSERT INTO dictionary(number, format, data) VALUES(?1, ?2, ?3)")
      insert.bind(1, dictionary.number)
      insert.bind(2, format.rawValue)
      insert.bind(3, dictionary.bytes)
      try insert.run()
      state.withLock { $0.unstored[dictionary.number] = nil }
    }
  }

  /// After a rollback the library has none of what was learned since it began.
  func forgetStored(_ connection: LibraryConnection) throws(LibraryError) {
    var held: Set<Int> = []
    try connection.statement("SELECT number FROM dictionary").forEach { held.insert($0.int(0)) }
    state.withLock { state in
      for (format, learner) in state.learners {
        if let number = learner.dictionary?.number, !held.contains(number) {
          state.unstored[number] = format
        }
      }
    }
  }
}
