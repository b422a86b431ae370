/// Reads files into a library: one transaction for each file, with its fingerprint.
package final class Importer {
  package struct Options: Sendable {
    /// Parse and report, write nothing.
    package var isDryRun = false
    package init() {}
  }

  /// Creates the library, and the folder it lies in, where there is none.
  package init(libraryPath: String, options: Options = Options()) throws(LibraryError) {}

  /// Files, folders (recursively, hidden ones passed over) and `-` for standard input.
  ///
  /// - Parameters:
  ///   - tell: called on the calling thread as the import goes on.
  ///   - isStopped: asked between files; a stopped import leaves what is committed.
  package func run(
    _ paths: [String], tell: (ImportEvent) -> Void, isStopped: () -> Bool = { false }
  ) throws(LibraryError) -> ImportReport { ImportReport() }
}
