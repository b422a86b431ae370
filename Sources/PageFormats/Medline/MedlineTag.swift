/// The tags of MEDLINE text (NLM, “MEDLINE/PubMed Data Element (Field) Descriptions”), and what they
/// are read as.
enum MedlineTag: String, CaseIterable {
  case pmid = "PMID"
  case status = "STAT"
  case owner = "OWN"
  case version = "VN"
  case title = "TI"
  case vernacularTitle = "TT"
  case bookTitle = "BTI"
  case abstract = "AB"
  case copyright = "CI"
  case otherAbstract = "OAB"
  case otherAbstractLanguage = "OABL"
  case fullAuthor = "FAU"
  case author = "AU"
  case authorIdentifier = "AUID"
  case affiliation = "AD"
  case corporateAuthor = "CN"
  case fullInvestigator = "FIR"
  case investigator = "IR"
  case investigatorAffiliation = "IRAD"
  case fullPersonalName = "FPS"
  case personalName = "PS"
  case journalTitle = "JT"
  case journalAbbreviation = "TA"
  case journalID = "JID"
  case issn = "IS"
  case country = "PL"
  case date = "DP"
  case electronicDate = "DEP"
  case volume = "VI"
  case issue = "IP"
  case pages = "PG"
  case language = "LA"
  case publicationType = "PT"
  case heading = "MH"
  case registryNumber = "RN"
  case substanceName = "NM"
  case keywordOwner = "OTO"
  case keyword = "OT"
  case gene = "GS"
  case spaceFlightMission = "SFM"
  case grant = "GR"
  case databank = "SI"
  case articleIdentifier = "AID"
  case locationIdentifier = "LID"
  case pmcid = "PMC"
  case conflictStatement = "COIS"
  case created = "DA"
  case completed = "DCOM"
  case revised = "LR"
  case entered = "CRDT"
  case addedToPubMed = "EDAT"
  case indexed = "MHDA"
  case history = "PHST"
  /// Made of other fields.
  case source = "SO"

  /// Four columns as one number; blanks fill up a short tag.
  private static func key(_ tag: String) -> UInt32 {
    var bytes = Array(tag.utf8.prefix(4))
    while bytes.count < 4 { bytes.append(0x20) }
    return bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static let table: [(key: UInt32, tag: MedlineTag?)] = {
    var table = [(key: UInt32, tag: MedlineTag?)](repeating: (0, nil), count: 256)
    for tag in allCases {
      let key = key(tag.rawValue)
      var slot = slot(key)
      while table[slot].tag != nil { slot = (slot + 1) & 255 }
      table[slot] = (key, tag)
    }
    return table
  }()

  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 24) }

  init?(key: UInt32) {
    var slot = Self.slot(key)
    while let tag = Self.table[slot].tag {
      if Self.table[slot].key == key {
        self = tag
        return
      }
      slot = (slot + 1) & 255
    }
    return nil
  }

  /// Comments and corrections: the tag, and the name of the kind in XML.
  static let corrections: [String: String] = [
    "CIN": "CommentIn", "CON": "CommentOn", "EIN": "ErratumIn", "EFR": "ErratumFor",
    "CRI": "CorrectedandRepublishedIn", "CRF": "CorrectedandRepublishedFrom",
    "ECI": "ExpressionOfConcernIn", "ECF": "ExpressionOfConcernFor", "PRIN": "PartialRetractionIn",
    "PROF": "PartialRetractionOf", "RPI": "RepublishedIn", "RPF": "RepublishedFrom",
    "RIN": "RetractionIn", "ROF": "RetractionOf", "UIN": "UpdateIn", "UOF": "UpdateOf",
    "SPIN": "SummaryForPatientsIn", "ORI": "OriginalReportIn", "DDIN": "AssociatedDataset",
    "DRIN": "AssociatedPublication",
  ]

  /// The tag of a kind as XML names it.
  static func tag(ofCorrection type: String) -> String? { correctionTags[type] }

  private static let correctionTags = Dictionary(
    corrections.map { ($1, $0) }, uniquingKeysWith: { min($0, $1) })

  /// Fields that no field of ours holds, by the name that XML has for them.
  static let unmapped: [String: String] = [
    "SB": "CitationSubset", "PST": "PublicationStatus", "RF": "NumberOfReferences",
    "GN": "GeneralNote", "MID": "ArticleId mid", "OID": "OtherID",
  ]
}
