// The parts of lists in bytes: texts that may be missing first, then what they hold themselves.

extension AbstractSection: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(optional: [label, category, text]) }

  static func read(from reader: inout ByteReader) -> AbstractSection? {
    guard let parts = reader.readOptionalTexts(3), let text = parts[2] else { return nil }
    return AbstractSection(label: parts[0], category: parts[1], text: text)
  }
}

extension OtherAbstract: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(optional: [language, type])
    sections.write(to: &writer)
  }

  static func read(from reader: inout ByteReader) -> OtherAbstract? {
    guard let parts = reader.readOptionalTexts(2),
      let sections = [AbstractSection].read(from: &reader)
    else { return nil }
    return OtherAbstract(language: parts[0], type: parts[1], sections: sections)
  }
}

extension PublicationType: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(optional: [name, ui]) }

  static func read(from reader: inout ByteReader) -> PublicationType? {
    guard let parts = reader.readOptionalTexts(2), let name = parts[0] else { return nil }
    return PublicationType(name, ui: parts[1])
  }
}

extension Substance: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(optional: [name, ui, registryNumber]) }

  static func read(from reader: inout ByteReader) -> Substance? {
    guard let parts = reader.readOptionalTexts(3), let name = parts[0] else { return nil }
    return Substance(name, ui: parts[1], registryNumber: parts[2])
  }
}

extension SupplementaryConcept: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(optional: [name, ui, type]) }

  static func read(from reader: inout ByteReader) -> SupplementaryConcept? {
    guard let parts = reader.readOptionalTexts(3), let name = parts[0] else { return nil }
    return SupplementaryConcept(name, ui: parts[1], type: parts[2])
  }
}

extension MeshQualifier: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(optional: [name, ui])
    isMajorTopic.write(to: &writer)
  }

  static func read(from reader: inout ByteReader) -> MeshQualifier? {
    guard let parts = reader.readOptionalTexts(2), let name = parts[0],
      let isMajor = Stated<Bool>.read(from: &reader)
    else { return nil }
    return MeshQualifier(name, isMajorTopic: isMajor, ui: parts[1])
  }
}

extension MeshHeading: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(optional: [descriptor, ui])
    isMajorTopic.write(to: &writer)
    qualifiers.write(to: &writer)
  }

  static func read(from reader: inout ByteReader) -> MeshHeading? {
    guard let parts = reader.readOptionalTexts(2), let descriptor = parts[0],
      let isMajor = Stated<Bool>.read(from: &reader),
      let qualifiers = [MeshQualifier].read(from: &reader)
    else { return nil }
    return MeshHeading(descriptor, isMajorTopic: isMajor, qualifiers: qualifiers, ui: parts[1])
  }
}

extension Keyword: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(optional: [text, owner])
    isMajorTopic.write(to: &writer)
  }

  static func read(from reader: inout ByteReader) -> Keyword? {
    guard let parts = reader.readOptionalTexts(2), let text = parts[0],
      let isMajor = Stated<Bool>.read(from: &reader)
    else { return nil }
    return Keyword(text, owner: parts[1], isMajorTopic: isMajor)
  }
}

extension Grant: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(optional: [number, acronym, agency, country])
  }

  static func read(from reader: inout ByteReader) -> Grant? {
    guard let parts = reader.readOptionalTexts(4) else { return nil }
    return Grant(number: parts[0], acronym: parts[1], agency: parts[2], country: parts[3])
  }
}

extension Databank: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(name)
    accessions.write(to: &writer)
  }

  static func read(from reader: inout ByteReader) -> Databank? {
    guard let name = reader.readText(), let accessions = [String].read(from: &reader)
    else { return nil }
    return Databank(name, accessions: accessions)
  }
}

extension CommentCorrection: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(optional: [type, citation, pmid?.description])
  }

  static func read(from reader: inout ByteReader) -> CommentCorrection? {
    guard let parts = reader.readOptionalTexts(3), let type = parts[0] else { return nil }
    return CommentCorrection(
      type: type, citation: parts[1], pmid: parts[2].flatMap { PMID($0) })
  }
}

extension StatedReference: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(
      optional: [citation, pmid?.description, pmcid?.description, doi?.text])
  }

  static func read(from reader: inout ByteReader) -> StatedReference? {
    guard let parts = reader.readOptionalTexts(4) else { return nil }
    return StatedReference(
      citation: parts[0], pmid: parts[1].flatMap { PMID($0) },
      pmcid: parts[2].flatMap { PMCID($0) }, doi: parts[3].flatMap { DOI($0) })
  }
}

extension HistoryEvent: FieldValue {
  func write(to writer: inout ByteWriter) { writer.write(optional: [status, date]) }

  static func read(from reader: inout ByteReader) -> HistoryEvent? {
    guard let parts = reader.readOptionalTexts(2), let status = parts[0], let date = parts[1]
    else { return nil }
    return HistoryEvent(status: status, date: date)
  }
}

extension UnmappedField: FieldValue {
  func write(to writer: inout ByteWriter) {
    writer.write(tag)
    writer.write(value)
  }

  static func read(from reader: inout ByteReader) -> UnmappedField? {
    guard let tag = reader.readText(), let value = reader.readText() else { return nil }
    return UnmappedField(tag: tag, value: value)
  }
}
