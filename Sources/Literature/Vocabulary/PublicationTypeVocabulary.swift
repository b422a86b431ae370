/// The publication types of MEDLINE, by name.
///
/// Source: NLM, MeSH publication type records of 2022; behind them names that older records bear
/// (`Evaluation Studies`, `In Vitro`, the four kinds of review) and that came later. A page lists
/// types between commas and a name may hold one, so lists are split by this table.
package enum PublicationTypeVocabulary {
  /// Whether a name is known, in any case (old records print `JOURNAL ARTICLE`).
  package static func contains(_ printed: String) -> Bool {
    exact.contains(printed) || folded.contains(printed.lowercased())
  }

  private static let exact = Set(names)

  /// The most commas that a name holds.
  package static let mostCommas = names.map { $0.count { $0 == "," } }.max() ?? 0

  /// What stands before the first comma of the names that hold one: `Clinical Trial`.
  package static let headsBeforeComma = Set(
    names.compactMap { name in name.firstIndex(of: ",").map { String(name[..<$0]) } })

  private static let folded = Set(names.map { $0.lowercased() })

  package static let names: [String] = table.split(separator: "\n").flatMap {
    $0.split(separator: "|").map(String.init)
  }

  private static let table = """
    Abbreviations|Abstracts|Academic Dissertation|Account Book|Adaptive Clinical Trial|Address
    Advertisement|Almanac|Anecdotes|Animation|Annual Report|Aphorisms and Proverbs
    Architectural Drawing|Atlas|Autobiography|Bibliography|Biobibliography|Biography|Blog
    Book Illustrations|Book Review|Bookplate|Broadside|Calendar|Caricature|Cartoon|Case Reports
    Catalog|Catalog, Bookseller|Catalog, Commercial|Catalog, Drug|Catalog, Publisher
    Catalog, Union|Chart|Chronology|Classical Article|Clinical Conference|Clinical Study
    Clinical Trial|Clinical Trial Protocol|Clinical Trial, Phase I|Clinical Trial, Phase II
    Clinical Trial, Phase III|Clinical Trial, Phase IV|Clinical Trial, Veterinary
    Collected Correspondence|Collected Work|Collection|Comment|Comparative Study|Congress
    Congresses|Consensus Development Conference|Consensus Development Conference, NIH
    Controlled Clinical Trial|Cookbook|Corrected and Republished Article|Database|Dataset|Diary
    Dictionary|Dictionary, Chemical|Dictionary, Classical|Dictionary, Dental|Dictionary, Medical
    Dictionary, Pharmaceutic|Dictionary, Polyglot|Directory|Dispensatory
    Documentaries and Factual Films|Drawing|Duplicate Publication|Editorial
    Electronic Supplementary Materials|Encyclopedia|English Abstract|Ephemera|Equivalence Trial
    Essay|Eulogy|Evaluation Studies|Evaluation Study|Examination Questions|Exhibition
    Expression of Concern|Festschrift|Fictional Work|Form|Formulary|Formulary, Dental
    Formulary, Homeopathic|Formulary, Hospital|Funeral Sermon|Government Publication
    Graphic Novel|Guidebook|Guideline|Handbook|Herbal|Historical Article|In Vitro|Incunabula
    Index|Instructional Film and Video|Interactive Tutorial|Interview
    Introductory Journal Article|Journal Article|Juvenile Literature|Laboratory Manual|Lecture
    Lecture Note|Legal Case|Legislation|Letter|Manuscript|Manuscript, Medical|Map
    Meeting Abstract|Meta-Analysis|Monograph|Movable Books|Multicenter Study
    Network Meta-Analysis|News|Newspaper Article|Nurses Instruction|Observational Study
    Observational Study, Veterinary|Outline|Overall|Patent|Patient Education Handout|Periodical
    Periodical Index|Personal Narrative|Pharmacopoeia|Pharmacopoeia, Homeopathic|Photograph
    Phrases|Pictorial Work|Poetry|Popular Work|Portrait|Postcard|Poster|Practice Guideline
    Pragmatic Clinical Trial|Preprint|Price List|Problems and Exercises|Program
    Programmed Instruction|Prospectus|Public Service Announcement|Publication Components
    Publication Formats|Published Erratum|Randomized Controlled Trial
    Randomized Controlled Trial, Veterinary
    Research Support, American Recovery and Reinvestment Act|Research Support, N.I.H., Extramural
    Research Support, N.I.H., Intramural|Research Support, Non-U.S. Gov't
    Research Support, U.S. Gov't, Non-P.H.S.|Research Support, U.S. Gov't, P.H.S.
    Research Support, U.S. Government|Resource Guide|Retracted Publication
    Retraction of Publication|Review|Review Literature|Review of Reported Cases|Review, Academic
    Review, Multicase|Review, Tutorial|Scientific Integrity Review|Scoping Review|Sermon
    Statistics|Study Characteristics|Study Guide|Support of Research|Systematic Review|Tables
    Technical Report|Terminology|Textbook|Twin Study|Unedited Footage|Union List|Unpublished Work
    Validation Studies|Validation Study|Video-Audio Media|Web Archive|Webcast|Wit and Humor
    """
}
