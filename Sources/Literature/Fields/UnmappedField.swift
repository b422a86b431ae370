/// What a source printed and no field of ours holds, kept verbatim and shown.
package struct UnmappedField: Hashable, Sendable {
  package var tag: String
  package var value: String

  package init(tag: String, value: String) {
    self.tag = tag
    self.value = value
  }
}
