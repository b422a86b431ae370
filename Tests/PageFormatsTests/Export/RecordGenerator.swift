import Literature

/// Records made up from a seed: every field in each of its states, texts of awkward characters.
struct RecordGenerator {
  private var state: UInt64
  /// What texts are made of.
  private let words: [String]

  static let plain = ["alpha", "Beta", "gamma-delta", "E5", "été", "研究", "β₂", "(zeta)", "eta."]
  static let awkward =
    plain + [
      "\"", "\\", "/", "*", "<b>", "&amp;", "]]>", "a\u{0}b", "\u{1B}[1m", "x\ny", "\r", "\t", "  ",
      "\u{202E}", "\u{2028}", "\u{FFFE}", "PMID- 7", "👩‍🔬", "[doi]", "PMID: 9", "AIM: ", "METHODS:",
      "(Print)", "{", "}", ",", ";", "<!--", "'", "<PubmedArticle>", "\u{85}", "e\u{301}", "|",
    ]

  init(seed: UInt64, words: [String] = plain) {
    state = seed
    self.words = words
  }

  private var isAwkward: Bool { words.contains("\"") }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return range.lowerBound + Int(z % UInt64(range.count))
  }

  mutating func text(_ most: Int = 3) -> String {
    (0..<number(1...most)).map { _ in words[number(0...words.count - 1)] }.joined(separator: " ")
  }

  mutating func perhaps<Value>(_ value: (inout Self) -> Value) -> Value? {
    number(0...2) == 0 ? nil : value(&self)
  }

  mutating func stated<Value>(_ value: (inout Self) -> Value) -> Stated<Value> {
    switch number(0...5) {
    case 0: .notStated
    case 1: .empty
    case _: .value(value(&self))
    }
  }

  /// A star; no source states that there is none to state.
  mutating func star() -> Stated<Bool> {
    switch number(0...3) {
    case 0: isAwkward ? .empty : .notStated
    case 1: .notStated
    case 2: .value(false)
    case _: .value(true)
    }
  }

  mutating func list<Value>(_ value: (inout Self) -> Value) -> [Value] {
    var list: [Value] = []
    for _ in 0..<number(1...3) { list.append(value(&self)) }
    return list
  }

  mutating func author() -> Author {
    if number(0...6) == 0 { return Author(collectiveName: text()) }
    var author = Author(
      lastName: text(2), foreName: perhaps { $0.text() }, initials: perhaps { $0.text(1) },
      suffix: perhaps { $0.text(1) })
    if number(0...1) == 0 { author.affiliations = list { $0.text() } }
    author.orcid = perhaps {
      $0.isAwkward && $0.number(0...3) == 0 ? $0.text() : "0000-0001-0002-000X"
    }
    author.isEqualContributor = number(0...3) == 0
    return author
  }

  mutating func date() -> PartialDate {
    let texts = [
      "2001", "2001 Apr", "2001 Apr 9", "1998 Dec-1999 Jan", "1999 Winter", "2000 Jul-Aug",
      "1999-2000", "Apr 2007", "about 1950 or so",
    ]
    switch number(0...texts.count) {
    case let place where place < texts.count:
      let text = texts[place]
      let dates = [
        PartialDate(year: 2001, text: text), PartialDate(year: 2001, month: 4, text: text),
        PartialDate(year: 2001, month: 4, day: 9, text: text),
        PartialDate(year: 1998, month: 12, endYear: 1999, endMonth: 1, text: text),
        PartialDate(year: 1999, season: .winter, text: text),
        PartialDate(year: 2000, month: 7, endMonth: 8, text: text),
        PartialDate(year: 1999, endYear: 2000, text: text),
        PartialDate(year: 2007, month: 4, text: text), PartialDate(year: 1950, text: text),
      ]
      return dates[place]
    case _:
      return PartialDate(
        year: number(-3...99_999), month: perhaps { $0.number(0...13) },
        day: perhaps { $0.number(-1...32) }, endYear: perhaps { $0.number(1900...2100) },
        text: text())
    }
  }

  mutating func sections() -> [AbstractSection] {
    list {
      AbstractSection(
        label: $0.perhaps { $0.number(0...1) == 0 ? "METHODS" : $0.text(1) },
        category: $0.perhaps { $0.text(1) }, text: $0.text(8))
    }
  }

  mutating func record() -> Record {
    var record = Record()
    record.pmid = perhaps { PMID($0.number(1...99_999_999)) } ?? nil
    record.pmcid = perhaps { PMCID(String($0.number(1...9_999_999))) } ?? nil
    record.doi = perhaps { DOI("10.1/\($0.text(1).replacing(" ", with: ""))") } ?? nil
    record.pii = stated { $0.text(1) }
    record.version = stated { $0.number(-1...4) }
    record.title = stated { $0.text(30) }
    record.vernacularTitle = stated { $0.text() }
    record.languages = stated { $0.list { $0.text(1) } }
    record.authors = stated { generator in
      AuthorList(generator.list { $0.author() }, isIncomplete: generator.number(0...3) == 0)
    }
    record.affiliations = stated { $0.list { $0.text() } }
    record.investigators = stated { $0.list { $0.author() } }
    record.personalNameSubjects = stated { $0.list { $0.author() } }
    fillJournal(&record)
    record.electronicDate = stated { $0.date() }
    record.history = stated {
      $0.list { generator in
        HistoryEvent(
          status: ["created", "revised", "pubmed", "entrez", generator.text(1)][
            generator.number(0...4)],
          date: ["2001-02-03", "2001-02-03T04:05", "2001-02-03T00:00", generator.text(1)][
            generator.number(0...3)])
      }
    }
    record.abstract = stated { $0.sections() }
    record.otherAbstracts = stated {
      $0.list {
        OtherAbstract(
          language: $0.perhaps { $0.text(1) }, type: $0.perhaps { $0.text(1) },
          sections: $0.sections())
      }
    }
    fillTopics(&record)
    fillData(&record)
    return record
  }

  private mutating func fillJournal(_ record: inout Record) {
    record.journal.title = stated { $0.text() }
    record.journal.abbreviation = stated { $0.text() }
    record.journal.isoAbbreviation = stated { $0.text() }
    record.journal.nlmID = stated { $0.text(1) }
    record.journal.issn = stated { $0.text(1) }
    record.journal.issnMedium = stated { $0.number(0...5) == 0 ? "Linking" : $0.text(1) }
    record.journal.issnLinking = stated { $0.text(1) }
    record.journal.country = stated { $0.text() }
    record.date = stated { $0.date() }
    record.volume = stated { $0.text() }
    record.issue = stated { $0.text() }
    record.pages = stated { $0.text() }
    record.specialty = stated { $0.text() }
    record.copyright = stated { $0.text() }
  }

  private mutating func fillTopics(_ record: inout Record) {
    record.publicationTypes = stated {
      $0.list { PublicationType($0.text(), ui: $0.perhaps { $0.text(1) }) }
    }
    record.substances = stated {
      $0.list {
        Substance(
          $0.text(), ui: $0.perhaps { $0.text(1) }, registryNumber: $0.perhaps { $0.text(1) })
      }
    }
    record.headings = stated {
      $0.list { generator in
        MeshHeading(
          generator.text(), isMajorTopic: generator.star(),
          qualifiers: generator.number(0...1) == 0
            ? []
            : generator.list {
              MeshQualifier(
                $0.text(), isMajorTopic: $0.star(),
                ui: $0.perhaps { $0.text(1) })
            }, ui: generator.perhaps { $0.text(1) })
      }
    }
    record.supplementaryConcepts = stated {
      $0.list {
        SupplementaryConcept(
          $0.text(), ui: $0.perhaps { $0.text(1) }, type: $0.perhaps { $0.text(1) })
      }
    }
    record.keywords = stated {
      $0.list {
        Keyword(
          $0.text(), owner: $0.perhaps { $0.text(1) },
          isMajorTopic: $0.star())
      }
    }
    record.genes = stated { $0.list { $0.text(1) } }
    record.spaceFlightMissions = stated { $0.list { $0.text(1) } }
  }

  private mutating func fillData(_ record: inout Record) {
    record.grants = stated {
      $0.list {
        Grant(
          number: $0.perhaps { $0.text(1) },
          acronym: $0.perhaps { $0.number(0...1) == 0 ? "CA" : $0.text(1) },
          agency: $0.isAwkward ? $0.perhaps { $0.text() } : $0.text(),
          country: $0.perhaps { $0.text() })
      }
    }
    record.databanks = stated {
      $0.list {
        Databank($0.text(1), accessions: $0.number(0...2) == 0 ? [] : $0.list { $0.text(1) })
      }
    }
    record.commentsCorrections = stated {
      $0.list { generator in
        CommentCorrection(
          type: ["CommentIn", "RetractionOf", "Cites", generator.text(1)][generator.number(0...3)],
          citation: generator.perhaps { $0.text() },
          pmid: generator.perhaps { PMID($0.number(1...99)) } ?? nil)
      }
    }
    record.referenceList = stated {
      $0.list {
        StatedReference(
          citation: $0.perhaps { $0.text() }, pmid: $0.perhaps { PMID($0.number(1...99)) } ?? nil,
          pmcid: $0.perhaps { PMCID(String($0.number(1...99))) } ?? nil,
          doi: $0.perhaps { DOI("10.1/\($0.number(1...99))") } ?? nil)
      }
    }
    record.citationsStated = stated { $0.number(-5...5000) }
    record.status = stated { ["MEDLINE", "Publisher", $0.text(1)][$0.number(0...2)] }
    record.conflictStatement = stated { $0.text() }
    let tags = [
      "CitationSubset", "Owner", "OtherID NLM", "GeneralNote NASA", "PublicationStatus", "XYZ",
      "ArticleId mid", "ArticleId doi", "ArticleId pii", "ISSN", "AUID", "BookTitle", "text",
      "NumberOfReferences", "Strange", "Title ReferenceList", "affiliation", "Identifier GRID",
    ]
    if number(0...1) == 0 {
      record.unmapped = list { generator in
        UnmappedField(
          tag: generator.number(0...5) == 0
            ? generator.text(2) : tags[generator.number(0...tags.count - 1)],
          value: generator.text())
      }
    }
  }
}

extension Record {
  /// The names of the fields that two records state differently: short enough to be printed.
  func differences(from other: Record) -> [String] {
    RecordField.all.filter { !$0.isSame(self, other) }.map(\.name)
      + (unmapped == other.unmapped ? [] : ["unmapped"])
  }
}
