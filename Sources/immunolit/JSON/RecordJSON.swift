internal import Literature
internal import PageFormats

/// `"kind":"record"` for what a library knows of a record.
enum RecordJSON {
  /// - Parameter sources: to say which source gave what, and what lost.
  static func object(_ detail: RecordDetail, sources: MergedRecord? = nil) -> JSONValue {
    let object = RecordLine.object(line(detail))
    guard let sources, case .object(let members) = object else { return object }
    return .object(members.filter { $0.key != "sources" } + self.sources(sources))
  }

  /// Links to records without a PMID are told where the whole library is exported, not here.
  private static func line(_ detail: RecordDetail) -> LinkedRecord {
    LinkedRecord(
      detail.record, isStub: detail.isStub, isDeleted: detail.isDeleted,
      citedBy: LinkedRecord.Ends(pmids: detail.citedBy.compactMap(\.pmid)),
      references: LinkedRecord.Ends(pmids: detail.references.compactMap(\.pmid)),
      sources: detail.sources)
  }
}
