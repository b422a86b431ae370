package import Literature

/// An author's name as CureHunter pages print it.
package enum PrintedName {
  /// `Xiu-Bao Ren`, `J E Goodnight Jr`, or the group's name.
  package static func full(_ author: Author) -> String {
    if let group = author.collectiveName { return group }
    return [author.foreName ?? author.initials, author.lastName, author.suffix]
      .compactMap { $0 }.joined(separator: " ")
  }
}
