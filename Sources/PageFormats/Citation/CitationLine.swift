internal import Literature

/// The line of a citing or cited entry:
/// `Erickson S, Manning B Cancers (Basel). 2025; 17(1.` or `Biophys J. 1975 May;15(5):403-15`.
struct CitationLine {
  var authors: AuthorList?
  /// A title that stands between authors and journal, where the line holds all three.
  var title: String?
  var journal: String?
  var date: PartialDate?
  var volume: String?
  var issue: String?
  var pages: String?
  /// The source cuts the line off inside the issue.
  var isCutOff = false

  /// Nil where no `. year` stands: then it is no citation.
  init?(_ line: Bytes) {
    guard let year = Self.yearPlace(in: line) else { return nil }
    readHead(line[line.startIndex..<year.stop].trimmed)
    readTail(line[year.start...])
    guard date != nil else { return nil }
  }

  // MARK: Where the journal ends

  /// The full stop behind the journal and the year behind it: `. 1975` and then one of ` ;.:` or the end.
  static func yearPlace(in line: Bytes) -> (stop: Int, start: Int)? {
    var index = line.startIndex
    while index + 6 <= line.endIndex {
      if line[index] == UInt8(ascii: "."), line[index + 1].isBlank,
        line[(index + 2)..<(index + 6)].allSatisfy(\.isDigit),
        let year = line[(index + 2)..<(index + 6)].number, (1500..<2200).contains(year),
        index + 6 == line.endIndex || " ;.:-/".utf8.contains(line[index + 6])
      {
        return (index, index + 2)
      }
      index += 1
    }
    return nil
  }

  // MARK: Date, volume, issue, pages

  private mutating func readTail(_ tail: Bytes) {
    var tail = tail
    if tail.last == UInt8(ascii: ".") { tail = tail.dropLast() }
    guard tail.contains(UInt8(ascii: ";")) else {
      date = DateText.parse(
        tail[..<(tail.firstIndex(of: UInt8(ascii: ".")) ?? tail.endIndex)].trimmed)
      return
    }
    let issue = IssueText(tail)
    (date, volume, self.issue, pages) = (issue.date, issue.volume, issue.issue, issue.pages)
    isCutOff = issue.isCutOff
  }

  private static func value(_ bytes: Bytes) -> String? {
    let trimmed = bytes.trimmed
    return trimmed.isEmpty ? nil : trimmed.text
  }

  // MARK: Authors and journal

  private mutating func readHead(_ head: Bytes) {
    // Most lines are one sentence.
    guard head.firstRange(of: Self.sentenceEnd) != nil else { return readAuthorsAndJournal(head) }
    let sentences = Self.sentences(head)
    if sentences.count >= 2, let known = Self.authors(sentences[0].commaParts) {
      authors = known
      if sentences.count >= 3 {
        title = Self.value(head[sentences[1].startIndex..<sentences[sentences.count - 2].endIndex])
      }
      journal = Self.value(sentences[sentences.count - 1])
      return
    }
    readAuthorsAndJournal(head)
  }

  private static let sentenceEnd = Array(". ".utf8)

  /// Parts that end in a full stop before a blank.
  private static func sentences(_ head: Bytes) -> [Bytes] {
    var parts: [Bytes] = []
    var start = head.startIndex
    while let stop = head[start...].firstRange(of: sentenceEnd) {
      parts.append(head[start..<stop.lowerBound].trimmed)
      start = stop.upperBound
    }
    parts.append(head[start...].trimmed)
    return parts.filter { !$0.isEmpty }
  }

  /// All parts as authors, or nil where one of them is no short name.
  static func authors(_ parts: [Bytes]) -> AuthorList? {
    var authors: [Author] = []
    var isIncomplete = false
    for part in parts {
      if part.hasPrefix(etAl) {
        isIncomplete = true
        continue
      }
      let author = PersonalName.shortName(part)
      guard author.initials != nil || (author.collectiveName != nil && authors.count > 0) else {
        return nil
      }
      if parts.count == 1, startsLikeAJournal(part) { return nil }
      authors.append(author)
    }
    return authors.isEmpty ? nil : listed(authors, isIncomplete: isIncomplete)
  }

  private static let etAl = Array("et al".utf8)

  /// Nothing separates the last author from the journal: the author ends with the first run of
  /// capitals behind a surname (page formats, section 2), and a suffix behind it.
  private mutating func readAuthorsAndJournal(_ head: Bytes) {
    let parts = head.commaParts
    guard let last = parts.last else { return }
    if parts.count == 1, Self.startsLikeAJournal(last) {
      journal = Self.value(head)
      return
    }
    var authors: [Author] = []
    authors.reserveCapacity(parts.count)
    for part in parts.dropLast() { authors.append(PersonalName.shortName(part)) }
    if let initials = Self.firstInitials(in: last) {
      var end = initials.endIndex
      if let next = last.word(after: end), PersonalName.isSuffix(next),
        last.word(after: next.endIndex) != nil
      {
        end = next.endIndex
      }
      if let next = last.word(after: end) {
        authors.append(PersonalName.shortName(last[..<end]))
        journal = Self.value(last[next.startIndex...])
        self.authors = Self.listed(authors)
        return
      }
      // Initials with nothing behind them are a journal's letter (`Biophys J`) where they stand alone.
      if parts.count > 1 { authors.append(PersonalName.shortName(last)) }
    }
    if parts.count == 1 {
      journal = Self.value(head)
    } else if authors.count == parts.count {
      self.authors = Self.listed(authors)
    } else if authors.allSatisfy({ $0.initials != nil }) {
      self.authors = Self.listed(authors)
      journal = Self.value(last)
    } else {
      journal = Self.value(head)
    }
  }

  /// The first run of capitals behind the first word.
  private static func firstInitials(in text: Bytes) -> Bytes? {
    var word = text.word(after: text.startIndex)
    while let before = word {
      word = text.word(after: before.endIndex)
      if let word, PersonalName.isInitials(word) { return word }
    }
    return nil
  }

  /// The site cuts lists at six without saying so: a list of exactly six is marked.
  private static func listed(_ authors: [Author], isIncomplete: Bool = false) -> AuthorList {
    AuthorList(authors, isIncomplete: isIncomplete || authors.count == 6)
  }

  /// Words with which journals' abbreviations begin, and surnames seldom do. They decide where a line
  /// without authors looks like one with: `Am J Pathol`, `N Engl J Med`, `Int J Cancer`.
  private static let journalWords: Set<String> = [
    "Acad", "Acta", "Addict", "Adv", "Afr", "Aging", "Allergy", "Am", "Asia", "Orphanet", "Anal",
    "Anat", "Anesth",
    "Ann", "Annu", "Anticancer", "Appl", "Arch", "Arthritis", "Asian", "Aust", "Biochem",
    "Biochim", "Biol", "Biomed", "Biophys", "Blood", "Bone", "Br", "Brain", "Braz", "Breast",
    "Bull", "CA", "Can", "Cancer", "Cancers", "Carcinog", "Cell", "Chem", "Chin", "Circ", "Clin",
    "Colorectal", "Contemp", "Croat", "Curr", "Cytometry", "Dan", "Dermatol", "Diabetes", "Drug",
    "Drugs", "Dtsch", "East", "Egypt", "Endocr", "Environ", "Epidemiol", "Eur", "Exp", "Expert",
    "Faseb", "Front", "Future", "Gan", "Gastroenterol", "Gen", "Genes", "Genet", "Genome",
    "Geriatr", "Gut", "Gynecol", "Haematologica", "Head", "Hematol", "Hepatol", "Hepatology",
    "Hiroshima", "Hong", "Hosp", "Hum", "Immunol", "Indian", "Infect", "Inflamm", "Int",
    "Invest", "Ir", "Iran", "Isr", "Ital", "Jama", "Jpn", "Kaohsiung", "Keio", "Kidney", "Klin",
    "Kobe", "Korean", "Lab", "Lancet", "Leuk", "Leukemia", "Life", "Liver", "Lung", "Malays",
    "Med", "Melanoma", "Methods", "Mex", "Microbiol", "Mol", "Nagoya", "Nat", "Natl", "Nature",
    "Ned", "Neoplasma", "Nephron", "Neth", "Neuro", "Neurol", "Neurosurg", "Niger", "Nord",
    "Nucl", "Nucleic", "Nurs", "Nutr", "Oncol", "Ophthalmol", "Oral", "Osaka", "Pak", "Pancreas",
    "Pathol", "Patient", "Pediatr", "Pharm", "Pharmacol", "Philos", "Physiol", "Plast", "Pol",
    "Postgrad",
    "Proc", "Prog", "Prostate", "Psychol", "Psychooncology", "Public", "Q", "Qual", "Radiat",
    "Radiol", "Respir", "Rev", "Rom", "Sarcoma", "Saudi", "Scand", "Sci", "Science", "Scott",
    "Semin", "Singapore", "South", "Stem", "Support", "Surg", "Sven", "Swiss", "Tex", "Theor",
    "Ther", "Thorac", "Thyroid", "Tohoku", "Tokai", "Toxicol", "Trans", "Transplant",
    "Transplantation", "Trends", "Tumori", "Turk", "Ugeskr", "Ultrasound", "Urol", "Vaccine",
    "Vet", "Virchows", "West", "World", "Yonsei", "Z", "Zentralbl",
  ]

  private static func startsLikeAJournal(_ text: Bytes) -> Bool {
    guard let first = text.words.first else { return false }
    // A surname has more than one letter (`N Engl J Med`, `J Mol Biol`).
    return PersonalName.isInitials(first) || journalWords.contains(first.text)
  }
}
