/// The qualifiers (subheadings) of MeSH, and the eight that are gone and that old records still bear.
///
/// Source: NLM, MeSH qualifier records of 2014 (`qual2014.xml`) and the list of 76 that is in force
/// since MeSH 2019. Names and identifiers are NLM's.
package enum QualifierVocabulary {
  package struct Row: Hashable, Sendable {
    package let ui: String
    /// NLM's two letters.
    package let abbreviation: String
    package let name: String
    /// The MeSH year from which it is gone.
    package let goneSince: Int?
  }

  /// The name as MeSH writes it, for what a page prints: any case, `&` or `and`.
  package static func name(for printed: String) -> String? {
    // Most are printed as MeSH writes them.
    names[printed] ?? names[printed.lowercased().replacingAnd]
  }

  private static let names: [String: String] = Dictionary(
    rows.map { ($0.name, $0.name) }, uniquingKeysWith: { first, _ in first })

  package static let rows: [Row] = table.split(separator: "\n").compactMap { line in
    let columns = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 4 else { return nil }
    return Row(
      ui: columns[0], abbreviation: columns[1], name: columns[2], goneSince: Int(columns[3]))
  }

  /// Identifier, two letters, name, the year from which it is gone.
  private static let table = """
    Q000002|AB|abnormalities|
    Q000008|AD|administration & dosage|
    Q000009|AE|adverse effects|
    Q000819|AG|agonists|
    Q000031|AA|analogs & derivatives|
    Q000032|AN|analysis|
    Q000033|AH|anatomy & histology|
    Q000037|AI|antagonists & inhibitors|
    Q000096|BI|biosynthesis|
    Q000097|BL|blood|
    Q000098|BS|blood supply|
    Q000134|CF|cerebrospinal fluid|
    Q000138|CS|chemical synthesis|
    Q000139|CI|chemically induced|
    Q000737|CH|chemistry|
    Q000145|CL|classification|
    Q000150|CO|complications|
    Q000151|CN|congenital|
    Q000166|CY|cytology|
    Q000172|DF|deficiency|
    Q000175|DI|diagnosis|
    Q000000981|DG|diagnostic imaging|
    Q000178|DH|diet therapy|
    Q000187|DE|drug effects|
    Q000188|DT|drug therapy|
    Q000191|EC|economics|
    Q000193|ED|education|
    Q000196|EM|embryology|
    Q000201|EN|enzymology|
    Q000453|EP|epidemiology|
    Q000941|ES|ethics|
    Q000208|EH|ethnology|
    Q000209|ET|etiology|
    Q000235|GE|genetics|
    Q000254|GD|growth & development|
    Q000266|HI|history|
    Q000276|IM|immunology|
    Q000293|IN|injuries|
    Q000294|IR|innervation|
    Q000295|IS|instrumentation|
    Q000302|IP|isolation & purification|
    Q000331|LJ|legislation & jurisprudence|
    Q000378|ME|metabolism|
    Q000379|MT|methods|
    Q000382|MI|microbiology|
    Q000401|MO|mortality|
    Q000451|NU|nursing|
    Q000458|OG|organization & administration|
    Q000469|PS|parasitology|
    Q000472|PY|pathogenicity|
    Q000473|PA|pathology|
    Q000493|PK|pharmacokinetics|
    Q000494|PD|pharmacology|
    Q000502|PH|physiology|
    Q000503|PP|physiopathology|
    Q000506|PO|poisoning|
    Q000517|PC|prevention & control|
    Q000523|PX|psychology|
    Q000528|RE|radiation effects|
    Q000532|RT|radiotherapy|
    Q000534|RH|rehabilitation|
    Q000556|SC|secondary|
    Q000592|ST|standards|
    Q000706|SN|statistics & numerical data|
    Q000600|SD|supply & distribution|
    Q000601|SU|surgery|
    Q000627|TU|therapeutic use|
    Q000628|TH|therapy|
    Q000633|TO|toxicity|
    Q000635|TM|transmission|
    Q000637|TR|transplantation|
    Q000639|TD|trends|
    Q000648|UL|ultrastructure|
    Q000652|UR|urine|
    Q000662|VE|veterinary|
    Q000821|VI|virology|
    Q000744|CT|contraindications|2018
    Q000176|DU|diagnostic use|2016
    Q000364|MA|manpower|2019
    Q000530|RA|radiography|2017
    Q000531|RI|radionuclide imaging|2017
    Q000557|SE|secretion|2019
    Q000736|US|ultrasonography|2017
    Q000656|UT|utilization|2019
    """
}

extension String {
  /// `a and b` as `a & b`.
  fileprivate var replacingAnd: String {
    var words = split(separator: " ", omittingEmptySubsequences: true)
    for index in words.indices where words[index] == "and" { words[index] = "&" }
    return words.joined(separator: " ")
  }
}
