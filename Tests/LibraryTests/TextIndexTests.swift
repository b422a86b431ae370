import Literature
import Testing

@testable import Library

@Suite struct WordBreakerTests {
  private func words(_ text: String) -> [String] {
    var breaker = WordBreaker()
    return breaker.words(of: text).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("IL-2 (beta)", ["il", "2", "beta"]), ("naïve NAÏVE", ["naive", "naive"]),
    ("Größe", ["große"]), ("n\u{303}a", ["na"]), ("α-Interferon", ["α", "interferon"]),
    ("腫瘍 免疫", ["腫瘍", "免疫"]), ("CD4⁺", ["cd4"]), ("", []), ("…—", []),
    ("a\u{0}b\u{1B}c", ["a", "b", "c"]),
  ])
  func aWordIsARunOfLettersAndDigitsWithoutDiacritics(_ text: String, _ words: [String]) {
    #expect(self.words(text) == words)
  }

  @Test func brokenBytesEndWordsAndNothingElse() {
    var breaker = WordBreaker()
    for length in 1...6 {
      for byte in UInt8(0x80)...0xFF {
        let bytes = [UInt8](repeating: byte, count: length) + Array("alpha".utf8)
        var found = 0
        bytes.withUnsafeBufferPointer { breaker.forEachWord(in: $0) { _ in found += 1 } }
        #expect(found <= bytes.count)
      }
    }
  }
}

@Suite struct TextIndexTests {
  /// What the index should say, by looking at every text.
  private struct Scan {
    var texts: [UInt32: RecordText] = [:]

    func documents(with text: String, isPrefix: Bool) -> DocumentSet {
      var breaker = WordBreaker()
      let wanted = breaker.words(of: text)
      guard !wanted.isEmpty else { return DocumentSet() }
      return DocumentSet(
        texts.filter { _, text in
          text.columns.contains { column in
            column.split(separator: 0x0A).contains { part in
              let words = breaker.words(of: String(decoding: part, as: UTF8.self))
              return words.indices.contains { start in
                guard start + wanted.count <= words.count else { return false }
                return wanted.indices.allSatisfy { index in
                  let word = words[start + index]
                  return word == wanted[index]
                    || isPrefix && index == wanted.count - 1 && word.starts(with: wanted[index])
                }
              }
            }
          }
        }.keys.map { DocumentNumber($0) })
    }
  }

  private static let words = ["alpha", "alp", "beta", "gamma", "be", "gam", "ga", "delta"]

  private func text(_ random: inout Seeded) -> RecordText {
    func phrase(_ random: inout Seeded) -> String {
      (0..<Int.random(in: 0...4, using: &random))
        .map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    var record = Record()
    record.title = .value(phrase(&random))
    record.abstract = .value(
      (0..<Int.random(in: 0...2, using: &random)).map { _ in
        AbstractSection(text: phrase(&random))
      })
    return RecordText(record)
  }

  @Test(arguments: 0..<12)
  func theIndexSaysWhatAScanOfEveryTextSays(seed: Int) throws {
    var random = Seeded(state: UInt64(seed))
    let folder = try TemporaryFolder()
    let connection = try LibraryConnection(path: folder.library, for: .importing)
    let writer = try TextWriter(connection)
    var scan = Scan()
    var next: UInt32 = 1
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      for _ in 0..<Int.random(in: 0...20, using: &random) {
        // Parts of new records, some of whose documents are not taken.
        var builder = TextBuilder()
        let texts = (0..<Int.random(in: 1...4, using: &random)).map { _ in text(&random) }
        for text in texts { builder.add(text) }
        let part = writer.open(builder.block(), documents: texts.count)
        for (document, text) in texts.enumerated() where Int.random(in: 0...9, using: &random) > 0 {
          if Bool.random(using: &random) { next += 1 }
          writer.take(document, of: part, as: Int64(next))
          scan.texts[next] = text
          next += 1
        }
        // Records that change or go.
        if let old = scan.texts.keys.sorted().randomElement(using: &random) {
          let new = Bool.random(using: &random) ? text(&random) : nil
          writer.replace(by: new, of: Int64(old), wasStored: true)
          scan.texts[old] = new
        }
      }
      try writer.flush()
    }
    let index = try TextIndex(connection)
    let queries =
      Self.words + ["alpha beta", "be", "beta gam", "ga ga", "delta alpha be", "x", "", "al", "g"]
    for query in queries {
      for isPrefix in [false, true] {
        #expect(
          try index.documents(with: query, isPrefix: isPrefix)
            == scan.documents(with: query, isPrefix: isPrefix), "\(query) \(isPrefix)")
      }
    }
    // Few segments, whatever the number of transactions.
    #expect(try connection.number("SELECT count(*) FROM text_segment") < 2 * 8)
  }

  @Test func brokenBlocksGiveNoTrap() throws {
    var builder = TextBuilder()
    var random = Seeded(state: 1)
    for _ in 0..<20 { builder.add(text(&random)) }
    let block = builder.block()
    for place in block.indices {
      for value: UInt8 in [0, 1, 0x7F, 0x80, 0xFF] {
        var broken = block
        broken[place] = value
        var cursor = TermCursor(broken)
        while try cursor.next() {
          cursor.bytes.withUnsafeBufferPointer { bytes in
            Postings.forEach(bytes, in: cursor.postings) { _ = Postings.places(bytes, $0) }
          }
        }
      }
    }
  }
}
