internal import Literature

/// A key of an object: how its value is taken from what the object tells of, and put into it.
struct JSONMember<Root>: Sendable {
  let key: String
  /// An object without it tells nothing.
  var isRequired = false
  /// Nil where there is nothing to say: a key that is absent is *not stated*.
  let write: @Sendable (Root) -> JSONValue?
  /// False for what is no such value.
  let read: @Sendable (JSONValue, inout Root, inout JSONRest) -> Bool

  typealias Path<Value> = any WritableKeyPath<Root, Value> & Sendable

  static func required<Value>(
    _ key: String, _ path: Path<Value>, _ form: JSONForm<Value>
  ) -> JSONMember {
    JSONMember(
      key: key, isRequired: true,
      write: { form.write($0[keyPath: path]) },
      read: { value, root, rest in
        guard let value = form.read(value, &rest) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  static func optional<Value>(
    _ key: String, _ path: Path<Value?>, _ form: JSONForm<Value>
  ) -> JSONMember {
    JSONMember(
      key: key,
      write: { $0[keyPath: path].map(form.write) },
      read: { value, root, rest in
        // These fields are there or not; that there is none says no more.
        if value == .null { return true }
        guard let value = form.read(value, &rest) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  /// Absent where it is false.
  static func flag(_ key: String, _ path: Path<Bool>) -> JSONMember {
    JSONMember(
      key: key,
      write: { $0[keyPath: path] ? .bool(true) : nil },
      read: { value, root, rest in
        guard let value = JSONForm.flag.read(value, &rest) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  /// Absent where it is empty.
  static func texts(_ key: String, _ path: Path<[String]>) -> JSONMember {
    JSONMember(
      key: key,
      write: { $0[keyPath: path].isEmpty ? nil : .strings($0[keyPath: path]) },
      read: { value, root, rest in
        guard let value = JSONForm.text.list.read(value, &rest) else { return false }
        root[keyPath: path] = value
        return true
      })
  }

  /// Stated to be empty is `null` for a single value.
  static func stated<Value>(
    _ key: String, _ path: Path<Stated<Value>>, _ form: JSONForm<Value>
  ) -> JSONMember {
    JSONMember(
      key: key,
      write: { root in
        switch root[keyPath: path] {
        case .value(let value): form.write(value)
        case .empty: .null
        case .notStated: nil
        }
      },
      read: { value, root, rest in
        if value == .null {
          root[keyPath: path] = .empty
          return true
        }
        guard let value = form.read(value, &rest) else { return false }
        root[keyPath: path] = .value(value)
        return true
      })
  }

  /// Stated to be empty is `[]` for a list.
  static func list<Value>(
    _ key: String, _ path: Path<Stated<[Value]>>, _ form: JSONForm<Value>
  ) -> JSONMember {
    JSONMember(
      key: key,
      write: { root in
        switch root[keyPath: path] {
        case .value(let values): form.list.write(values)
        case .empty: .array([])
        case .notStated: nil
        }
      },
      read: { value, root, rest in
        guard let values = form.list.read(value, &rest) else { return false }
        root[keyPath: path] = values.isEmpty ? .empty : .value(values)
        return true
      })
  }
}

/// The keys of an object in the order in which they are printed.
struct JSONTable<Root>: Sendable {
  let members: [JSONMember<Root>]
  private let places: [String: Int]

  init(_ members: [JSONMember<Root>]) {
    self.members = members
    places = Dictionary(
      members.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func write(_ root: Root) -> [JSONValue.Member] {
    members.compactMap { member in
      member.write(root).map { JSONValue.Member(key: member.key, value: $0) }
    }
  }

  /// Goes by the table's order, whatever the object's. False where a required key is missing or not
  /// what it must be; any other that is not is kept as it stands.
  func read(_ object: [JSONValue.Member], into root: inout Root, _ rest: inout JSONRest) -> Bool {
    var values = [JSONValue?](repeating: nil, count: members.count)
    for member in object {
      if let place = places[member.key], values[place] == nil {
        values[place] = member.value
      } else {
        rest.keep(member.key, member.value)
      }
    }
    for (member, value) in zip(members, values) {
      guard let value else {
        if member.isRequired { return false }
        continue
      }
      let count = rest.fields.count
      rest.path.append(member.key)
      let isRead = member.read(value, &root, &rest)
      rest.path.removeLast()
      if !isRead {
        if member.isRequired { return false }
        rest.cut(to: count)
        rest.keep(member.key, value)
      }
    }
    return true
  }

  func form(of empty: Root) -> JSONForm<Root> where Root: Sendable {
    JSONForm(
      write: { .object(write($0)) },
      read: { value, rest in
        guard case .object(let object) = value else { return nil }
        var root = empty
        return read(object, into: &root, &rest) ? root : nil
      })
  }
}
