/// What a source is to a record that it takes part in.
package enum SourceRole: Hashable, Sendable {
  case page, mention
  /// What it said was made void by a deletion.
  case void
  case deletion

  /// Behind its place; nil for the usual one.
  package var words: String? {
    switch self {
    case .page: nil
    case .mention: "mentioned there by another record"
    case .void: "made void by a deletion"
    case .deletion: "says that the record is deleted"
    }
  }
}

extension MergedRecord {
  /// Of the contribution at a place.
  package func role(of place: Int) -> SourceRole {
    switch contributions[place].kind {
    case .stub: .mention
    case .deletion: .deletion
    case .page: place < standing ? .page : .void
    }
  }
}
