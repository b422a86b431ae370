internal import ArgumentParser

/// `--format`.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}
