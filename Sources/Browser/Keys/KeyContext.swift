/// Where a key is pressed. A narrower context wins over the global one.
package enum KeyContext: String, Hashable, Sendable, CaseIterable {
  case list, topics, record, sources, filters, help, prompt, global

  /// The heading of its keys in the help screen.
  package var title: String {
    switch self {
    case .list: "List of records"
    case .topics: "Topics"
    case .record: "Record"
    case .sources: "Sources of a record"
    case .filters: "List of filters"
    case .help: "Help"
    case .prompt: "Prompts"
    case .global: "Everywhere"
    }
  }
}
