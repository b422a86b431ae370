internal import Literature

/// The history of a record as MEDLINE's formats divide it: NLM's own days, which have places of their
/// own, and all other steps.
struct WrittenHistory {
  /// By kind. Authors revise before NLM does, so the last of a kind is NLM's.
  private(set) var days: [String: HistoryParts] = [:]
  private(set) var moments: [(status: String, parts: HistoryParts)] = []

  init(_ record: Record, own kinds: Set<String>) {
    for event in (record.history.value ?? []).reversed() {
      guard let parts = HistoryParts(event.date) else { continue }
      if kinds.contains(event.status), parts.time == nil, days[event.status] == nil {
        days[event.status] = parts
      } else {
        moments.append((event.status, parts))
      }
    }
    moments.reverse()
  }
}
