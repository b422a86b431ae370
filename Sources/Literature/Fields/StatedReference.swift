/// One entry of the reference list that a record states: text, and identifiers where they are known.
package struct StatedReference: Hashable, Sendable {
  package var citation: String?
  package var pmid: PMID?
  package var pmcid: PMCID?
  package var doi: DOI?

  package init(
    citation: String? = nil, pmid: PMID? = nil, pmcid: PMCID? = nil, doi: DOI? = nil
  ) {
    self.citation = citation
    self.pmid = pmid
    self.pmcid = pmcid
    self.doi = doi
  }
}

/// What was published about a record: a comment, an erratum, its retraction.
package struct CommentCorrection: Hashable, Sendable {
  /// As NLM names it in XML: `RetractionIn`, `ErratumFor`.
  package var type: String
  /// `Cancer Res. 2001 Jan 1;61(1):5`.
  package var citation: String?
  package var pmid: PMID?

  package init(type: String, citation: String? = nil, pmid: PMID? = nil) {
    self.type = type
    self.citation = citation
    self.pmid = pmid
  }
}

/// A step in the life of a record: received, entered, indexed.
package struct HistoryEvent: Hashable, Sendable {
  /// `received`, `entrez`, `pubmed`, `medline`, `created`, `completed`, `revised`, and others of NLM's.
  package var status: String
  /// ISO 8601: `2007-04-05`, with a time where one is stated: `2007-04-05T06:00`.
  package var date: String

  package init(status: String, date: String) {
    self.status = status
    self.date = date
  }
}
