internal import Literature
internal import Synchronization

/// The dictionaries of a library, and how contents are packed with them. A library learns its
/// dictionary from the first records that enter it; contents from before are packed without.
final class ContentStore: Sendable {
  private struct State {
    var dictionaries: [Int: ContentDictionary] = [:]
    var newest: ContentDictionary?
    /// Made here, and not yet in the library.
    var isStored = true
    var samples: [UInt8] = []
    var lengths: [Int] = []
  }

  private let state: Mutex<State>
  /// Those that no thread is using.
  private let packers = Mutex<[ContentPacker]>([])

  /// Enough to learn from: about 1,000 records.
  private static let sampleBytes = 1 << 20
  private static let fewestSamples = 64

  init(_ dictionaries: [ContentDictionary]) {
    var state = State()
    for dictionary in dictionaries { state.dictionaries[dictionary.number] = dictionary }
    state.newest = dictionaries.max { $0.number < $1.number }
    self.state = Mutex(state)
  }

  convenience init(_ connection: LibraryConnection) throws(LibraryError) {
    var dictionaries: [ContentDictionary] = []
    try connection.statement("SELECT number, data FROM dictionary").forEach {
      row throws(LibraryError) in
      guard let dictionary = ContentDictionary(number: row.int(0), row.bytes(1) ?? []) else {
        throw .damaged(path: connection.path, reason: "the dictionary of its contents is broken")
      }
      dictionaries.append(dictionary)
    }
    self.init(dictionaries)
  }

  var hasDictionary: Bool { state.withLock { $0.newest != nil } }

  /// Nil stays nil.
  func packed(_ contents: [[UInt8]?]) -> [[UInt8]?] {
    let dictionary = dictionary(for: contents.lazy.compactMap { $0 })
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
  private func dictionary(for contents: some Sequence<[UInt8]>) -> ContentDictionary? {
    state.withLock { state in
      if let newest = state.newest { return newest }
      for content in contents where state.samples.count < Self.sampleBytes {
        state.samples += content
        state.lengths.append(content.count)
      }
      guard state.samples.count >= Self.sampleBytes, state.lengths.count >= Self.fewestSamples
      else { return nil }
      state.newest = .trained(on: state.samples, lengths: state.lengths, number: 1)
      state.samples = []
      state.lengths = []
      if let newest = state.newest {
        state.dictionaries[newest.number] = newest
        state.isStored = false
      }
      return state.newest
    }
  }

  private func dictionary(_ number: Int) -> ContentDictionary? {
    state.withLock { $0.dictionaries[number] }
  }

  /// Puts what was learned into the library, in the transaction of the first contents that need it.
  func flush(into connection: LibraryConnection) throws(LibraryError) {
    let unstored = state.withLock { $0.isStored ? nil : $0.newest }
    guard let unstored else { return }
    let insert = try connection.statement("INSERT INTO dictionary(number, data) VALUES(?1, ?2)")
    insert.bind(1, unstored.number)
    insert.bind(2, unstored.bytes)
    try insert.run()
    state.withLock { $0.isStored = true }
  }

  /// After a rollback the library has none of what was learned since it began.
  func forgetStored(_ connection: LibraryConnection) throws(LibraryError) {
    let held = try connection.number("SELECT count(*) FROM dictionary")
    state.withLock { $0.isStored = held > 0 || $0.newest == nil }
  }
}
