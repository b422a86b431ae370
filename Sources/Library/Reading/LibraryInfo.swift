package import Literature

/// What `info` prints.
package struct LibraryInfo: Hashable, Sendable {
  package var path = ""
  package var schemaVersion = 0
  /// Records with a page of their own.
  package var records = 0
  package var stubs = 0
  package var links = 0
  package var files = 0
  /// Records that could not be read.
  package var quarantined = 0
  /// Size of the library on disk, its journal included.
  package var bytes = 0
  /// Contributions by format.
  package var sources: [PageFormat: Int] = [:]

  package init() {}
}
