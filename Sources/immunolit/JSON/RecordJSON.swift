internal import Literature
internal import PageFormats

/// `"kind":"record"` for what a library knows of a record.
enum RecordJSON {
  static func object(_ detail: RecordDetail) -> JSONValue { RecordLine.object(line(detail)) }

  /// Links to records without a PMID are told where the whole library is exported, not here.
  private static func line(_ detail: RecordDetail) -> LinkedRecord {
    LinkedRecord(
      detail.record, isStub: detail.isStub,
      citedBy: LinkedRecord.Ends(pmids: detail.citedBy.compactMap(\.pmid)),
      references: LinkedRecord.Ends(pmids: detail.references.compactMap(\.pmid)),
      sources: detail.sources)
  }
}
