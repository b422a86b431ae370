/// When NLM deleted a record, against when it stated one (page formats, section 4).
///
/// Its files are numbered in the order in which they are to be read, `pubmed21n1298.xml.gz`: year of
/// the baseline, then the file. A file without such a number stands before all that have one.
package enum Deletion {
  /// Year and number of an NLM file as one number; 0 where the name is none of NLM's.
  package static func fileNumber(ofPath path: String) -> Int {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let mark = Array("pubmed".utf8)
    guard name.starts(with: mark) else { return 0 }
    let rest = name.dropFirst(mark.count)
    let year = rest.prefix { $0.isDecimalDigit }
    let number = rest.dropFirst(year.count + 1).prefix { $0.isDecimalDigit }
    guard year.count == 2, number.count == 4, rest.dropFirst(2).first == UInt8(ascii: "n") else {
      return 0
    }
    return (Array(year) + Array(number)).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The number with which a deletion counts: that of its file, or the one that an export of ours says
  /// its file had.
  package static func fileNumber(of deletion: Contribution) -> Int {
    let stated = deletion.record.unmapped.first { $0.tag == numberTag }.flatMap { Int($0.value) }
    return max(fileNumber(ofPath: deletion.source.path), stated ?? 0)
  }

  /// What is stored of a deletion whose file number is stated; nil where there is nothing to store.
  package static func record(_ pmid: PMID, fileNumber: Int?) -> Record? {
    guard let fileNumber, fileNumber > 0 else { return nil }
    var record = Record()
    record.pmid = pmid
    record.unmapped = [UnmappedField(tag: numberTag, value: String(fileNumber))]
    return record
  }

  private static let numberTag = "DeleteCitation"

  /// The deletions of one record, so that each of its pages is held against all of them at one look.
  package struct Places {
    /// The last place of each file that deletes it.
    private var last: [String: Int] = [:]
    /// The highest number of a file that does, and the highest of another.
    private var highest: (number: Int, path: String)?
    private var second: Int?

    package init(_ deletions: some Sequence<Contribution>) {
      var numbers: [String: Int] = [:]
      for deletion in deletions {
        let path = deletion.source.path
        last[path] = max(last[path] ?? 0, deletion.source.offset)
        numbers[path] = max(numbers[path] ?? 0, Deletion.fileNumber(of: deletion))
      }
      for (path, number) in numbers {
        if let top = highest, number <= top.number {
          second = max(second ?? number, number)
        } else {
          second = highest?.number
          highest = (number, path)
        }
      }
    }

    /// Whether what a source states was there before it was deleted. In one file the order of its bytes
    /// decides. Two files of one number, as all are that have none, have no order: the deletion
    /// counts, so that importing them in any order gives the same.
    package func void(_ stated: Source) -> Bool {
      if let place = last[stated.path], place > stated.offset { return true }
      guard let highest else { return false }
      let other = highest.path == stated.path ? second : highest.number
      return other.map { $0 >= Deletion.fileNumber(ofPath: stated.path) } ?? false
    }
  }
}

extension UInt8 {
  fileprivate var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
