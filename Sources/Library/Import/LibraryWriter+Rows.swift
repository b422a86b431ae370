internal import Literature

/// The row, the text index and the forward indexes of a record, worked out from its contributions.
extension LibraryWriter {
  func refresh(
    _ number: Int64, _ change: DocumentChange, _ report: inout ImportReport
  ) throws(LibraryError) {
    if change.isNewAndSimple { return try store(number, change, &report) }
    let held = change.before?.winners ?? []
    let before = try change.before.map { _ throws(LibraryError) in
      try merged(held, number, change.identity).record
    }
    let everything = held + change.added.map(\.contribution)
    var contributions = everything
    if change.needsAll || change.mayVanish || everything.contains(where: { $0.kind == .deletion }) {
      contributions = try allContributions(of: number)
      if contributions.isEmpty, try !isMentionedAnywhere(number) {
        if change.before?.isPage == true { report.records.deleted += 1 }
        return try delete(number, change)
      }
    }
    let (record, kind, winners) = try merged(contributions, number, change.identity)
    let isSame = change.before?.kind == kind && before == record
    count(change, kind, isSame: isSame, &report)
    if isSame, held.map(\.id) == winners { return }
    let extract = try extract(record)
    try storeRow(number, change.identity, kind, extract, winners: winners)
    if !isSame { try storeIndexes(number, change, kind, record, extract, before: before) }
  }

  /// Of a PMID alone where there are no contributions.
  private func merged(
    _ contributions: [PackedContribution], _ number: Int64, _ identity: Identity
  ) throws(LibraryError) -> (record: Record, kind: Contribution.Kind, winners: [Int64]) {
    var stored: [StoredContribution] = []
    for packed in contributions {
      guard let contribution = StoredContribution(packed, of: identity, contents) else {
        throw broken(number)
      }
      stored.append(contribution)
    }
    let (merged, ordered) = StoredContribution.merged(stored)
    var record = merged.record
    if merged.standing == 0 { record.pmid = identity.pmid }
    return (record, merged.kind, merged.winners.map { ordered[$0].id })
  }

  /// A record that was not there, of which one source states something, or nothing but its PMID.
  private func store(
    _ number: Int64, _ change: DocumentChange, _ report: inout ImportReport
  ) throws(LibraryError) {
    let added = change.added.first
    let kind = added?.contribution.kind ?? .stub
    count(change, kind, isSame: false, &report)
    let extract = added?.extract ?? RecordExtract(Record(), topics: [])
    try storeRow(
      number, change.identity, kind, extract, winners: added.map { [$0.contribution.id] } ?? [])
    try storeOrder(number, change, kind, extract)
    if !extract.topics.isEmpty { try chunks.setTopics(extract.topics, of: number) }
    if let words = added?.words { text.take(words.document, of: words.part, as: number) }
  }

  private func extract(_ record: Record) throws(LibraryError) -> RecordExtract {
    var names = TopicNames()
    let entries = names.entries(of: record.headings.value ?? [])
    guard !entries.isEmpty else { return RecordExtract(record, topics: []) }
    let numbers = try chunks.libraryNumbers(of: names)
    return RecordExtract(
      record,
      topics: TopicNames.renumbered(
        entries, descriptors: numbers.descriptors, qualifiers: numbers.qualifiers))
  }

  private func allContributions(
    of number: Int64
  ) throws(LibraryError) -> [PackedContribution] {
    let select = try connection.statement(
      """
      SELECT \(StoredContribution.columns)
      WHERE c.document = ?1 AND (c.content IS NOT NULL OR c.kind = 2)
      """)
    select.bind(1, number)
    var contributions: [PackedContribution] = []
    try select.forEach { contributions.append(PackedContribution($0)) }
    return contributions
  }

  private func isMentionedAnywhere(_ number: Int64) throws(LibraryError) -> Bool {
    for sql in [
      "SELECT 1 FROM contribution WHERE document = ?1 LIMIT 1",
      "SELECT 1 FROM link WHERE cited = ?1 LIMIT 1",
    ] {
      let select = try connection.statement(sql)
      select.bind(1, number)
      if try select.first({ _ in true }) != nil { return true }
    }
    return false
  }

  // MARK: Counting

  private func count(
    _ change: DocumentChange, _ after: Contribution.Kind, isSame: Bool,
    _ report: inout ImportReport
  ) {
    switch (change.before?.kind, after) {
    case (nil, .page): report.records.new += 1
    case (nil, .stub): report.stubs += 1
    case (nil, .deletion): break
    case (.page, .stub), (.page, .deletion): report.records.deleted += 1
    case (_, .stub), (_, .deletion): break
    case (.stub, .page), (.deletion, .page): report.records.completed += 1
    case (.page, .page):
      if !isSame {
        report.records.improved += 1
      } else if change.hasPage {
        report.records.unchanged += 1
      }
    }
  }

  // MARK: Storing

  private func storeRow(
    _ number: Int64, _ identity: Identity, _ kind: Contribution.Kind, _ extract: RecordExtract,
    winners: [Int64]
  ) throws(LibraryError) {
    let isNew = unwritten.remove(number) != nil
    let row = try connection.prepared(
      isNew
        ? """
        INSERT INTO document(number, identity, kind, year, journal, title, first_author,
          citations_stated, winners)
        VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        """
        : """
        UPDATE document SET identity = ?2, kind = ?3, year = ?4, journal = ?5, title = ?6,
          first_author = ?7, citations_stated = ?8, winners = ?9
        WHERE number = ?1
        """)
    row.bind(1, number)
    row.bind(2, identity.number)
    row.bind(3, kind.rawValue)
    row.bind(4, extract.year)
    row.bind(5, extract.journal)
    row.bind(6, extract.title)
    row.bind(7, extract.firstAuthor)
    row.bind(8, extract.citationsStated)
    row.bind(9, winners.isEmpty ? nil : Winners.bytes(winners))
    try row.run()
  }

  private func storeOrder(
    _ number: Int64, _ change: DocumentChange, _ kind: Contribution.Kind, _ extract: RecordExtract
  ) throws(LibraryError) {
    try chunks.setOrder(
      OrderKey(isStub: kind != .page, date: extract.date, pmid: change.identity.pmid), of: number)
  }

  /// - Parameter before: nil for one that is new.
  private func storeIndexes(
    _ number: Int64, _ change: DocumentChange, _ kind: Contribution.Kind, _ record: Record,
    _ extract: RecordExtract, before: Record?
  ) throws(LibraryError) {
    try storeOrder(number, change, kind, extract)
    let old = try before.map { before throws(LibraryError) in try self.extract(before) }
    if old?.topics != extract.topics { try chunks.setTopics(extract.topics, of: number) }
    let text = RecordText(record)
    if before.map({ RecordText($0) }) != text {
      self.text.replace(by: text, of: number, wasStored: before != nil)
    }
  }

  private func delete(_ number: Int64, _ change: DocumentChange) throws(LibraryError) {
    numbers[change.identity] = nil
    unwritten.remove(number)
    guard change.before != nil else { return }
    text.replace(by: nil, of: number, wasStored: true)
    try chunks.setOrder(.none, of: number)
    try chunks.setTopics([], of: number)
    let delete = try connection.prepared("DELETE FROM document WHERE number = ?1")
    delete.bind(1, number)
    try delete.run()
  }
}
