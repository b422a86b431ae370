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

  /// What a tag says of its value.
  enum Meaning {
    case tag(MedlineTag)
    /// A comment or correction, with the place of its kind's name in XML.
    case correction(Int)
    /// Held by no field of ours, with the place of the name that XML has for it.
    case unmapped(Int)
    case unknown
  }

  /// The meanings by the four columns of the tag as one number.
  struct Meanings {
    private(set) var names: [String] = []
    private var slots = [(key: UInt32, meaning: Meaning)](repeating: (0, .unknown), count: 256)

    fileprivate init() {
      for tag in allCases { put(.tag(tag), for: tag.rawValue) }
      for (tag, name) in corrections {
        put(.correction(names.count), for: tag)
        names.append(name)
      }
      for (tag, name) in MedlineTag.unmapped {
        put(.unmapped(names.count), for: tag)
        names.append(name)
      }
    }

    private mutating func put(_ meaning: Meaning, for tag: String) {
      let key = Self.key(tag)
      slots[place(of: key)] = (key, meaning)
    }

    subscript(key: UInt32) -> Meaning { slots[place(of: key)].meaning }

    /// Where a key stands, or may be put; the table is never full.
    @inline(__always) private func place(of key: UInt32) -> Int {
      var place = Int((key &* 0x9E37_79B1) >> 24)
      while slots[place].key != key, slots[place].key != 0 { place = (place + 1) & 255 }
      return place
    }

    /// Blanks fill up a short tag.
    private static func key(_ tag: String) -> UInt32 {
      var bytes = Array(tag.utf8.prefix(4))
      while bytes.count < 4 { bytes.append(0x20) }
      return bytes.reduce(0) { $0 << 8 | UInt32($1) }
    }
  }

  static let meanings = Meanings()

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
