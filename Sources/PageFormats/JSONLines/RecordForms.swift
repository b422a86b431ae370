internal import Literature

// The parts of a record as objects, a row for each key.

extension JSONForm<Author> {
  static let author = JSONTable<Author>([
    .optional("last_name", \.lastName, .text),
    .optional("fore_name", \.foreName, .text),
    .optional("initials", \.initials, .text),
    .optional("suffix", \.suffix, .text),
    .optional("collective_name", \.collectiveName, .text),
    .texts("affiliations", \.affiliations),
    .optional("orcid", \.orcid, .text),
    .flag("equal_contribution", \.isEqualContributor),
  ]).form(of: .nameless)
}

extension Author {
  /// To be filled part by part.
  static let nameless: Author = {
    var author = Author(collectiveName: "")
    author.collectiveName = nil
    return author
  }()
}

extension JSONForm<PartialDate> {
  static let date = JSONTable<PartialDate>([
    .required("year", \.year, .integer),
    .optional("month", \.month, .integer),
    .optional("day", \.day, .integer),
    .optional("season", \.season, .season),
    .optional("end_year", \.endYear, .integer),
    .optional("end_month", \.endMonth, .integer),
    .required("text", \.text, .text),
  ]).form(of: PartialDate(year: 0, text: ""))
}

extension JSONForm<AbstractSection> {
  static let section = JSONTable<AbstractSection>([
    .optional("label", \.label, .text),
    .optional("category", \.category, .text),
    .required("text", \.text, .text),
  ]).form(of: AbstractSection(text: ""))
}

extension JSONForm<OtherAbstract> {
  static let otherAbstract = JSONTable<OtherAbstract>([
    .optional("language", \.language, .text),
    .optional("type", \.type, .text),
    .required("sections", \.sections, JSONForm<AbstractSection>.section.list),
  ]).form(of: OtherAbstract(sections: []))
}

extension JSONForm<HistoryEvent> {
  static let event = JSONTable<HistoryEvent>([
    .required("status", \.status, .text),
    .required("date", \.date, .text),
  ]).form(of: HistoryEvent(status: "", date: ""))
}

extension JSONForm<Substance> {
  static let substance = JSONTable<Substance>([
    .required("name", \.name, .text),
    .optional("ui", \.ui, .text),
    .optional("registry_number", \.registryNumber, .text),
  ]).form(of: Substance(""))
}

extension JSONForm<SupplementaryConcept> {
  static let concept = JSONTable<SupplementaryConcept>([
    .required("name", \.name, .text),
    .optional("ui", \.ui, .text),
    .optional("type", \.type, .text),
  ]).form(of: SupplementaryConcept(""))
}

extension JSONForm<MeshQualifier> {
  static let qualifier = JSONTable<MeshQualifier>([
    .required("name", \.name, .text),
    .optional("ui", \.ui, .text),
    .stated("major", \.isMajorTopic, .flag),
  ]).form(of: MeshQualifier(""))
}

extension JSONForm<MeshHeading> {
  static let heading = JSONTable<MeshHeading>([
    .required("descriptor", \.descriptor, .text),
    .optional("ui", \.ui, .text),
    .stated("major", \.isMajorTopic, .flag),
    .required("qualifiers", \.qualifiers, JSONForm<MeshQualifier>.qualifier.list),
  ]).form(of: MeshHeading(""))
}

extension JSONForm<Keyword> {
  static let keyword = JSONTable<Keyword>([
    .required("text", \.text, .text),
    .optional("owner", \.owner, .text),
    .stated("major", \.isMajorTopic, .flag),
  ]).form(of: Keyword(""))
}

extension JSONForm<Grant> {
  static let grant = JSONTable<Grant>([
    .optional("number", \.number, .text),
    .optional("acronym", \.acronym, .text),
    .optional("agency", \.agency, .text),
    .optional("country", \.country, .text),
  ]).form(of: Grant())
}

extension JSONForm<Databank> {
  static let databank = JSONTable<Databank>([
    .required("name", \.name, .text),
    .required("accessions", \.accessions, JSONForm<String>.text.list),
  ]).form(of: Databank(""))
}

extension JSONForm<CommentCorrection> {
  static let correction = JSONTable<CommentCorrection>([
    .required("type", \.type, .text),
    .optional("citation", \.citation, .text),
    .optional("pmid", \.pmid, .pmid),
  ]).form(of: CommentCorrection(type: ""))
}

extension JSONForm<StatedReference> {
  static let reference = JSONTable<StatedReference>([
    .optional("citation", \.citation, .text),
    .optional("pmid", \.pmid, .pmid),
    .optional("pmcid", \.pmcid, .pmcid),
    .optional("doi", \.doi, .doi),
  ]).form(of: StatedReference())
}

extension JSONForm<UnmappedField> {
  /// `[tag, value]`.
  static let pair = JSONForm(
    write: { .strings([$0.tag, $0.value]) },
    read: { value, _ in
      guard case .array(let values) = value, values.count == 2,
        case .string(let tag) = values[0], case .string(let text) = values[1]
      else { return nil }
      return UnmappedField(tag: tag, value: text)
    })
}
