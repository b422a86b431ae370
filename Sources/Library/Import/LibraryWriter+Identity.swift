internal import Literature

/// Which record a contribution belongs to (page formats, section 4).
///
/// One with a PMID belongs to that PMID, whatever else it shares with others: that two PMIDs state
/// one DOI is a mistake of one of them. One without joins the best known record that states one of
/// its identifiers. It joins by its best identifier and never makes two others one, so equal titles
/// (`Editorial`) of different DOIs stay apart. All this follows from what the library holds, so it is
/// worked out again for whatever shares an identifier with what a file brought or took away.
extension LibraryWriter {
  func add(_ keys: [Identity], of anchor: Identity) throws(LibraryError) {
    let insert = try connection.prepared(
      """
      INSERT INTO identifier(key, anchor, uses) VALUES(?1, ?2, 1)
      ON CONFLICT(key, anchor) DO UPDATE SET uses = uses + 1
      """)
    for key in keys {
      insert.bind(1, key.number)
      insert.bind(2, anchor.number)
      try insert.run()
      touchedKeys.insert(key)
    }
  }

  func remove(_ keys: [Identity], of anchor: Identity) throws(LibraryError) {
    let release = try connection.prepared(
      "UPDATE identifier SET uses = uses - 1 WHERE key = ?1 AND anchor = ?2")
    let delete = try connection.prepared(
      "DELETE FROM identifier WHERE key = ?1 AND anchor = ?2 AND uses <= 0")
    for key in keys {
      for statement in [release, delete] {
        statement.bind(1, key.number)
        statement.bind(2, anchor.number)
        try statement.run()
      }
      touchedKeys.insert(key)
    }
  }

  /// The identity of the record that contributions with this anchor belong to.
  func resolve(_ anchor: Identity) throws(LibraryError) -> Identity {
    guard anchor.level != .pmid else { return anchor }
    let best = try bestStating(anchor) ?? anchor
    if best.level.rawValue < anchor.level.rawValue { return try resolve(best) }
    guard anchor.level == .pmcid else { return anchor }
    // A PMCID that no record with a PMID states may still stand beside a DOI that one does.
    var joined: Identity?
    for key in try keys(statedBy: anchor) where key.level == .doi {
      if let best = try bestStating(key), best.level == .pmid { joined = min(joined ?? best, best) }
    }
    return joined ?? anchor
  }

  private func bestStating(_ key: Identity) throws(LibraryError) -> Identity? {
    let select = try connection.prepared(
      "SELECT anchor FROM identifier WHERE key = ?1 ORDER BY anchor LIMIT 1")
    select.bind(1, key.number)
    return try select.first { Identity(number: $0.int64(0)) }
  }

  private func keys(statedBy anchor: Identity) throws(LibraryError) -> [Identity] {
    // Written out, so that the partial index over anchors without a PMID serves.
    let select = try connection.prepared(
      "SELECT key FROM identifier WHERE anchor = ?1 AND anchor >= 1152921504606846976")
    select.bind(1, anchor.number)
    var keys: [Identity] = []
    try select.forEach { keys.append(Identity(number: $0.int64(0))) }
    return keys
  }

  /// Moves the contributions without a PMID whose record has become another, until none has.
  func regroup() throws(LibraryError) {
    let stating = try connection.prepared(
      "SELECT anchor FROM identifier WHERE key = ?1 AND anchor >= 1152921504606846976")
    var open = touchedKeys
    while let key = open.popFirst() {
      stating.bind(1, key.number)
      var anchors: [Identity] = []
      try stating.forEach { anchors.append(Identity(number: $0.int64(0))) }
      for anchor in anchors where try move(anchor, to: try resolve(anchor)) {
        // Others may be joined by way of this one.
        open.formUnion(try keys(statedBy: anchor))
      }
    }
  }

  /// Whether any had to move.
  private func move(_ anchor: Identity, to identity: Identity) throws(LibraryError) -> Bool {
    let select = try connection.prepared(
      "SELECT id, document FROM contribution WHERE anchor = ?1")
    select.bind(1, anchor.number)
    var held: [(id: Int64, document: Int64)] = []
    try select.forEach { held.append(($0.int64(0), $0.int64(1))) }
    guard !held.isEmpty else { return false }
    let target = try number(of: identity)
    let moving = held.filter { $0.document != target }
    for entry in moving {
      try touch(target, identity)
      try touch(entry.document, try self.identity(of: entry.document))
      changes[target]?.needsAll = true
      changes[entry.document]?.needsAll = true
      changes[entry.document]?.mayVanish = true
      if changes[entry.document]?.hasPage == true { changes[target]?.hasPage = true }
      for sql in [
        "UPDATE contribution SET document = ?1 WHERE id = ?2 AND document = ?3",
        "UPDATE link SET citing = ?1 WHERE citing = ?3 AND citing_entry = ?2",
        "UPDATE link SET cited = ?1 WHERE cited = ?3 AND cited_entry = ?2",
      ] {
        let update = try connection.statement(sql)
        update.bind(1, target)
        update.bind(2, entry.id)
        update.bind(3, entry.document)
        try update.run()
      }
    }
    return !moving.isEmpty
  }

  /// Of a record that may have come with this file.
  func identity(of document: Int64) throws(LibraryError) -> Identity {
    if let change = changes[document] { return change.identity }
    let select = try connection.prepared("SELECT identity FROM document WHERE number = ?1")
    select.bind(1, document)
    guard let number = try select.first({ $0.int64(0) }) else { throw broken(document) }
    return Identity(number: number)
  }
}
