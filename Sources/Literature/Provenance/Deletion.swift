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

  /// The deletions of one record, so that each of its pages is held against all of them at one look.
  package struct Places {
    /// The last place of each file that deletes it.
    private var last: [String: Int] = [:]
    /// The highest number of a file that does, and the highest of another.
    private var highest: (number: Int, path: String)?
    private var second: Int?

    package init(_ deletions: some Sequence<Source>) {
      for deletion in deletions {
        if let place = last[deletion.path] {
          last[deletion.path] = max(place, deletion.offset)
          continue
        }
        last[deletion.path] = deletion.offset
        let number = Deletion.fileNumber(ofPath: deletion.path)
        if let top = highest, number <= top.number {
          second = max(second ?? number, number)
        } else {
          second = highest?.number ?? second
          highest = (number, deletion.path)
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
