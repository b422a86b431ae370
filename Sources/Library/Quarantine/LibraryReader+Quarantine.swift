extension LibraryReader {
  /// What imports could not read, in the order in which it came.
  package func quarantine() throws(LibraryError) -> [QuarantinedRecord] {
    try QuarantineTable(connection: connection).records()
  }

  /// As much of it as the library keeps.
  package func quarantinedBytes(of record: QuarantinedRecord) throws(LibraryError) -> [UInt8] {
    try QuarantineTable(connection: connection).content(of: record.number).bytes
  }
}
