/// One chip of the title line: a topic and how it joins the chips before it.
package struct Filter: Hashable, Sendable {
  package enum Operator: String, Sendable { case and = "AND", or = "OR", not = "NOT" }

  package var joining: Operator
  package var topic: Topic

  package init(_ joining: Operator, _ topic: Topic) {
    self.joining = joining
    self.topic = topic
  }
}
