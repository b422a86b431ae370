package import Literature
internal import PageFormats

/// One record by any of its names.
extension LibraryReader {
  package func document(_ name: RecordName) throws(LibraryError) -> DocumentNumber? {
    switch name {
    case .pmid(let pmid): return try document(pmid)
    case .pmcid(let pmcid): return try document(stating: Identity(pmcid))
    case .doi(let doi): return try document(stating: Identity(doi))
    case .printed(let name): return try documentPrinted(as: name)
    }
  }

  /// The first, where several state it.
  private func document(stating key: Identity) throws(LibraryError) -> DocumentNumber? {
    var first: DocumentNumber?
    try documents(stating: key).forEach { first = first ?? $0 }
    return first
  }

  /// The name is made of what all sources of a record say together and is stored nowhere; those without
  /// an identifier are few.
  private func documentPrinted(as name: String) throws(LibraryError) -> DocumentNumber? {
    let statement = try connection.statement(
      "SELECT number FROM document WHERE identity >= ?1 ORDER BY number")
    statement.bind(1, Identity.Level.printed.rawValue << 60)
    var numbers: [UInt32] = []
    try statement.forEach { numbers.append(UInt32(clamping: $0.int(0))) }
    for number in numbers {
      let document = DocumentNumber(number)
      guard let record = try merged(document)?.record.record else { continue }
      if RecordIdentity.standIn(for: record) == name { return document }
    }
    return nil
  }
}
