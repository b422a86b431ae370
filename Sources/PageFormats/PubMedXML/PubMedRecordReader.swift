internal import Literature
internal import Markup

/// Reads one record of PubMed's XML: an article or a book, from behind its start tag to its end.
///
/// Each function reads one element, from behind its start tag to behind its end, and leaves what it
/// does not know in `unmapped`. After a fault of the scanner all of them end at once, and what was
/// read so far is no record.
struct PubMedRecordReader: ~Escapable {
  var scanner: XMLScanner
  var record = Record()
  /// In the order of the file.
  var history: [HistoryEvent] = []

  @_lifetime(copy scanner)
  init(_ scanner: consuming XMLScanner) { self.scanner = scanner }

  mutating func read(_ root: PubMedElement) {
    switch root {
    case .medlineCitation: readCitation()
    case .pubmedBookArticle:
      while let element = scanner.child() {
        switch element {
        case .bookDocument: readBook()
        case .pubmedBookData: readPubMedData()
        case _: keepUnmapped()
        }
      }
    case _:
      while let element = scanner.child() {
        switch element {
        case .medlineCitation: readCitation()
        case .pubmedData: readPubMedData()
        case _: keepUnmapped()
        }
      }
    }
    settle()
  }

  /// What its absence says (page formats, section 4): XML without an abstract states that there is
  /// none; without headings it states so only where NLM has finished indexing.
  private mutating func settle() {
    if !history.isEmpty { record.history = .value(HistoryEvent.ordered(history)) }
    if !record.abstract.isStated { record.abstract = .empty }
    if !record.headings.isStated, record.status == .value("MEDLINE") { record.headings = .empty }
  }

  // MARK: Values

  /// The text of the element just opened, under the name of the element and of one attribute.
  mutating func keepUnmapped(_ attribute: String? = nil) {
    var tag = scanner.string(scanner.name)
    if let attribute { tag += " \(attribute)" }
    if let text = scanner.readText() {
      record.unmapped.append(UnmappedField(tag: tag, value: text))
    }
  }

  mutating func readStated() -> Stated<String> { Stated(scanner.readText()) }

  /// The texts of the children of one name.
  mutating func readTexts(_ wanted: PubMedElement) -> [String] {
    var texts: [String] = []
    while let element = scanner.child() {
      if element == wanted {
        if let text = scanner.readText() { texts.append(text) }
      } else {
        keepUnmapped()
      }
    }
    return texts
  }

  /// A list that a source states with nothing in it says nothing.
  static func list<Value>(_ values: [Value]) -> Stated<[Value]> {
    values.isEmpty ? .notStated : .value(values)
  }

  // MARK: Citation

  private mutating func readCitation() {
    if let status = scanner.attributeText(.status) { record.status = .value(status) }
    if let owner = scanner.attributeText(.owner), owner != "NLM" {
      record.unmapped.append(UnmappedField(tag: "Owner", value: owner))
    }
    while let element = scanner.child() { readCitationPart(element) }
  }

  private mutating func readCitationPart(_ element: PubMedElement) {
    switch element {
    case .pmid: readPMID()
    case .dateCreated: readEvent("created")
    case .dateCompleted: readEvent("completed")
    case .dateRevised: readEvent("revised")
    case .article: readArticle()
    case .medlineJournalInfo: readJournalInfo()
    case .chemicalList: readSubstances()
    case .supplMeshList: readSupplementaryConcepts()
    case .commentsCorrectionsList: readCommentsCorrections()
    case .geneSymbolList: record.genes = Self.list(readTexts(.geneSymbol))
    case .meshHeadingList: readHeadings()
    case .personalNameSubjectList:
      record.personalNameSubjects = Self.list(readPersons(.personalNameSubject))
    case .otherAbstract: readOtherAbstract()
    case .keywordList: readKeywords()
    case .coiStatement: record.conflictStatement = readStated()
    case .spaceFlightMission:
      if let mission = scanner.readText() {
        record.spaceFlightMissions = .value((record.spaceFlightMissions.value ?? []) + [mission])
      }
    case .investigatorList: record.investigators = Self.list(readPersons(.investigator))
    case .otherID: keepUnmapped(scanner.attributeText(.source))
    case .medlineCitation: scanner.refuse(.notClosed)
    case .generalNote: keepUnmapped(scanner.attributeText(.owner))
    case _: keepUnmapped()
    }
  }

  mutating func readPMID() {
    let version = scanner.attributeText(.version).flatMap { Int($0) }
    guard let text = scanner.readText() else { return }
    if let pmid = PMID(text) {
      record.pmid = pmid
      if let version, version > 1 { record.version = .value(version) }
    } else {
      record.unmapped.append(UnmappedField(tag: "PMID", value: text))
    }
  }

  private mutating func readJournalInfo() {
    while let element = scanner.child() {
      switch element {
      case .country: record.journal.country = readStated()
      case .medlineTA: record.journal.abbreviation = readStated()
      case .nlmUniqueID: record.journal.nlmID = readStated()
      case .issnLinking: record.journal.issnLinking = readStated()
      case _: keepUnmapped()
      }
    }
  }

  private mutating func readSubstances() {
    var substances: [Substance] = []
    while let element = scanner.child() {
      guard element == .chemical else {
        keepUnmapped()
        continue
      }
      var substance = Substance("")
      while let part = scanner.child() {
        switch part {
        case .registryNumber: substance.registryNumber = scanner.readText()
        case .nameOfSubstance:
          substance.ui = scanner.attributeText(.ui)
          substance.name = scanner.readText() ?? ""
        case _: keepUnmapped()
        }
      }
      if !substance.name.isEmpty { substances.append(substance) }
    }
    record.substances = Self.list(substances)
  }

  private mutating func readSupplementaryConcepts() {
    var concepts: [SupplementaryConcept] = []
    while let element = scanner.child() {
      guard element == .supplMeshName else {
        keepUnmapped()
        continue
      }
      let (ui, type) = (scanner.attributeText(.ui), scanner.attributeText(.type))
      if let name = scanner.readText() {
        concepts.append(SupplementaryConcept(name, ui: ui, type: type))
      }
    }
    record.supplementaryConcepts = Self.list(concepts)
  }

  private mutating func readHeadings() {
    var headings: [MeshHeading] = []
    headings.reserveCapacity(16)
    while let element = scanner.child() {
      guard element == .meshHeading else {
        keepUnmapped()
        continue
      }
      var heading = MeshHeading("")
      while let part = scanner.child() {
        let ui = scanner.attributeText(.ui)
        let isMajor = scanner.statedFlag(.majorTopicYN)
        switch part {
        case .descriptorName:
          heading.ui = ui
          heading.isMajorTopic = isMajor
          heading.descriptor = scanner.readText() ?? ""
        case .qualifierName:
          if let name = scanner.readText() {
            heading.qualifiers.append(MeshQualifier(name, isMajorTopic: isMajor, ui: ui))
          }
        case _: keepUnmapped()
        }
      }
      if !heading.descriptor.isEmpty { headings.append(heading) }
    }
    record.headings = Self.list(headings)
  }

  mutating func readKeywords() {
    let owner = scanner.attributeText(.owner)
    var keywords = record.keywords.value ?? []
    while let element = scanner.child() {
      guard element == .keyword else {
        keepUnmapped()
        continue
      }
      let isMajor = scanner.statedFlag(.majorTopicYN)
      if let text = scanner.readText() {
        keywords.append(Keyword(text, owner: owner, isMajorTopic: isMajor))
      }
    }
    record.keywords = Self.list(keywords)
  }
}
