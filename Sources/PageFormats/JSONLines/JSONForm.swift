internal import Literature

/// How a value stands in JSON, written and read by one row.
struct JSONForm<Value>: Sendable {
  let write: @Sendable (Value) -> JSONValue
  /// Nil for what is no such value. What it holds beyond the value is left in the rest.
  let read: @Sendable (JSONValue, inout JSONRest) -> Value?

  init(
    write: @escaping @Sendable (Value) -> JSONValue,
    read: @escaping @Sendable (JSONValue, inout JSONRest) -> Value?
  ) {
    self.write = write
    self.read = read
  }

  /// A value that stands as a string or a number.
  init(_ write: @escaping @Sendable (Value) -> JSONValue, _ read: @escaping Reading) {
    self.write = write
    self.read = { value, _ in read(value) }
  }

  typealias Reading = @Sendable (JSONValue) -> Value?

  var list: JSONForm<[Value]> {
    JSONForm<[Value]>(
      write: { .array($0.map(write)) },
      read: { value, rest in
        guard case .array(let values) = value else { return nil }
        var list: [Value] = []
        list.reserveCapacity(values.count)
        for value in values {
          guard let element = read(value, &rest) else { return nil }
          list.append(element)
        }
        return list
      })
  }
}

extension JSONForm<String> {
  static let text = JSONForm(
    { .string($0) },
    {
      if case .string(let text) = $0 { text } else { nil }
    })
}

extension JSONForm<Int> {
  static let integer = JSONForm(
    { .integer($0) },
    {
      if case .integer(let number) = $0 { number } else { nil }
    })
}

extension JSONForm<Bool> {
  static let flag = JSONForm(
    { .bool($0) },
    {
      if case .bool(let value) = $0 { value } else { nil }
    })
}

extension JSONForm<PMID> {
  static let pmid = JSONForm(
    { .integer(Int($0.number)) },
    {
      if case .integer(let number) = $0 { PMID(number) } else { nil }
    })
}

extension JSONForm<PMCID> {
  static let pmcid = JSONForm(
    { .string($0.description) },
    {
      if case .string(let text) = $0 { PMCID(text) } else { nil }
    })
}

extension JSONForm<DOI> {
  static let doi = JSONForm(
    { .string($0.text) },
    {
      if case .string(let text) = $0 { DOI(text) } else { nil }
    })
}

extension JSONForm<PartialDate.Season> {
  static let season = JSONForm(
    { .string($0.rawValue) },
    {
      if case .string(let text) = $0 { PartialDate.Season(rawValue: text) } else { nil }
    })
}

/// What an object holds that no key of the schema does; kept, so that nothing is lost.
struct JSONRest {
  private(set) var fields: [UnmappedField] = []
  /// The keys of the objects that are being read, outermost first.
  var path: [String] = []

  mutating func keep(_ key: String, _ value: JSONValue) {
    let text =
      if case .string(let text) = value { text } else {
        String(decoding: value.line, as: UTF8.self)
      }
    fields.append(UnmappedField(tag: (path + [key]).joined(separator: "."), value: text))
  }

  /// Forgets what was kept since there were so many: the value as a whole is kept instead.
  mutating func cut(to count: Int) { fields.removeLast(max(0, fields.count - count)) }
}
