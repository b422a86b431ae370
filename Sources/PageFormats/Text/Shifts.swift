/// The way back from the places of a rewritten text to the bytes of the file it was made of.
struct Shifts: Sendable {
  /// Places from which on text and file differ by another amount, ascending.
  private var list: [(text: Int, file: Int)] = []

  /// From a place of the text on, it was made of what begins at a place of the file.
  mutating func add(text: Int, file: Int) {
    if let last = list.last, file - text == last.file - last.text { return }
    list.append((text, file))
  }

  /// The byte of the file that a place of the text came from.
  func fileOffset(_ place: Int, fileLength: Int) -> Int {
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].text <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return min(place, fileLength) }
    let shift = list[low - 1]
    return min(shift.file + place - shift.text, fileLength)
  }
}
