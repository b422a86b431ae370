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

  private struct Event {
    let moment: Int
    let status: String
    let source: Source
  }

  /// By date, then by status, as all formats list them.
  private var list: [Event] = []
  private var isStated = false

  mutating func append(_ moment: MedlineMoment, _ status: String, _ source: Source) {
    if list.isEmpty { list.reserveCapacity(12) }
    if source == .stated { isStated = true }
    var place = list.count
    while place > 0, list[place - 1].moment >= moment.number,
      list[place - 1].moment > moment.number || list[place - 1].status > status
    {
      place -= 1
    }
    let event = Event(moment: moment.number, status: status, source: source)
    if place == list.count { list.append(event) } else { list.insert(event, at: place) }
  }

  /// For the next record, in the same room.
  mutating func removeAll() {
    list.removeAll(keepingCapacity: true)
    isStated = false
  }

  func events() -> [HistoryEvent] {
    guard !list.isEmpty else { return [] }
    var events: [HistoryEvent] = []
    events.reserveCapacity(list.count)
    var (number, text) = (0, "")
    for event in list {
      if isStated, event.source == .repeated { continue }
      if event.moment != number || text.isEmpty {
        number = event.moment
        text = MedlineMoment(number: number).text
      }
      events.append(HistoryEvent(status: event.status, date: text))
    }
    return events
  }
}
