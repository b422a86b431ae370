internal import ArgumentParser
internal import Library
internal import Literature
internal import Query

struct TopicsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "Count the MeSH topics of all records, or of those that a search finds.",
    discussion: """
      EXAMPLES:
        immunolit topics
        immunolit topics melanoma --qualifiers --limit 10
        immunolit topics --format json
      """)

  @Argument(
    help: ArgumentHelp("Count only in the records these words find.", valueName: "words"))
  var words: [String] = []
  @Flag(help: "With the qualifiers beneath each descriptor.")
  var qualifiers = false
  @OptionGroup var window: WindowOptions
  @OptionGroup var format: FormatOption
  @OptionGroup var library: LibraryOption

  var outputFormat: OutputFormat { format.format }

  func perform(_ console: Console) throws(Trouble) -> ExitStatus {
    let selection = words.isEmpty ? Selection() : try SearchWords.selection(words)
    let reader = try LibraryDoor.reader(library)
    let topics = try LibraryDoor.reading { () throws(LibraryError) in
      try reader.topics(in: reader.documents(selection))
    }
    guard !topics.isEmpty else {
      throw .nothingFound(
        words.isEmpty
          ? "no record of this library bears a topic"
          : "no record that bears a topic found for: \(selection.text)")
    }
    let part = window.window(of: topics.count, from: 0, format: console.format)
    let width = String(topics.first?.count ?? 0).utf8.count
    for topic in topics[part] { try print(topic, width: width, on: console) }
    try console.flush()
    if part.count < topics.count {
      console.remark(WindowWords.remark(part, of: topics.count))
    }
    return .found
  }

  private func print(_ topic: TopicCount, width: Int, on console: Console) throws(Trouble) {
    switch console.format {
    case .json: try console.object(JSONObject.topic(topic, withQualifiers: qualifiers))
    case .text:
      try console.line("\(padded(topic.count, to: width))  \(topic.descriptor)")
      guard qualifiers else { return }
      for qualifier in topic.qualifiers {
        try console.line("\(padded(qualifier.count, to: width))    /\(qualifier.name)")
      }
    }
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, width - digits.utf8.count)) + digits
  }
}
