internal import Literature

/// The row, the text index and the forward indexes of a record, worked out from its contributions.
extension LibraryWriter {
  func refresh(
    _ number: Int64, _ change: DocumentChange, _ report: inout ImportReport
  ) throws(LibraryError) {
    var contributions = (change.before?.winners ?? []) + change.added
    var isMentioned = true
    if change.needsAll || change.mayVanish {
      contributions = try allContributions(of: number, change.identity)
      if contributions.isEmpty { isMentioned = try isMentionedAnywhere(number) }
    }
    guard isMentioned else {
      if change.before?.isStub == false { report.records.deleted += 1 }
      return try delete(number, change)
    }
    let (merged, ordered) = StoredContribution.merged(contributions)
    var record = merged.record
    if contributions.isEmpty { record.pmid = change.identity.pmid }
    let after = DocumentChange.State(
      record: record, isStub: merged.isStub, winners: merged.winners.map { ordered[$0] })
    let isSame = change.before.map { $0.isStub == after.isStub && $0.record == record } ?? false
    count(change, after, isSame: isSame, &report)
    if !isSame || change.before?.winners.map(\.id) != after.winners.map(\.id) {
      try storeRow(number, change, after)
    }
    if !isSame { try storeIndexes(number, change, after) }
  }

  private func allContributions(
    of number: Int64, _ identity: Identity
  ) throws(LibraryError) -> [StoredContribution] {
    let select = try connection.statement(
      "SELECT \(StoredContribution.columns) WHERE c.document = ?1 AND c.content IS NOT NULL")
    select.bind(1, number)
    var contributions: [StoredContribution] = []
    try select.forEach { row throws(LibraryError) in
      guard let stored = StoredContribution(row, of: identity) else { throw broken(number) }
      contributions.append(stored)
    }
    return contributions
  }

  private func isMentionedAnywhere(_ number: Int64) throws(LibraryError) -> Bool {
    let select = try connection.statement("SELECT 1 FROM contribution WHERE document = ?1 LIMIT 1")
    select.bind(1, number)
    return try select.first { _ in true } ?? false
  }

  // MARK: Counting

  private func count(
    _ change: DocumentChange, _ after: DocumentChange.State, isSame: Bool,
    _ report: inout ImportReport
  ) {
    guard let before = change.before else {
      if after.isStub { report.stubs += 1 } else { report.records.new += 1 }
      return
    }
    if after.isStub {
      if !before.isStub { report.records.deleted += 1 }
    } else if before.isStub {
      report.records.completed += 1
    } else if !isSame {
      report.records.improved += 1
    } else if change.hasPage {
      report.records.unchanged += 1
    }
  }

  // MARK: Storing

  private func storeRow(
    _ number: Int64, _ change: DocumentChange, _ after: DocumentChange.State
  ) throws(LibraryError) {
    let record = after.record
    let row = try connection.statement(
      """
      INSERT INTO document(number, identity, is_stub, year, journal, title, first_author,
        citations_stated, winners)
      VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      ON CONFLICT(number) DO UPDATE SET is_stub = excluded.is_stub, year = excluded.year,
        journal = excluded.journal, title = excluded.title, first_author = excluded.first_author,
        citations_stated = excluded.citations_stated, winners = excluded.winners
      """)
    row.bind(1, number)
    row.bind(2, change.identity.number)
    row.bind(3, after.isStub ? 1 : 0)
    row.bind(4, record.date.value?.year)
    row.bind(5, record.journal.abbreviation.value ?? record.journal.title.value)
    row.bind(6, record.title.value)
    row.bind(7, record.authors.value?.authors.first?.shortName)
    row.bind(8, record.citationsStated.value)
    row.bind(9, after.winners.isEmpty ? nil : Winners.bytes(after.winners.map(\.id)))
    try row.run()
  }

  private func storeIndexes(
    _ number: Int64, _ change: DocumentChange, _ after: DocumentChange.State
  ) throws(LibraryError) {
    let record = after.record
    if change.before?.orderKey != after.orderKey {
      try chunks.setOrder(after.orderKey, of: number)
    }
    let headings = record.headings.value ?? []
    if (change.before?.record.headings.value ?? []) != headings {
      try chunks.setTopics(headings, of: number)
    }
    let old = change.before.map { RecordText($0.record) }
    let new = RecordText(record)
    if old != new { text.replace(old, by: new, of: number) }
  }

  private func delete(_ number: Int64, _ change: DocumentChange) throws(LibraryError) {
    guard let before = change.before else { return }
    text.replace(RecordText(before.record), by: nil, of: number)
    try chunks.setOrder(.none, of: number)
    try chunks.setTopics([], of: number)
    let delete = try connection.statement("DELETE FROM document WHERE number = ?1")
    delete.bind(1, number)
    try delete.run()
  }
}
