package import Literature

/// A record with the links that a library holds of it: what a line of JSON Lines tells.
package struct LinkedRecord: Hashable, Sendable {
  /// Records at the other end of links.
  package struct Ends: Hashable, Sendable {
    package var pmids: [PMID]
    /// Those without a PMID, each with what it is known by.
    package var others: [Record]

    package init(pmids: [PMID] = [], others: [Record] = []) {
      self.pmids = pmids
      self.others = others
    }
  }

  package var record: Record
  package var isStub: Bool
  /// Deleted from PubMed; a stub then, and often one of which nothing but the PMID is left.
  package var isDeleted: Bool
  /// The number of NLM's file that deleted it, `210002` for `pubmed21n0002`; 0 where there is none.
  package var deletedBy = 0
  package var citedBy: Ends
  package var references: Ends
  package var sources: [Source]

  package init(
    _ record: Record, isStub: Bool = false, isDeleted: Bool = false, citedBy: Ends = Ends(),
    references: Ends = Ends(), sources: [Source] = []
  ) {
    self.record = record
    self.isStub = isStub
    self.isDeleted = isDeleted
    self.citedBy = citedBy
    self.references = references
    self.sources = sources
  }
}

extension Record {
  /// What a record without a PMID is known by, and no more: its PMCID or its DOI, else what was
  /// printed (page formats, section 4); of one without a title all that is stated.
  package var identification: Record {
    var known = Record()
    known.pmcid = pmcid
    known.doi = doi
    if pmcid != nil || doi != nil { return known }
    guard title.value != nil else { return self }
    known.title = title
    known.date = date
    known.pages = pages
    return known
  }
}
