internal import Literature
internal import Screen

/// The first row: what is looked at, how many of how many, the number of the search.
extension Canvas {
  mutating func drawTitle() {
    let width = model.size.columns
    let right = countText
    let room = max(0, width - TextLayout.width(of: right) - 2)
    screen.fill("", row: 0, column: 0, style: Self.barStyle)
    screen.put(signs.fit(" immunolit   " + subject, room), row: 0, column: 0, style: Self.barStyle)
    screen.put(
      right, row: 0, column: max(0, width - TextLayout.width(of: right) - 1), style: Self.barStyle)
  }

  /// The query as typed and the filters as chips, or the record.
  private var subject: String {
    if let record = model.record {
      let name = record.detail.record.pmid.map { "PMID \($0)" } ?? "record without a PMID"
      if record.sources != nil { return "Sources of \(name)" }
      return record.detail.isStub ? "\(name) (\(signs.stub) stub)" : name
    }
    guard let list = model.list else { return "" }
    var parts = [Self.name(of: list)]
    if !list.limit.isEmpty { parts.append("\\ \(list.limit)") }
    parts += Self.chips(list.filters)
    return parts.joined(separator: "  ")
  }

  static func name(of list: ListPlace) -> String {
    switch list.origin {
    case .search: return list.text.isEmpty ? "all records" : list.text
    case .links(let origin):
      let name = origin.pmid.map { "PMID \($0)" } ?? "a record without a PMID"
      switch origin.direction {
      case .citedBy:
        let stated = origin.stated.map { " of \(grouped($0)) stated" } ?? ""
        let listed = list.base.map { ": \(grouped($0.count)) listed\(stated)" } ?? ""
        return "Articles citing \(name)\(listed)"
      case .references:
        let listed = list.base.map { ": \(grouped($0.count)) listed" } ?? ""
        return "References of \(name)\(listed)"
      }
    }
  }

  /// `[Melanoma] OR [Neoplasms/therapy] NOT [Mice]`; those that are switched off in parentheses.
  static func chips(_ filters: [ChosenFilter]) -> [String] {
    var isFirst = true
    return filters.map { chosen in
      let topic = chosen.filter.topic.description
      guard chosen.isOn else { return "(off: \(topic))" }
      defer { isFirst = false }
      let joining =
        isFirst && chosen.filter.joining != .not ? "" : chosen.filter.joining.rawValue + " "
      return "\(joining)[\(topic)]"
    }
  }

  private var countText: String {
    if let record = model.record {
      guard let list = record.list, let place = model.places.first(where: { $0.id == list })?.list
      else { return "" }
      return "\(grouped(place.selected + 1)) of \(grouped(place.count))"
    }
    guard let list = model.list else { return "" }
    guard list.documents != nil, list.pendingSelection == nil else {
      return "searching\(signs.ellipsis)"
    }
    let stubs =
      list.stubs == 0 ? "" : " (\(grouped(list.stubs)) \(list.stubs == 1 ? "stub" : "stubs"))"
    var text = "\(grouped(list.count))\(stubs)"
    switch list.origin {
    case .search(let number):
      text += " of \(grouped(model.recordCount))"
      if model.size.columns >= 60 { text += "   #\(number)" }
    case .links: break
    }
    return text
  }
}
