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

  /// Whether what one source states was there before the other deleted it. In one file the order of
  /// its bytes decides. Two files of one number, as all are that have none, have no order: the
  /// deletion counts, so that importing them in any order gives the same.
  package static func voids(_ deletion: Source, _ stated: Source) -> Bool {
    if deletion.path == stated.path { return deletion.offset > stated.offset }
    return fileNumber(ofPath: deletion.path) >= fileNumber(ofPath: stated.path)
  }
}

extension UInt8 {
  fileprivate var isDecimalDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
