package import Literature
package import Screen

/// Everything the browser shows and remembers. A value: `update` changes it, views read it.
package struct Model: Hashable, Sendable {
  package var size: Size
  /// The locale cannot show line-drawing characters.
  package var isASCII: Bool
  /// Records with a page of their own.
  package var recordCount: Int

  /// The history: every view that was opened, and which one is shown.
  package var places: [Place] = []
  package var current = 0
  package var focus: Part = .list
  /// The topics take the whole screen.
  package var isTopicsWhole = false
  package var isPreviewOn = true
  package var overlay: Overlay?
  package var prompt: Prompt?
  package var pending = PendingKeys()
  package var preview = Preview()
  package var notice: Notice?
  /// Work in the background, as one line.
  package var work: String?
  /// What `n` and `N` look for.
  package var findText = ""
  package var promptHistory: [Prompt.Kind: [String]] = [:]
  package var marks: [Character: Mark] = [:]
  package var searches = 0
  private var lastGeneration = 0
  private var lastPlace = 0

  package enum Part: Hashable, Sendable { case topics, list }

  package enum Overlay: Hashable, Sendable {
    case help(Help)
    case filters(selected: Int)
  }

  package struct Help: Hashable, Sendable {
    /// The view it was asked from: its keys come first.
    package var context: KeyContext
    package var filter = LineEditor()
    package var top = 0
  }

  /// A count, or the first key of two.
  package struct PendingKeys: Hashable, Sendable {
    package var count: Int?
    package var prefix: [Key] = []

    package var isEmpty: Bool { count == nil && prefix.isEmpty }
  }

  package struct Preview: Hashable, Sendable {
    package var detail: RecordDetail?
    package var requested: DocumentNumber?
    package var top = 0
  }

  package struct Notice: Hashable, Sendable {
    package var text: String
    package var isError = false
  }

  package struct Mark: Hashable, Sendable {
    package var place: Int
    /// The row of a list, or the first line of a record.
    package var position: Int
    package var top: Int
    package var link: Int?
  }

  package init(size: Size, isASCII: Bool, recordCount: Int) {
    self.size = size
    self.isASCII = isASCII
    self.recordCount = recordCount
  }

  package var place: Place? { places.indices.contains(current) ? places[current] : nil }

  package var list: ListPlace? {
    get { place?.list }
    set { if places.indices.contains(current) { places[current].list = newValue } }
  }

  package var record: RecordPlace? {
    get { place?.record }
    set { if places.indices.contains(current) { places[current].record = newValue } }
  }

  package var layout: Layout {
    Layout(
      size: size, showsRecord: record != nil, focus: focus, isTopicsWhole: isTopicsWhole,
      isPreviewOn: isPreviewOn)
  }

  package mutating func nextGeneration() -> Int {
    lastGeneration += 1
    return lastGeneration
  }

  /// Puts a view behind the one that is shown; what lay behind it before is gone.
  package mutating func open(_ content: Place.Content) {
    lastPlace += 1
    if !places.isEmpty { places.removeSubrange((current + 1)...) }
    places.append(Place(id: lastPlace, content: content))
    // A long session keeps its last hundred views.
    if places.count > 100 { places.removeFirst() }
    current = places.count - 1
    isTopicsWhole = false
    focus = .list
  }

  package mutating func say(_ text: String) { notice = Notice(text: text) }
  package mutating func complain(_ text: String) { notice = Notice(text: text, isError: true) }
}
