/// A record's place in one library: dense, from 1, the key of its row and its bit in every set.
package struct DocumentNumber: Hashable, Comparable, Sendable {
  package let number: UInt32

  package init(_ number: UInt32) { self.number = number }

  package static func < (left: DocumentNumber, right: DocumentNumber) -> Bool {
    left.number < right.number
  }
}
