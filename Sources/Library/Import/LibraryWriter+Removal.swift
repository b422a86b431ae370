internal import Literature

extension LibraryWriter {
  /// Takes back what a file said before, and notes whom it touches.
  ///
  /// - Returns: the links that it held.
  func removeContributions(of path: String) throws(LibraryError) -> Set<LinkPair> {
    let file = try connection.statement("SELECT first, last FROM file WHERE path = ?1")
    file.bind(1, path)
    guard let (first, last) = try file.first({ ($0.int64(0), $0.int64(1)) }), first <= last else {
      return []
    }
    struct Held {
      var document: Int64
      var anchor: Identity?
      var content: [UInt8]?
      var isDeletion: Bool
    }
    let select = try connection.statement(
      "SELECT document, anchor, content, kind FROM contribution WHERE id BETWEEN ?1 AND ?2")
    select.bind(1, first)
    select.bind(2, last)
    var entries: [Held] = []
    try select.forEach {
      entries.append(
        Held(
          document: $0.int64(0),
          anchor: $0.isNull(1) ? nil : Identity(number: $0.int64(1)), content: $0.bytes(2),
          isDeletion: $0.int(3) == Contribution.Kind.deletion.rawValue))
    }
    for entry in entries {
      let identity = try identity(of: entry.document)
      try touch(entry.document, identity)
      changes[entry.document]?.mayVanish = true
      if entry.content != nil || entry.isDeletion { changes[entry.document]?.needsAll = true }
      if let record = StoredContribution.record(entry.content, of: identity, contents) {
        let keys = Identity.keys(of: record)
        try remove(keys.keys, of: entry.anchor ?? keys.anchor)
      }
    }
    let links = try removeLinks(of: Set(entries.map(\.document)), first, last)
    // A record of which only the PMID was known may have lost the last that cites it.
    for document in Set(links.map(\.cited)) where changes[document] == nil {
      try touch(document, try identity(of: document))
      changes[document]?.mayVanish = true
    }
    let delete = try connection.statement("DELETE FROM contribution WHERE id BETWEEN ?1 AND ?2")
    delete.bind(1, first)
    delete.bind(2, last)
    try delete.run()
    return links
  }

  private func removeLinks(
    of documents: Set<Int64>, _ first: Int64, _ last: Int64
  ) throws(LibraryError) -> Set<LinkPair> {
    var pairs: Set<LinkPair> = []
    let select = try connection.statement(
      "SELECT citing, cited FROM link WHERE citing = ?1 AND citing_entry BETWEEN ?2 AND ?3")
    let delete = try connection.statement(
      "DELETE FROM link WHERE citing = ?1 AND citing_entry BETWEEN ?2 AND ?3")
    for document in documents {
      for statement in [select, delete] {
        statement.bind(1, document)
        statement.bind(2, first)
        statement.bind(3, last)
      }
      try select.forEach {
        pairs.insert(LinkPair(citing: $0.int64(0), cited: $0.int64(1)))
      }
      try delete.run()
    }
    return pairs
  }
}
