/// Two long texts cut to where they differ, so that people see it: what both begin and end with is left
/// out but for a few words.
enum TextDifference {
  /// Texts with less in common are shown whole; this much of it is shown.
  private static let (least, shown) = (80, 30)

  static func cut(_ first: String, _ second: String) -> (String, String) {
    let (a, b) = (Array(first), Array(second))
    var start = 0
    while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
    var end = 0
    while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] {
      end += 1
    }
    let (head, tail) = (start > least ? start - shown : 0, end > least ? end - shown : 0)
    func cut(_ text: [Character]) -> String {
      (head > 0 ? "…" : "") + String(text[head..<text.count - tail]) + (tail > 0 ? "…" : "")
    }
    return (cut(a), cut(b))
  }
}
