/// Every kind of finding, by the name that reports and machine output print.
package enum DiagnosticCode: String, CaseIterable, Sendable {
  /// No format of ours: nothing was read.
  case unknownFormat = "unknown_format"
  /// A format we know by its marks and cannot read.
  case unsupportedFormat = "unsupported_format"
  case emptyFile = "empty_file"
  case missingFile = "missing_file"
  case unreadableFile = "unreadable_file"
  case emptyFolder = "empty_folder"
  case notUTF8 = "not_utf8"
  case utf16 = "utf16"
  case nulBytes = "nul_bytes"
  /// The file is one JSON string; what it quotes was read.
  case quotedText = "quoted_text"
  /// The HTML is nested too deeply or too large; the text ends there.
  case cutHTML = "cut_html"
  /// A record that is not well-formed; its neighbours are read.
  case brokenRecord = "broken_record"
  /// A line of machine output whose schema is none of ours.
  case unknownSchema = "unknown_schema"
  /// A line of machine output that tells of something else than a record.
  case noRecord = "no_record"
  /// A compressed file that ends too early or is damaged; what came before is read.
  case brokenCompression = "broken_compression"
  /// A file that ends before it is said to; what came before is read.
  case endsTooEarly = "ends_too_early"
  /// Behind compressed content there is something else, which is passed over.
  case trailingBytes = "trailing_bytes"
  /// Beyond what is read; the rest of the file is.
  case tooLarge = "too_large"
  /// The file says that records are gone; they stay.
  case missingPMID = "missing_pmid"
  case missingTitle = "missing_title"
  case badPMID = "bad_pmid"
  case badIdentifier = "bad_identifier"
  /// Two places of one page name different PMIDs.
  case pmidMismatch = "pmid_mismatch"
  case badDate = "bad_date"
  case badNumber = "bad_number"
  case unknownPublicationType = "unknown_publication_type"
  /// The source cuts the text off (`17(1.`).
  case cutOffCitation = "cut_off_citation"
  case unreadCitation = "unread_citation"
  /// Text that no rule knows; it is kept as an unmapped field.
  case unmappedText = "unmapped_text"

  package var severity: Diagnostic.Severity {
    switch self {
    case .unknownFormat, .unsupportedFormat, .emptyFile, .missingFile, .unreadableFile,
      .emptyFolder, .brokenRecord, .unknownSchema, .brokenCompression, .tooLarge:
      .error
    case .endsTooEarly, .trailingBytes, .notUTF8, .nulBytes, .cutHTML, .missingPMID, .missingTitle,
      .badPMID, .badIdentifier,
      .pmidMismatch, .badDate, .badNumber, .unreadCitation:
      .warning
    case .utf16, .quotedText, .unknownPublicationType, .cutOffCitation, .unmappedText,
      .noRecord:
      .note
    }
  }

  /// What happened, in a few words that hold for every finding of the kind.
  package var explanation: String {
    switch self {
    case .unknownFormat: "no format that is read here"
    case .unsupportedFormat: "a format that is not read yet"
    case .emptyFile: "the file is empty"
    case .missingFile: "no such file or folder"
    case .unreadableFile: "a file that cannot be read"
    case .emptyFolder: "a folder without files"
    case .notUTF8: "bytes that are not UTF-8 were read as Windows-1252"
    case .utf16: "UTF-16 was read"
    case .quotedText: "a file saved as one JSON string was read as the text in it"
    case .nulBytes: "NUL bytes were replaced"
    case .cutHTML: "the HTML was read up to a limit"
    case .brokenRecord: "a record that is not well-formed"
    case .unknownSchema: "a line of a schema that is not read here"
    case .noRecord: "a line that is no record"
    case .brokenCompression: "a compressed file that is damaged or ends too early"
    case .endsTooEarly: "a file that ends too early"
    case .trailingBytes: "bytes behind compressed content"
    case .tooLarge: "more than is read of one record or page"
    case .missingPMID: "no PMID"
    case .missingTitle: "no title"
    case .badPMID: "a PMID that is none"
    case .badIdentifier: "an identifier that is none"
    case .pmidMismatch: "PMIDs that disagree"
    case .badDate: "a date that was not understood"
    case .badNumber: "a number that was not understood"
    case .unknownPublicationType: "a publication type that MeSH does not list"
    case .cutOffCitation: "a citation that the source cuts off"
    case .unreadCitation: "a citation that was not understood"
    case .unmappedText: "text that no field holds, kept as it is"
    }
  }
}
