internal import Screen

extension Model {
  /// The contexts in which a key is looked up, the narrowest first.
  package var contexts: [KeyContext] {
    if prompt != nil { return [.prompt] }
    switch overlay {
    case .help?: return [.help]
    case .filters?: return [.filters, .global]
    case nil: return [viewContext, .global]
    }
  }

  /// The context of the view without prompt and overlay.
  package var viewContext: KeyContext {
    if let record { return record.sources == nil ? .record : .sources }
    return layout.topics != nil && (focus == .topics || isTopicsWhole) ? .topics : .list
  }

  mutating func press(_ key: Key) -> [Effect] {
    notice = nil
    if case .mouse(let mouse) = key { return click(mouse) }
    if let digit = countDigit(key) {
      pending.count = min(99_999_999, (pending.count ?? 0) * 10 + digit)
      return []
    }
    let keys = pending.prefix + [key]
    switch Keymap.match(keys, in: contexts) {
    case .command(let command, let letter):
      let count = pending.count
      let reason = disabledReason(command)
      pending = PendingKeys()
      if let reason {
        complain(reason)
        return []
      }
      return run(command, count: count, letter: letter)
    case .prefix:
      pending.prefix = keys
      return []
    case .nothing:
      let hadPending = !pending.isEmpty
      pending = PendingKeys()
      return hadPending ? [] : type(key)
    }
  }

  /// A count before a command; `0` counts only behind another digit.
  private func countDigit(_ key: Key) -> Int? {
    guard prompt == nil, overlay == nil, pending.prefix.isEmpty,
      case .character(let character) = key,
      character.isASCII, let digit = character.wholeNumberValue
    else { return nil }
    return digit == 0 && pending.count == nil ? nil : digit
  }

  /// A key that no row of the table knows: text for a prompt or for the filter of the help.
  private mutating func type(_ key: Key) -> [Effect] {
    guard case .character(let character) = key else { return [] }
    if prompt != nil {
      prompt?.line.insert(character)
      return promptChanged()
    }
    if case .help(var help)? = overlay {
      if help.filter.isEmpty, character == "q" || character == "?" {
        overlay = nil
      } else {
        help.filter.insert(character)
        help.top = 0
        overlay = .help(help)
      }
    }
    return []
  }
}
