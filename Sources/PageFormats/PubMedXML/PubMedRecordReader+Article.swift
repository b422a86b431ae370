internal import Literature
internal import Markup

/// `Article`: what the journal printed.
extension PubMedRecordReader {
  mutating func readArticle() {
    while let element = scanner.child() {
      switch element {
      case .journal: readJournal()
      case .articleTitle: readTitle()
      case .pagination: readPagination()
      case .eLocationID: readLocation()
      case .abstract: readAbstract()
      case .authorList: readAuthors()
      case .language: addLanguage()
      case .dataBankList: readDatabanks()
      case .grantList: readGrants()
      case .publicationTypeList: readPublicationTypes()
      case .vernacularTitle: record.vernacularTitle = readStated()
      case .articleDate: record.electronicDate = Stated(readDate())
      case _: keepUnmapped()
      }
    }
  }

  mutating func readTitle() { record.title = readStated() }

  mutating func addLanguage() {
    guard let language = scanner.readText() else { return }
    record.languages = .value((record.languages.value ?? []) + [language])
  }

  private mutating func readJournal() {
    while let element = scanner.child() {
      switch element {
      case .issn:
        record.journal.issnMedium = Stated(scanner.attributeText(.issnType))
        record.journal.issn = readStated()
      case .journalIssue:
        while let part = scanner.child() {
          switch part {
          case .volume: record.volume = readStated()
          case .issue: record.issue = readStated()
          case .pubDate: record.date = Stated(readDate())
          case _: keepUnmapped()
          }
        }
      case .title: record.journal.title = readStated()
      case .isoAbbreviation: record.journal.isoAbbreviation = readStated()
      case _: keepUnmapped()
      }
    }
  }

  mutating func readPagination() {
    var (first, last): (String?, String?)
    while let element = scanner.child() {
      switch element {
      case .medlinePgn: record.pages = readStated()
      case .startPage: first = scanner.readText()
      case .endPage: last = scanner.readText()
      case _: keepUnmapped()
      }
    }
    if !record.pages.isStated, let first {
      record.pages = .value(last.map { $0 == first ? first : "\(first)-\($0)" } ?? first)
    }
  }

  mutating func readLocation() {
    let type = scanner.attributeText(.eIdType)
    guard scanner.flag(.validYN) != false else { return keepUnmapped(type) }
    readIdentifier(type)
  }

  /// An identifier of the record itself, by the name of its kind. The first of a kind stands.
  mutating func readIdentifier(_ type: String?) {
    let tag = scanner.string(scanner.name)
    guard let text = scanner.readText() else { return }
    switch type {
    case "doi":
      if let doi = DOI(text), record.doi == nil || record.doi == doi {
        record.doi = record.doi ?? doi
        return
      }
    case "pii":
      if record.pii.value == nil || record.pii.value == text {
        record.pii = .value(text)
        return
      }
    case "pmc":
      if let pmcid = PMCID(text), record.pmcid == nil || record.pmcid == pmcid {
        record.pmcid = pmcid
        return
      }
    case "pubmed":
      if let pmid = PMID(text), record.pmid == nil || record.pmid == pmid {
        record.pmid = pmid
        return
      }
    case _: break
    }
    let name = type.map { "\(tag) \($0)" } ?? tag
    record.unmapped.append(UnmappedField(tag: name, value: text))
  }

  // MARK: Abstracts

  mutating func readAbstract() {
    let sections = readSections()
    if !sections.isEmpty { record.abstract = .value(sections) }
  }

  private mutating func readSections() -> [AbstractSection] {
    var sections: [AbstractSection] = []
    while let element = scanner.child() {
      switch element {
      case .abstractText:
        let label = scanner.attributeText(.label)
        let category = scanner.attributeText(.nlmCategory)
        if let text = scanner.readText() {
          sections.append(AbstractSection(label: label, category: category, text: text))
        }
      case .copyrightInformation: record.copyright = readStated()
      case _: keepUnmapped()
      }
    }
    return sections
  }

  mutating func readOtherAbstract() {
    let (language, type) = (scanner.attributeText(.language), scanner.attributeText(.type))
    let copyright = record.copyright
    record.copyright = .notStated
    let sections = readSections()
    if let own = record.copyright.value {
      record.unmapped.append(UnmappedField(tag: "OtherAbstract CopyrightInformation", value: own))
    }
    record.copyright = copyright
    guard !sections.isEmpty else { return }
    let other = OtherAbstract(language: language, type: type, sections: sections)
    record.otherAbstracts = .value((record.otherAbstracts.value ?? []) + [other])
  }

  // MARK: Lists

  mutating func readPublicationTypes() {
    var types: [PublicationType] = []
    while let element = scanner.child() {
      if element == .publicationType {
        if let type = readPublicationType() { types.append(type) }
      } else {
        keepUnmapped()
      }
    }
    if !types.isEmpty {
      record.publicationTypes = .value((record.publicationTypes.value ?? []) + types)
    }
  }

  mutating func addPublicationType() {
    guard let type = readPublicationType() else { return }
    record.publicationTypes = .value((record.publicationTypes.value ?? []) + [type])
  }

  private mutating func readPublicationType() -> PublicationType? {
    let ui = scanner.attributeText(.ui)
    return scanner.readText().map { PublicationType($0, ui: ui) }
  }

  private mutating func readDatabanks() {
    var banks: [Databank] = []
    while let element = scanner.child() {
      guard element == .dataBank else {
        keepUnmapped()
        continue
      }
      var bank = Databank("")
      while let part = scanner.child() {
        switch part {
        case .dataBankName: bank.name = scanner.readText() ?? ""
        case .accessionNumberList: bank.accessions = readTexts(.accessionNumber)
        case _: keepUnmapped()
        }
      }
      banks.append(bank)
    }
    record.databanks = Self.list(banks)
  }

  mutating func readGrants() {
    var grants: [Grant] = []
    while let element = scanner.child() {
      guard element == .grant else {
        keepUnmapped()
        continue
      }
      var grant = Grant()
      while let part = scanner.child() {
        switch part {
        case .grantID: grant.number = scanner.readText()
        case .acronym: grant.acronym = scanner.readText()
        case .agency: grant.agency = scanner.readText()
        case .country: grant.country = scanner.readText()
        case _: keepUnmapped()
        }
      }
      grants.append(grant)
    }
    record.grants = Self.list(grants)
  }
}
