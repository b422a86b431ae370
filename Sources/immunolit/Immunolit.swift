internal import ArgumentParser

@main
struct Immunolit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "immunolit",
    abstract: "Browse the literature of cancer immunotherapy in the terminal, offline.")
}
