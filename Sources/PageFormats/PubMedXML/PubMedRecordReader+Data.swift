internal import Literature
internal import Markup

/// `PubmedData`: history, identifiers, references; and what was published about the record.
extension PubMedRecordReader {
  mutating func readPubMedData() {
    while let element = scanner.child() {
      switch element {
      case .history:
        while let part = scanner.child() {
          if part == .pubMedPubDate {
            readEvent((scanner.attributeText(.pubStatus) ?? "unknown").lowercased())
          } else {
            keepUnmapped()
          }
        }
      case .articleIdList: readIdentifiers()
      case .referenceList: readReferences()
      case _: keepUnmapped()
      }
    }
  }

  mutating func readIdentifiers() {
    while let element = scanner.child() {
      guard element == .articleId else {
        keepUnmapped()
        continue
      }
      readIdentifier(scanner.attributeText(.idType))
    }
  }

  /// Lists may lie within lists; they are read as one, in order.
  mutating func readReferences() {
    var references = record.referenceList.value ?? []
    let outermost = scanner.depth
    while true {
      guard let element = scanner.child() else {
        if scanner.fault != nil || scanner.depth < outermost { break }
        continue
      }
      switch element {
      case .referenceList: continue
      case .reference: references.append(readReference())
      case .title: keepUnmapped("ReferenceList")
      case _: keepUnmapped()
      }
    }
    record.referenceList = Self.list(references)
  }

  private mutating func readReference() -> StatedReference {
    var reference = StatedReference()
    while let part = scanner.child() {
      switch part {
      case .citation: reference.citation = scanner.readText()
      case .articleIdList:
        while let inner = scanner.child() {
          guard inner == .articleId else {
            keepUnmapped()
            continue
          }
          let type = scanner.attributeText(.idType)
          guard let text = scanner.readText() else { continue }
          let isHeld =
            switch type {
            case "pubmed": Self.hold(PMID(text), in: &reference.pmid)
            case "pmc", "pmcid": Self.hold(PMCID(text), in: &reference.pmcid)
            case "doi": Self.hold(DOI(text), in: &reference.doi)
            case _: false
            }
          if !isHeld {
            record.unmapped.append(
              UnmappedField(tag: "Reference ArticleId \(type ?? "")", value: text))
          }
        }
      case _: keepUnmapped()
      }
    }
    return reference
  }

  /// The first identifier of a kind stands; false for another one, and for what is none.
  private static func hold<Identifier: Equatable>(
    _ new: Identifier?, in field: inout Identifier?
  ) -> Bool {
    guard let new, field == nil || field == new else { return false }
    field = field ?? new
    return true
  }

  mutating func readCommentsCorrections() {
    var list: [CommentCorrection] = []
    while let element = scanner.child() {
      guard element == .commentsCorrections else {
        keepUnmapped()
        continue
      }
      var entry = CommentCorrection(type: scanner.attributeText(.refType) ?? "")
      while let part = scanner.child() {
        switch part {
        case .refSource: entry.citation = scanner.readText()
        case .pmid:
          guard let text = scanner.readText() else { continue }
          if !Self.hold(PMID(text), in: &entry.pmid) {
            record.unmapped.append(UnmappedField(tag: "CommentsCorrections PMID", value: text))
          }
        case _: keepUnmapped()
        }
      }
      list.append(entry)
    }
    record.commentsCorrections = Self.list(list)
  }
}
