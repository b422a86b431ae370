/// The names of elements as numbers, for tables.
package enum XMLName {
  /// What `XMLScanner.nameKey` is for a name.
  package static func key(_ name: String) -> UInt64 {
    let bytes = Array(name.utf8)
    return XMLWords(bytes.span).key(0..<bytes.count)
  }
}
