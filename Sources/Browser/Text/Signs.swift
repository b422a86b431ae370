/// The signs that the browser draws itself, with plain letters where the locale has no others.
package struct Signs: Hashable, Sendable {
  package let isASCII: Bool

  package init(isASCII: Bool) { self.isASCII = isASCII }

  package var vertical: String { isASCII ? "|" : "│" }
  package var horizontal: String { isASCII ? "-" : "─" }
  package var branchRight: String { isASCII ? "+" : "├" }
  package var selected: String { isASCII ? ">" : "▸" }
  package var folded: String { isASCII ? "+" : "▸" }
  package var unfolded: String { isASCII ? "-" : "▾" }
  package var stub: String { isASCII ? "o" : "○" }
  package var dot: String { isASCII ? "-" : "·" }
  package var dash: String { isASCII ? "-" : "—" }
  package var ellipsis: String { isASCII ? "..." : "…" }
}
