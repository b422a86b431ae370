internal import Literature

/// Which record a contribution belongs to (page formats, section 4): its PMID's, else that of the
/// PMID which shares an identifier with it, else that of all that share one with each other.
///
/// Contributions with a PMID are never joined with another PMID's: that two share a DOI is a mistake
/// of one of them. So only those without hang together in groups, and a group may hang on a PMID.
extension LibraryWriter {
  func add(_ keys: [Identity], of anchor: Identity) throws(LibraryError) {
    let insert = try connection.statement(
      "INSERT INTO identifier(key, anchor, uses) VALUES(?1, ?2, 1) "
        + "ON CONFLICT(key, anchor) DO UPDATE SET uses = uses + 1")
    for key in keys {
      insert.bind(1, key.number)
      insert.bind(2, anchor.number)
      try insert.run()
      touchedKeys.insert(key)
    }
  }

  func remove(_ keys: [Identity], of anchor: Identity) throws(LibraryError) {
    let release = try connection.statement(
      "UPDATE identifier SET uses = uses - 1 WHERE key = ?1 AND anchor = ?2")
    let delete = try connection.statement(
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

  /// The record that an anchor without a PMID belongs to.
  func resolve(_ anchor: Identity) throws(LibraryError) -> Identity {
    try group(of: [], anchors: [anchor]).identity ?? anchor
  }

  /// Contributions without a PMID whose record is another one after what this file added and took.
  func regroup() throws(LibraryError) {
    var seen: Set<Identity> = []
    for key in touchedKeys.sorted() where !seen.contains(key) {
      let group = try group(of: [key], anchors: [])
      seen.formUnion(group.keys)
      guard let identity = group.identity else { continue }
      for anchor in group.anchors.sorted() { try move(anchor, to: identity) }
    }
  }

  /// What hangs together: anchors without a PMID and the identifiers that they state.
  private struct Group {
    var anchors: Set<Identity> = []
    var keys: Set<Identity> = []
    /// The least PMID that states one of the identifiers, else the best identifier.
    var identity: Identity?
  }

  private func group(
    of keys: [Identity], anchors: [Identity]
  ) throws(LibraryError) -> Group {
    var group = Group()
    var pmid: Identity?
    var (openKeys, openAnchors) = (keys, anchors)
    let stating = try connection.statement("SELECT anchor FROM identifier WHERE key = ?1")
    // Written out, so that the partial index over anchors without a PMID serves.
    let stated = try connection.statement(
      "SELECT key FROM identifier WHERE anchor = ?1 AND anchor >= 1152921504606846976")
    while true {
      if let key = openKeys.popLast() {
        guard group.keys.insert(key).inserted else { continue }
        stating.bind(1, key.number)
        var found: [Identity] = []
        try stating.forEach { found.append(Identity(number: $0.int64(0))) }
        for anchor in found {
          if anchor.level == .pmid {
            pmid = min(pmid ?? anchor, anchor)
          } else {
            openAnchors.append(anchor)
          }
        }
      } else if let anchor = openAnchors.popLast() {
        guard group.anchors.insert(anchor).inserted else { continue }
        stated.bind(1, anchor.number)
        try stated.forEach { openKeys.append(Identity(number: $0.int64(0))) }
      } else {
        break
      }
    }
    if !group.anchors.isEmpty { group.identity = pmid ?? group.keys.union(group.anchors).min() }
    return group
  }

  private func move(_ anchor: Identity, to identity: Identity) throws(LibraryError) {
    let select = try connection.statement(
      "SELECT id, document FROM contribution WHERE anchor = ?1")
    select.bind(1, anchor.number)
    var held: [(id: Int64, document: Int64)] = []
    try select.forEach { held.append(($0.int64(0), $0.int64(1))) }
    guard !held.isEmpty else { return }
    let target = try number(of: identity).number
    for entry in held where entry.document != target {
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
  }

  /// Of a record that may have come with this file.
  func identity(of document: Int64) throws(LibraryError) -> Identity {
    if let change = changes[document] { return change.identity }
    let select = try connection.statement("SELECT identity FROM document WHERE number = ?1")
    select.bind(1, document)
    guard let number = try select.first({ $0.int64(0) }) else { throw broken(document) }
    return Identity(number: number)
  }
}
