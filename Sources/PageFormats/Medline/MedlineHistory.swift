internal import Literature

/// The dates of a record that has its history in tags of two kinds.
struct MedlineHistory {
  enum Source {
    /// A tag of its own, which the history does not hold.
    case own
    /// A tag of its own for what stands in the history again.
    case repeated
    /// The history.
    case stated
  }

  private typealias Event = (moment: Int, status: String, source: Source)

  private var list: [Event] = []
  private var isStated = false

  mutating func append(_ moment: MedlineMoment, _ status: String, _ source: Source) {
    if list.isEmpty { list.reserveCapacity(12) }
    if source == .stated { isStated = true }
    list.append((moment.number, status, source))
  }

  /// By date, then by status, as all formats list them.
  consuming func events() -> [HistoryEvent] {
    if isStated { list.removeAll { $0.source == .repeated } }
    guard list.count > 0 else { return [] }
    list.sort { ($0.moment, $0.status) < ($1.moment, $1.status) }
    var events: [HistoryEvent] = []
    events.reserveCapacity(list.count)
    var last: (number: Int, text: String)?
    for event in list {
      let text: String
      if let last, last.number == event.moment {
        text = last.text
      } else {
        text = MedlineMoment(number: event.moment).text
        last = (event.moment, text)
      }
      events.append(HistoryEvent(status: event.status, date: text))
    }
    return events
  }
}
