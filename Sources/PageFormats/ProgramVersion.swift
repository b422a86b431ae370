/// The version of the program, and so of the parsers that read or refused a record.
package enum ProgramVersion {
  package static let current = "0.1.0"
}
