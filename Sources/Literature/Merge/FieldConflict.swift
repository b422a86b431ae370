/// What sources state differently of one field, side by side: what was kept, and each value that lost.
package struct FieldConflict: Hashable, Sendable {
  /// A value that lost, and the sources that state it.
  package struct Lost: Hashable, Sendable {
    /// Places in `MergedRecord.contributions`.
    package var sources: [Int]
    /// Entries of the kept value that this one does not have.
    package var keptLines: [String]
    /// Entries of this value that the kept one does not have.
    package var lostLines: [String]
    /// Entries that both have.
    package var alike: Int
    /// It contradicts nothing that was kept; it only says less.
    package var isLess = false
  }

  package var field: String
  /// The place of the source that gave the field.
  package var kept: Int
  package var lost: [Lost]

  init(_ conflict: MergedRecord.Conflict, of field: RecordField, in merged: MergedRecord) {
    self.field = conflict.field
    kept = conflict.kept
    let winner = merged.contributions[conflict.kept].record
    var values: [(record: Record, sources: [Int])] = []
    for source in conflict.others {
      let record = merged.contributions[source].record
      if let index = values.firstIndex(where: { field.isSame($0.record, record) }) {
        values[index].sources.append(source)
      } else {
        values.append((record, [source]))
      }
    }
    lost = values.map { value in
      var lost = Self.compare(
        field.lines(winner) ?? [], field.lines(value.record) ?? [], value.sources)
      lost.isLess = field.saysAll(winner, value.record)
      return lost
    }
  }

  /// Where the entries are the same in another order, all of them are shown.
  private static func compare(_ kept: [String], _ lost: [String], _ sources: [Int]) -> Lost {
    var counts: [String: Int] = [:]
    for line in lost { counts[line, default: 0] += 1 }
    var keptLines: [String] = []
    for line in kept {
      if let count = counts[line], count > 0 {
        counts[line] = count - 1
      } else {
        keptLines.append(line)
      }
    }
    let alike = kept.count - keptLines.count
    var lostLines: [String] = []
    for line in lost.reversed() {
      if let count = counts[line], count > 0 {
        counts[line] = count - 1
        lostLines.append(line)
      }
    }
    guard !keptLines.isEmpty || !lostLines.isEmpty else {
      return Lost(sources: sources, keptLines: kept, lostLines: lost, alike: 0)
    }
    lostLines.reverse()
    if keptLines.count == lostLines.count {
      for index in keptLines.indices {
        (keptLines[index], lostLines[index]) = TextDifference.cut(
          keptLines[index], lostLines[index])
      }
    }
    return Lost(sources: sources, keptLines: keptLines, lostLines: lostLines, alike: alike)
  }
}

extension MergedRecord {
  /// The conflicts with their values, in the order of the fields.
  package var fieldConflicts: [FieldConflict] {
    conflicts.compactMap { conflict in
      RecordField.all.first { $0.name == conflict.field }.map {
        FieldConflict(conflict, of: $0, in: self)
      }
    }
  }

  /// The conflicts in which sources contradict each other, with the values that do.
  package var contradictions: [FieldConflict] {
    fieldConflicts.compactMap { conflict in
      var conflict = conflict
      conflict.lost.removeAll(where: \.isLess)
      return conflict.lost.isEmpty ? nil : conflict
    }
  }

  /// The fields of which sources say less than what was kept, and which sources those are.
  package var lesserStatements: [(field: String, sources: [Int])] {
    fieldConflicts.compactMap { conflict in
      let sources = conflict.lost.filter(\.isLess).flatMap(\.sources)
      return sources.isEmpty ? nil : (conflict.field, sources)
    }
  }

  /// For each contribution, the names of the fields that it gave to the record.
  package var givenFields: [[String]] {
    var given = [[String]](repeating: [], count: contributions.count)
    for (field, origin) in zip(RecordField.all, origins) {
      if let origin { given[origin].append(field.name) }
    }
    var seen: Set<UnmappedField> = []
    for (index, contribution) in contributions.prefix(standing).enumerated() {
      let fields = contribution.record.unmapped
      if fields.contains(where: { seen.insert($0).inserted }) { given[index].append("unmapped") }
      seen.formUnion(fields)
    }
    return given
  }
}
